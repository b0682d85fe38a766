import DocumentExtraction
import Foundation
import Testing

@Suite struct RecognitionTests {
  private static let hasTesseract = FileManager.default.isExecutableFile(atPath: "/usr/bin/tesseract")

  @Test(
    "the text in a scan is recognized, and that it is recognized is said",
    arguments: [
      ("odd/pdf-image-only-scan.pdf", "Kestrel Motors"), ("odd/wrong-ext-png-named.pdf", "Firmware Engineer"),
    ])
  func scan(file: String, words: String) async throws {
    do {
      let document = try await Samples.extract(file)
      try #require(Self.hasTesseract)
      #expect(Samples.folded(document.text).contains(words), "\(document.text)")
      #expect(document.warnings.contains { $0.contains("recognized from pictures") })
    } catch let error as ExtractionError {
      // Where tesseract is not installed, the error says so.
      try #require(!Self.hasTesseract, "\(error.message)")
      #expect(error.reason == .noText && error.message.contains("tesseract-ocr"))
    }
  }

  @Test("of a document most of whose letters are unknown the pages that are known are read")
  func legiblePages() async throws {
    // Capital letters stand for control characters; all of it is too small to be recognized.
    let map = "begincmap 1 beginbfrange <41> <5A> <0081> endbfrange endcmap"
    func page(_ line: String, lines: Int) -> String {
      "BT /F1 2 Tf 2 TL 20 190 Td " + String(repeating: "(\(line)) Tj T* ", count: lines) + "ET\n"
    }
    let known = "the quick brown fox jumps over the lazy dog and the rye bread"
    let pages = [page(known, lines: 20), page(known.uppercased(), lines: 60)]
    let document = try await DrawnPages.extract(
      pages, font: "/ToUnicode 4 0 R", objects: "4 0 obj<</Length \(map.utf8.count)>>stream\n\(map)\nendstream endobj\n"
    )
    #expect(document.text == Array(repeating: known, count: 20).joined(separator: "\n"))
    #expect(document.warnings == ["page 2 was left out: the PDF does not say which letters its fonts draw"])
  }

  @Test("a picture with far too many pixels is refused before it is decoded")
  func tooManyPixels() async throws {
    // The head of a PNG of 100,000 by 100,000 pixels, of which there is no more.
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    bytes += [0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0, 8] + [UInt8](repeating: 0, count: 40)
    do {
      _ = try await Samples.extractor.extract(bytes, fileName: nil, password: nil)
      Issue.record("read")
    } catch let error as ExtractionError {
      #expect(error.reason == (Self.hasTesseract ? .tooLarge : .noText), "\(error.message)")
    }
  }

  @Test(
    "without tesseract or its languages, the error names what to install",
    arguments: [
      ("INTERVIEWD_TESSERACT", "install the package tesseract-ocr"),
      ("TESSDATA_PREFIX", "tesseract-ocr-eng"),
    ])
  func missing(variable: String, remedy: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Samples.worker)
    process.arguments = [Samples.path("odd/pdf-image-only-scan.pdf")]
    process.environment = [variable: "/nonexistent"]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(message.contains("noText:"))
    #expect(message.contains(Self.hasTesseract ? remedy : "tesseract-ocr"), "\(message)")
  }
}
