internal import DocumentExtraction
internal import Glibc

/// Reads the text in pictures, for as long as a document may take.
struct TextRecognizer: ~Copyable {
  /// What one page gave.
  enum Page {
    case text(String)
    case outOfTime
  }

  let tesseract: Tesseract
  private let engine: UnsafeMutableRawPointer
  private let started = Self.milliseconds(CLOCK_MONOTONIC)

  /// - Throws: `.noText` that says what to install.
  init() throws(ExtractionError) {
    guard let tesseract = Tesseract(), let engine = tesseract.create() else {
      throw Self.missing("install the package tesseract-ocr to have text in pictures read")
    }
    let languages = TessdataFolder.languages.joined(separator: "+")
    // 0 is success.
    guard let folder = TessdataFolder.path, !languages.isEmpty, tesseract.initialize(engine, folder, languages) == 0
    else {
      tesseract.delete(engine)
      throw Self.missing("install a language for tesseract, such as the package tesseract-ocr-eng or tesseract-ocr-deu")
    }
    // Finds columns and blocks by itself, and leaves the direction of the page as it is.
    tesseract.setPageMode(engine, 3)
    self.tesseract = tesseract
    self.engine = engine
  }

  deinit { tesseract.delete(engine) }

  private static func missing(_ remedy: String) -> ExtractionError {
    ExtractionError(
      reason: .noText,
      message: "the document is a picture without text in it, as of a scan; \(remedy), or paste the text")
  }

  static let warning = "the text was recognized from pictures and may have errors; compare it with the document"

  func recognize(_ picture: Tesseract.Picture) -> Page {
    tesseract.setPicture(engine, picture)
    return recognize()
  }

  /// - Parameter gray: a byte for each pixel, without gaps between rows.
  func recognize(gray: [UInt8], width: Int, height: Int) -> Page {
    guard width > 0, height > 0, gray.count >= width * height else { return .text("") }
    tesseract.setBytes(engine, gray, CInt(width), CInt(height), 1, CInt(width))
    return recognize()
  }

  private func recognize() -> Page {
    tesseract.setResolution(engine, 200)
    let left = remainingMilliseconds
    guard left > 200, let monitor = tesseract.createMonitor() else { return .outOfTime }
    defer { tesseract.deleteMonitor(monitor) }
    tesseract.setDeadline(monitor, CInt(left))
    guard tesseract.recognize(engine, monitor) == 0, remainingMilliseconds > 0 else { return .outOfTime }
    // Of what is no text, it makes letters too, and is not sure of them.
    guard tesseract.confidence(engine) >= 40, let text = tesseract.text(engine) else { return .text("") }
    defer { tesseract.deleteText(text) }
    return .text(String(cString: text))
  }

  /// Of the time that the process has, with a second to spare.
  private var remainingMilliseconds: Int {
    let processor = ExtractionLimits.processorSeconds * 1_000 - 1_000 - Self.milliseconds(CLOCK_PROCESS_CPUTIME_ID)
    let wall = ExtractionLimits.wallSeconds * 1_000 - 3_000 - (Self.milliseconds(CLOCK_MONOTONIC) - started)
    return min(processor, wall)
  }

  private static func milliseconds(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
