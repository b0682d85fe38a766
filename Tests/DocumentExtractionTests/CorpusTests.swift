import DocumentExtraction
import Foundation
import Testing

/// The CVs among the samples beside what poppler's own `pdftotext` makes of them.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"), "pdftotext is not installed"))
struct CorpusTests {
  static let documents = [
    "altacv-sample", "hackmyresume-jane", "moderncv-es", "moderncv-fancy-purple", "own-ar-rtl", "own-he-rtl", "own-ja",
    "own-two-column", "rendercv-classic", "resume-matcher-two-column", "rover-base", "simple-resume-cv",
    "twentyseconds-alice",
  ]

  @Test("of the words of CVs no more than 5 in 1,000 are lost, and 1 in 100 made up")
  func words() async throws {
    var recall = 0.0
    var precision = 0.0
    for name in Self.documents {
      let file = "cv/\(name).pdf"
      let text = try await Samples.extract(file).text
      let expected = Self.counts(Self.words(try Self.pdftotext(file), joined: true))
      // pdftotext joins most words that are divided at the end of a line, but not all: either counts.
      let joined = Self.counts(Self.words(text, joined: true))
      let divided = Self.counts(Self.words(text, joined: false))
      let common = expected.reduce(0) { $0 + min($1.value, max(joined[$1.key] ?? 0, divided[$1.key] ?? 0)) }
      let (found, all) = (joined.values.reduce(0, +), expected.values.reduce(0, +))
      try #require(all > 10 && found > 10)
      #expect(Double(common) >= 0.985 * Double(all), "\(name): \(common) of \(all)")
      #expect(Double(common) >= 0.985 * Double(found), "\(name): \(found) where there are \(all)")
      recall += Double(common) / Double(all)
      precision += Double(common) / Double(found)
    }
    #expect(recall / Double(Self.documents.count) >= 0.995, "\(recall / Double(Self.documents.count))")
    #expect(precision / Double(Self.documents.count) >= 0.99, "\(precision / Double(Self.documents.count))")
  }

  @Test(
    "the words of a CV of one column are in their order",
    // Not rendercv-classic: of its places and dates, in two or three lines beside each post, pdftotext knows no order.
    arguments: ["hackmyresume-jane", "moderncv-es", "rover-base", "simple-resume-cv"])
  func order(name: String) async throws {
    let file = "cv/\(name).pdf"
    let text = Self.words(try await Samples.extract(file).text, joined: true)
    // By itself, pdftotext may read dates at the margin after all the rest; line by line, it gets other things wrong.
    let orders = [try Self.pdftotext(file), try Self.pdftotext(file, ["-layout"])].map { Self.words($0, joined: true) }
    let parts = orders.map { Self.partInOrder(of: $0, in: text) }
    #expect((parts.max() ?? 0) >= 0.98, "\(parts)")
  }

  /// A rectangle of a page, in points from its upper left corner, that is read line by line.
  struct Part {
    var page = 1
    var x = 0
    var y: Int
    var width: Int
    var height: Int

    /// What pdftotext finds in it.
    func text(of file: String) throws -> String {
      let numbers = [("-f", page), ("-l", page), ("-r", 72), ("-x", x), ("-y", y), ("-W", width), ("-H", height)]
      return try CorpusTests.pdftotext(file, ["-layout"] + numbers.flatMap { [$0, String($1)] })
    }
  }

  /// By hand, in the order in which a person reads them. Not altacv-sample, whose words around a wheel have no order.
  static let parts: [(String, [Part])] = [
    (
      "own-two-column",
      [
        Part(y: 0, width: 595, height: 118), Part(y: 118, width: 308, height: 352),
        Part(x: 308, y: 118, width: 287, height: 352), Part(y: 470, width: 595, height: 372),
      ]
    ),
    (
      "resume-matcher-two-column",
      [
        Part(y: 0, width: 596, height: 91), Part(y: 91, width: 384, height: 752),
        Part(x: 384, y: 91, width: 212, height: 752),
      ]
    ),
    ("twentyseconds-alice", [Part(y: 0, width: 205, height: 792), Part(x: 205, y: 0, width: 407, height: 792)]),
    (
      "rendercv-classic",
      // Of each post and course the line of its title, then what stands below that at the margin, then the rest.
      [Part(y: 0, width: 612, height: 221)]
        + [(221, 275), (283, 325), (349, 465), (475, 528), (537, 615), (625, 666), (674, 740)].flatMap { top, end in
          let below = top + 14
          return [
            Part(y: top, width: 612, height: 14), Part(x: 455, y: below, width: 157, height: end - below),
            Part(y: below, width: 455, height: end - below), Part(y: end, width: 612, height: top == 283 ? 23 : 8),
          ]
        } + [Part(y: 748, width: 612, height: 44), Part(page: 2, y: 0, width: 612, height: 792)]
    ),
  ]

  @Test("the words of a CV of columns, or with notes at the margin, are in the order of its parts", arguments: parts)
  func orderOfParts(name: String, parts: [Part]) async throws {
    let file = "cv/\(name).pdf"
    let text = Self.words(try await Samples.extract(file).text, joined: true)
    let expected = Self.words(try parts.map { try $0.text(of: file) }.joined(separator: "\n"), joined: true)
    let part = Self.partInOrder(of: expected, in: text)
    #expect(part >= 0.98, "\(part)")
  }

  /// The longest common subsequence: what is not removed on the way from one to the other.
  private static func partInOrder(of expected: [String], in words: [String]) -> Double {
    1 - Double(words.difference(from: expected).removals.count) / Double(expected.count)
  }

  /// Letters and digits only; hyphens do not count, since pdftotext drops those at the ends of lines.
  static func words(_ text: String, joined: Bool) -> [String] {
    let plain = text.precomposedStringWithCompatibilityMapping
      .replacing(#/[-\u{AD}]\s*\n\s*/#, with: joined ? "" : "\n").replacing("-", with: "").replacing("\u{AD}", with: "")
    return plain.split { !$0.isLetter && !$0.isNumber }.map { word in
      // Poppler 22.12 has the two letters of an Arabic ligature in the wrong order, and says them in no other.
      word.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) } ? String(word.sorted()) : String(word)
    }
  }

  static func counts(_ words: [String]) -> [String: Int] {
    Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Without what we leave out on purpose: lines at the edge of three or more pages, or of both of two, after the first
  /// of these, and names of TeX commands for icons.
  private static func pdftotext(_ file: String, _ options: [String] = []) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = options + [Samples.path(file), "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let pages = text.split(separator: "\u{C}").map { $0.split(separator: "\n") }
    func edge(_ line: Substring) -> String { line.filter { !$0.isNumber && !$0.isWhitespace } }
    let onPages = counts(pages.flatMap { page in Set(page.map(edge)) })
    var seen: Set<String> = []
    let kept = pages.flatMap { page in
      page.enumerated().filter { index, line in
        let isAtEdge = index < 5 || index >= page.count - 5
        guard isAtEdge, onPages[edge(line), default: 0] >= min(3, max(2, pages.count)), !edge(line).isEmpty else {
          return true
        }
        return seen.insert(edge(line)).inserted
      }.map(\.element)
    }
    return kept.joined(separator: "\n").replacing(#/\\fa[A-Za-z]+/#, with: "")
  }
}
