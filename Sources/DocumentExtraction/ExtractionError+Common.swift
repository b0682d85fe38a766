// The errors that more than one reader comes to.
extension ExtractionError {
  package static let emptyFile = ExtractionError(
    reason: .noText, message: "the document is empty; choose another file or paste its text")
  package static let fileLimit = ExtractionError(
    reason: .tooLarge, message: DocumentFileError.tooLarge(limit: DocumentFile.maximumBytes).message)
  package static let noText = ExtractionError(
    reason: .noText,
    message: "no text was found in the document, as in a scan; attach a version with text in it, or paste the text")
  package static let encrypted = ExtractionError(
    reason: .encrypted, message: "the document is protected by a password; pass it as password, or save a copy without")
  package static let wrongPassword = ExtractionError(
    reason: .encrypted, message: "the password does not open the document; check it, or save a copy without")

  /// - Parameter format: such as "PDF"; nil where documents of several are made alike.
  package static func damaged(_ format: String?, _ details: String) -> ExtractionError {
    let name = format.map { $0 + " document" } ?? "document"
    return ExtractionError(
      reason: .malformed, message: "the \(name) is damaged: \(details); save it again and attach that")
  }

  /// - Parameter name: what the document is, such as "an image".
  package static func unsupported(_ name: String) -> ExtractionError {
    ExtractionError(
      reason: .unsupportedType,
      message:
        "the document is \(name), which cannot be read; PDF, DOCX, ODT, RTF, HTML, Markdown, plain text and pictures can"
    )
  }
}
