import DocumentExtraction
import Foundation
import Testing

@Suite struct LayoutTests {
  @Test("columns are read one after the other, headings first", arguments: columns)
  func columnOrder(file: String, inOrder: [String]) async throws {
    let text = try await Samples.folded(Samples.extract(file).text)
    var rest = text[...]
    for words in inOrder {
      let found = try #require(rest.range(of: words), "\(words) is not where it should be")
      rest = rest[found.upperBound...]
    }
  }

  static let columns: [(String, [String])] = [
    (
      "cv/own-two-column.pdf",
      [
        "Firmware Engineer", "Left: skills", "Portuguese, English", "about firmware.", "Right: experience",
        "over the air",
      ]
    ),
    (
      "cv/resume-matcher-two-column.pdf",
      ["JOHN DOE", "SUMMARY", "10M+ users", "PROJECTS", "EDUCATION", "Go Python Node.js TypeScript", "LINKS"]
    ),
    (
      "cv/twentyseconds-alice.pdf",
      [
        "Alice", "About me", "understanding of the world.", "Fundamental Awareness", "since 1865 Ph.D.",
        "less privileged.",
      ]
    ),
    (
      "cv/altacv-sample.pdf",
      ["YOUR NAME HERE", "EXPERIENCE", "PROJECTS", "A DAY OF MY LIFE", "MY LIFE PHILOSOPHY", "EDUCATION", "Stanford"]
    ),
  ]

  /// Paints letters of ten points, each moved three points to the right.
  private static func spaced(_ letters: String, x: Int = 20, y: Int) -> String {
    "BT /F1 10 Tf \(x) \(y) Td [\(letters.map { "(\($0))" }.joined(separator: "-300"))] TJ ET\n"
  }

  @Test("letters that are set apart are words, unless each is a thing of its own", arguments: lettersApart)
  func letterSpacing(drawing: String, expected: String) async throws {
    let text = try await Samples.folded(DrawnPages.extract([drawing]).text)
    #expect(text == expected)
  }

  static let lettersApart: [(String, String)] = [
    // Letters set apart, as titles are; the gap between words is a wider one.
    (
      spaced("PROFILE", y: 180) + spaced("WORK", y: 150) + spaced("HISTORY", x: 68, y: 150)
        + spaced("5550100199", y: 120),
      "PROFILE WORK HISTORY 5550100199"
    ),
    // Letters that are things of their own: an alphabet, a formula and figures.
    (
      spaced("ABCDEFG", y: 180) + spaced("R-U=V+W-X", y: 150) + spaced("4718", y: 120),
      "A B C D E F G R - U = V + W - X 4 7 1 8"
    ),
  ]

  @Test(
    "words that are divided between lines are joined, and compounds keep their hyphen",
    arguments: [
      ("avail-", "able rooms", "available rooms"), ("a high-", "light of it", "a highlight of it"),
      ("cor-", "related terms", "correlated terms"), ("a high-", "quality loom", "a high-quality loom"),
      ("open-", "source, and", "open-source, and"), ("order-", "to-cash runs", "order-to-cash runs"),
      ("(customer-", "facing)", "(customer-facing)"), ("self-", "taught", "self-taught"),
    ])
  func dividedWords(line: String, next: String, expected: String) async throws {
    let escaped = line.replacingOccurrences(of: "(", with: "\\(")
    let drawing = DrawnPages.lines([escaped, next.replacingOccurrences(of: ")", with: "\\)")], x: 20, y: 180)
    let text = try await Samples.folded(DrawnPages.extract([drawing]).text)
    #expect(text == expected)
  }

  @Test("a paragraph whose lines stand far apart is one, and a list is none")
  func wideLines() async throws {
    let drawing = DrawnPages.lines(
      [
        "I looked for a place where a loom is", "repaired before it breaks, and found",
        "Example Works, where I stayed.",
        "Since then I have mended two hundred",
      ], x: 20, y: 180, apart: 21)
    let text = try await DrawnPages.extract([drawing]).text
    #expect(
      text == """
        I looked for a place where a loom is
        repaired before it breaks, and found
        Example Works, where I stayed.

        Since then I have mended two hundred
        """)
  }

  @Test("what stands side by side is read by column or by row", arguments: painted)
  func paintingOrder(drawing: String, expected: String) async throws {
    let text = try await Samples.folded(DrawnPages.extract([drawing]).text)
    #expect(text == expected)
  }

  static let painted: [(String, String)] = [
    // Two lists, line beside line.
    (
      DrawnPages.lines(["Skills", "Python", "Kafka", "Airflow", "Terraform"], x: 20, y: 180)
        + DrawnPages.lines(["Interests", "Sailing", "Choir singing", "Old radios"], x: 160, y: 180),
      "Skills Python Kafka Airflow Terraform Interests Sailing Choir singing Old radios"
    ),
    // A letter: the sender at the right, below it whom it goes to at the left, with a date beside it.
    (
      DrawnPages.lines(
        ["Mara Lind, Engineer of Data", "1 Example Lane, Leeds LS1 4AP", "mara@example.com"], x: 150, y: 180)
        + DrawnPages.lines(["Recruitment Team", "Lanternfish Limited", "2 Example Lane", "York"], x: 20, y: 120)
        + DrawnPages.lines(["1 December 2026"], x: 200, y: 120),
      "Mara Lind, Engineer of Data 1 Example Lane, Leeds LS1 4AP mara@example.com Recruitment Team 1 December 2026 "
        + "Lanternfish Limited 2 Example Lane York"
    ),
    // A job below a name stands above both columns, as the name does.
    (
      DrawnPages.lines(["555 010 0199", "Leeds", "Python", "Kafka", "Airflow"], x: 20, y: 120)
        + "BT /F1 20 Tf 120 175 Td (Mara Lind) Tj ET BT /F1 10 Tf 120 160 Td (Data Engineer) Tj ET\n"
        + DrawnPages.lines(
          ["Profile", "Builds what moves data", "from one place to another", "and keeps it right"], x: 120, y: 130),
      "Mara Lind Data Engineer 555 010 0199 Leeds Python Kafka Airflow Profile Builds what moves data from one place to "
        + "another and keeps it right"
    ),
    // Labels of one and two lines, painted in another order than what begins beside them.
    (
      DrawnPages.lines(
        ["Repaired the looms of two mills and found", "three faults that nobody had found"], x: 100, y: 160)
        + DrawnPages.lines(["Diploma in English"], x: 10, y: 70)
        + DrawnPages.lines(["University of the Moon, Faculty of Tides"], x: 100, y: 100)
        + DrawnPages.lines(["Apprentice", "at the mill"], x: 10, y: 160)
        + DrawnPages.lines(["Evening school of Springfield, three years"], x: 100, y: 70)
        + DrawnPages.lines(["Bachelor of", "Science"], x: 10, y: 100)
        + DrawnPages.lines(["Foreman"], x: 10, y: 130)
        + DrawnPages.lines(["Led twelve people who mend what breaks"], x: 100, y: 130),
      "Apprentice at the mill Repaired the looms of two mills and found three faults that nobody had found Foreman Led "
        + "twelve people who mend what breaks Bachelor of Science University of the Moon, Faculty of Tides Diploma in "
        + "English Evening school of Springfield, three years"
    ),
    // Name and job beside contacts, of which the last was painted late.
    (
      DrawnPages.lines(["555 010 0199", "mara@example.com", "Leeds"], x: 200, y: 180)
        + "BT /F1 12 Tf 20 160 Td (Data Engineer) Tj ET BT /F1 20 Tf 20 176 Td (Mara Lind) Tj ET\n"
        + DrawnPages.lines(["example.com/mara"], x: 200, y: 144)
        + DrawnPages.lines(["Builds what moves data from one place to another"], x: 20, y: 120),
      "Mara Lind Data Engineer 555 010 0199 mara@example.com Leeds example.com/mara Builds what moves data from one "
        + "place to another"
    ),
    // An address beside a name in large letters, and below it what goes on at the left alone.
    (
      "BT /F1 20 Tf 20 175 Td (Nadia Stone) Tj ET\n"
        + DrawnPages.lines(["Main Street 5", "Springfield", "nadia@example.com"], x: 200, y: 180)
        + "BT /F1 14 Tf 20 130 Td (Experience) Tj ET\n"
        + DrawnPages.lines(["Baker", "Bread and rolls for a town of ten thousand people"], x: 20, y: 110),
      "Nadia Stone Main Street 5 Springfield nadia@example.com Experience Baker Bread and rolls for a town of ten "
        + "thousand people"
    ),
    // Place and dates, all as wide as each other, in two lines at the right margin: beside the title of a post and what
    // it was about.
    (
      (0..<3).map { row in
        let titles = ["Baker, The Mill", "Confectioner, Old Town", "Apprentice, Bread and Sons"]
        let places = ["good bend", "open pond", "odde hage"]
        return DrawnPages.lines([titles[row], "Fed a town of ten thousand people"], x: 20, y: 180 - 40 * row)
          + DrawnPages.lines([places[row], "201\(row) 201\(row + 4)"], x: 225, y: 180 - 40 * row)
      }.joined(),
      "Baker, The Mill good bend 2010 2014 Fed a town of ten thousand people Confectioner, Old Town open pond "
        + "2011 2015 Fed a town of ten thousand people Apprentice, Bread and Sons odde hage 2012 2016 Fed a town "
        + "of ten thousand people"
    ),
    // A line of contacts across the page, above two columns.
    (
      "BT /F1 20 Tf 20 175 Td (Nadia Stone) Tj ET\n" + DrawnPages.lines(["Springfield"], x: 20, y: 155)
        + DrawnPages.lines(["555 0100"], x: 120, y: 155) + DrawnPages.lines(["nadia@example.com"], x: 200, y: 155)
        + DrawnPages.lines(["Skills", "Rye bread", "Sourdough", "Night shifts", "Patience"], x: 20, y: 120)
        + DrawnPages.lines(["Experience", "Baker at the mill", "Ran two ovens", "Taught three people"], x: 120, y: 120),
      "Nadia Stone Springfield 555 0100 nadia@example.com Skills Rye bread Sourdough Night shifts Patience Experience "
        + "Baker at the mill Ran two ovens Taught three people"
    ),
    // The same places, painted as a table.
    (
      (0..<4).map { row in
        let (skills, years) = (
          ["Skill", "Python", "Kafka", "Airflow"], ["Years of use", "Eleven", "Six and a half", "Two"]
        )
        return DrawnPages.lines([skills[row]], x: 20, y: 180 - 12 * row)
          + DrawnPages.lines([years[row]], x: 160, y: 180 - 12 * row)
      }.joined(), "Skill Years of use Python Eleven Kafka Six and a half Airflow Two"
    ),
    // Labels of two lines, each beside what it is of.
    (
      (0..<3).map { row in
        let labels = [["Research", "experience"], ["Work", "experience"], ["Awards", "and grants"]]
        let texts = [["One thesis on bread", "and another on rye"], ["Four years in a mill"], ["Golden loaf of 2020"]]
        return DrawnPages.lines(labels[row], x: 20, y: 180 - 50 * row)
          + DrawnPages.lines(texts[row], x: 120, y: 180 - 50 * row)
      }.joined(),
      "Research experience One thesis on bread and another on rye Work experience Four years in a mill "
        + "Awards and grants Golden loaf of 2020"
    ),
    // An address that reaches into the next column.
    (
      DrawnPages.lines(
        ["Contact", "annika.bergstroem@example.com", "Gothenburg", "Skills", "Rye"], x: 20, y: 180, apart: 13)
        + DrawnPages.lines(
          ["Profile", "Baker of twelve years who likes", "rye and all that is dark, and", "who has led a mill"], x: 150,
          y: 174,
          apart: 12),
      "Contact annika.bergstroem@example.com Gothenburg Skills Rye Profile Baker of twelve years who likes "
        + "rye and all that is dark, and who has led a mill"
    ),
  ]

  @Test("ligatures that the PDF has no letters for are told by their width and the letters around them")
  func ligaturesWithoutLetters() async throws {
    // Helvetica's own of f, i, l and t; then of what stands for fi, fl, ffi, ti and a bullet.
    let wide = [
      "f": 278, "i": 222, "l": 222, "t": 278, "\u{1}": 490, "\u{2}": 492, "\u{3}": 730, "\u{4}": 491, "\u{5}": 490,
    ]
    let widths = (1..<128).map { String(wide[String(UnicodeScalar(UInt8($0)))] ?? 500) }.joined(separator: " ")
    let lines = [
      #"\005Led the pro\001table o\003ces of \001ve cities"#,
      #"re\002ected on in\002uence, educa\004on and posi\004ons"#,
      #"bene\001ts, certi\001ed \001elds, work\002ow"#, #"a\006c \006 b"#,
    ]
    let text = try await DrawnPages.extract(
      [DrawnPages.lines(lines, x: 20, y: 180)], font: "/FirstChar 1/LastChar 127/Widths[\(widths)]"
    ).text
    #expect(
      text == """
        Led the profitable offices of five cities
        reflected on influence, education and positions
        benefits, certified fields, workflow
        a c b
        """)
  }

  @Test("accents that are painted over a letter become one with it")
  func accents() async throws {
    // In Helvetica a dieresis is as wide as a third of its size, an o as wide as 0.556.
    let drawing = "BT /F1 10 Tf 20 50 Td [(Bergstr) -112 (\\250) 444 (om, a baker)] TJ ET"
    #expect(try await DrawnPages.extract([drawing]).text == "Bergström, a baker")
  }

  @Test("within a column, what stands at its right stays on the line of its title")
  func datesOnTheLine() async throws {
    let lines = try await Samples.extract("cv/twentyseconds-alice.pdf").text.split(separator: "\n")
    #expect(lines.contains("1863-1865 M.Sc. magna cum laude\tWonderland"))
    let others = try await Samples.extract("cv/resume-matcher-two-column.pdf").text.split(separator: "\n")
    #expect(others.contains("Software Engineer\tJul 2019 - May 2021"))
  }

  @Test("dates at the right margin stand on their line, though the file paints them last")
  func datesAtTheMargin() async throws {
    let text = try await Samples.extract("cv/rendercv-classic.pdf").text
    #expect(text.contains("\tPrinceton, NJ Sept 2018 – May 2023\n"))
    #expect(text.contains("99.97%\nuptime\n"))
    #expect(text.contains("Nexus AI, Co-Founder & CTO\tSan Francisco, CA June 2023 – present 2 years 10 months\n"))
  }

  @Test("what stands in the margin of both of two pages is read once; what differs, on each")
  func margins() async throws {
    let pages = ["May 2019, baker", "May 2021, baker"].enumerated().map { index, post in
      DrawnPages.lines(["Nadia Stone, page \(index + 1) of 2"], x: 20, y: 190)
        + DrawnPages.lines(["Bread \(index + 1)", "Bread"], x: 20, y: 110)
        + DrawnPages.lines([post], x: 20, y: 5)
    }
    let text = try await DrawnPages.extract(pages).text
    #expect(text.split(separator: "Nadia Stone", omittingEmptySubsequences: false).count == 2)
    #expect(text.split(separator: "baker", omittingEmptySubsequences: false).count == 3)
    #expect(text.split(separator: "Bread", omittingEmptySubsequences: false).count == 5)
  }

  @Test("what only seems to be a header is read on each page", arguments: noHeaders)
  func noHeader(lines: [[String]], word: String, times: Int) async throws {
    let text = try await DrawnPages.extract(
      lines.map { DrawnPages.lines($0, x: 20, y: 190, apart: 80) }
    ).text
    #expect(text.components(separatedBy: word).count - 1 == times)
  }

  static let noHeaders: [([[String]], String, Int)] = [
    // On the left pages alone.
    ((0..<8).map { [$0 % 2 == 0 ? "Nadia Stone" : "", "Bread \($0)"] }, "Nadia", 1),
    // Far apart.
    ((0..<12).map { [[1, 6, 11].contains($0) ? "Baked it myself" : "", "Bread \($0)"] }, "Baked", 3),
    // With figures that are no page numbers.
    ((0..<4).map { ["Oven \($0 * $0 + 3)", "Bread \($0)"] }, "Oven", 4),
    // With nothing else on the page.
    ((0..<5).map { ["Potato \($0)"] }, "Potato", 5),
  ]

  @Test("Arabic and Hebrew are in the order in which they are read, ligatures and years included")
  func rightToLeft() async throws {
    let arabic = try await Samples.extract("cv/own-ar-rtl.pdf").text
    #expect(arabic.contains("سنوات من الخبرة في الأنظمة المالية"))
    let hebrew = try await Samples.extract("cv/own-he-rtl.pdf").text
    #expect(hebrew.contains("הובלת צוות של 6 מפתחים ב־Swift ו־PostgreSQL"))
    #expect(hebrew.contains("2019–2026 חברת דוגמה בע\"מ:"))
  }

  @Test("text that nobody sees is left out, and how much is told")
  func hiddenText() async throws {
    let document = try await Samples.extract("odd/pdf-hidden-injection.pdf")
    #expect(document.text.hasSuffix("B.Sc. Mathematics, Example College, 2019"), "\(document.text)")
    #expect(document.warnings.contains { $0.contains("characters in the color of what is behind them (page 1)") })
    #expect(document.warnings.contains { $0.contains("characters drawn without ink (page 1)") })
    #expect(document.warnings.contains { $0.contains("smaller than a point (page 1)") })
    #expect(document.warnings.contains { $0.contains("speaks to programs") })
    // White letters on a dark ground are seen.
    #expect(try await Samples.extract("cv/twentyseconds-alice.pdf").text.contains("edu cation"))
  }

  @Test("text that speaks to a machine is flagged", arguments: ["odd/txt-prompt-injection.txt"])
  func flagged(file: String) async throws {
    #expect(try await Samples.extract(file).warnings.contains { $0.contains("speaks to programs") })
    #expect(try await Samples.extract("cv/own-en-utf8.txt").warnings.isEmpty)
  }
}
