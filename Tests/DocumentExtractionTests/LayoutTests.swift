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

  @Test("within a column, what stands at its right stays on the line of its title")
  func datesOnTheLine() async throws {
    let lines = try await Samples.extract("cv/twentyseconds-alice.pdf").text.split(separator: "\n")
    #expect(lines.contains("1863-1865 M.Sc. magna cum laude Wonderland"))
    let others = try await Samples.extract("cv/resume-matcher-two-column.pdf").text.split(separator: "\n")
    #expect(others.contains("Software Engineer Jul 2019 - May 2021"))
  }

  @Test("dates at the right margin stand on their line, though the file paints them last")
  func datesAtTheMargin() async throws {
    let text = try await Samples.extract("cv/rendercv-classic.pdf").text
    #expect(text.contains("Resource-Constrained Deployment Sept 2018 – May 2023\n"))
    #expect(text.contains("BS Boğaziçi University, Computer Engineering Istanbul, Türkiye\n"))
  }

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
