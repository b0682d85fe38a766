import DocumentExtraction
import Foundation
import Testing

@Suite struct EncodingTests {
  @Test("text is read in the encoding it is written in", arguments: texts)
  func encoding(name: String, text: String, warning: String) async throws {
    let document = try await Samples.extractor.extract(Self.bytes(of: text, in: name), fileName: nil, password: nil)
    #expect(document.text == text)
    #expect(document.mediaType == "text/plain")
    #expect(document.warnings.contains { $0.contains(warning) } || warning.isEmpty && document.warnings.isEmpty)
  }

  static let texts: [(String, String, String)] = [
    ("UTF-8", german, ""),
    ("UTF-16LE", russian, ""),
    ("UTF-16BE", chinese, ""),
    ("UTF-32LE", german, ""),
    ("UTF-32BE", japanese, ""),
    ("CP1252", german, "Windows-1252"),
    ("MACINTOSH", german, "Mac Roman"),
    ("MACINTOSH", french, "Mac Roman"),
    ("CP850", french, "850"),
    ("CP1250", polish, "1250"),
    ("CP1251", russian, "1251"),
    ("KOI8-R", russian, "KOI8-R"),
    ("CP1253", greek, ""),
    ("CP932", japanese, "Shift-JIS"),
    ("EUC-JP", japanese, "EUC-JP"),
    ("ISO-2022-JP", japanese, "ISO-2022-JP"),
    ("GB18030", chinese, "GB18030"),
    ("BIG5", taiwanese, "Big5"),
    ("CP949", korean, "EUC-KR"),
  ].map { ($0.0, $0.1, $0.0 == "CP1253" ? "was read as" : $0.2) }

  private static let german =
    "Jörg Weiß\nSoftwareentwickler\nZahlungssysteme für Großkunden, Prüfgeräte\nUniversität Köln"
  private static let french =
    "Élodie Müller\nIngénieure logiciel\nConception de systèmes critiques, côté serveur\nDiplômée"
  private static let polish =
    "Jan Kowalski\nInżynier oprogramowania\nZaprojektowałem usługę rozliczeń, źródła, żółć\nPolitechnika Łódzka"
  private static let russian = "Иван Петров\nИнженер-программист\nРазработка платёжных систем и очередей, 2010-2015"
  private static let greek = "Γιώργος Παπαδόπουλος\nΜηχανικός λογισμικού\nΣχεδιασμός συστημάτων πληρωμών"
  private static let japanese = "例山 太郎\nソフトウェアエンジニア\n決済システムの設計と運用を担当しました。"
  private static let chinese = "张伟\n软件工程师\n工作经历：负责支付系统的设计和开发。\n教育背景：清华大学计算机系 2010"
  private static let taiwanese = "王小明\n軟體工程師\n工作經歷：負責支付系統的設計與開發。\n學歷：國立臺灣大學資訊工程學系"
  private static let korean = "김민수\n소프트웨어 엔지니어\n결제 시스템 설계 및 개발을 담당했습니다."

  @Test("text with damaged bytes is read as far as it goes, with a warning")
  func damaged() async throws {
    let document = try await Samples.extract("odd/txt-invalid-utf8.txt")
    #expect(document.warnings.contains { $0.contains("Windows-1252") || $0.contains("UTF-8") }, "\(document.warnings)")
  }

  /// By iconv(1), which is no code of the project's.
  private static func bytes(of text: String, in encoding: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", encoding]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return bytes
  }
}
