/// Turns the bytes of a file into text; the real one has a process of its own for each file.
package protocol DocumentExtractor: Sendable {
  /// Reads one document. A cancelled call ends the process that reads.
  ///
  /// - Parameters:
  ///   - use: what the text is for; of a web page, a posting is but a part.
  ///   - fileName: for the record only; what the file is, its bytes tell.
  /// - Throws: `ExtractionError`, `WorkerUnavailableError`, or `CancellationError`.
  func extract(_ bytes: [UInt8], for use: DocumentUse, fileName: String?, password: String?) async throws
    -> ExtractedText

  /// Reads the document that lies in a file.
  ///
  /// - Parameter onLoaded: told once the bytes are in memory, which may be long after the call.
  /// - Throws: `DocumentFileError` too.
  func extract(
    fileAt path: String, for use: DocumentUse, fileName: String?, password: String?,
    onLoaded: @escaping @Sendable () -> Void
  ) async throws -> ExtractedText
}

extension DocumentExtractor {
  package func extract(_ bytes: [UInt8], fileName: String?, password: String?) async throws -> ExtractedText {
    try await extract(bytes, for: .unknown, fileName: fileName, password: password)
  }

  package func extract(
    fileAt path: String, for use: DocumentUse, fileName: String?, password: String?,
    onLoaded: @escaping @Sendable () -> Void
  ) async throws -> ExtractedText {
    let bytes = try DocumentFile.read(path: path)
    onLoaded()
    return try await extract(bytes, for: use, fileName: fileName, password: password)
  }
}

/// What a document is read for. The numbers are those of the worker's requests.
package enum DocumentUse: UInt32, CaseIterable, Sendable {
  case unknown, cv, jobDescription
}

/// The text of a document, as far as it could be read.
package struct ExtractedText: Hashable, Sendable {
  /// Decided by content, such as `application/pdf`.
  package var mediaType: String
  /// Lines, bullets and paragraphs kept; `\n` ends a line; no control characters besides `\n` and `\t`.
  package var text: String
  /// Nil where the format has no pages.
  package var pages: Int?
  /// What was left out or guessed, a sentence each.
  package var warnings: [String]

  package init(mediaType: String, text: String, pages: Int?, warnings: [String]) {
    self.mediaType = mediaType
    self.text = text
    self.pages = pages
    self.warnings = warnings
  }
}

/// Why a document gave no text.
package struct ExtractionError: Error, Hashable {
  package enum Reason: String, CaseIterable, Sendable {
    case encrypted, noText, malformed, unsupportedType, tooLarge, timeout
  }

  package var reason: Reason
  /// One sentence for the person at the editor: what is wrong with the document and what would help.
  package var message: String

  package init(reason: Reason, message: String) {
    self.reason = reason
    self.message = message
  }
}
