package import DocumentExtraction
package import InterviewDomain
package import InterviewStore
internal import SwiftExtensions

/// Reads CVs and job descriptions and attaches them to sessions.
package struct DocumentService: Sendable {
  private let store: any InterviewRepository
  private let extractor: any DocumentExtractor
  private let pages: any PageFetcher
  private let questions: QuestionService
  private let now: WallClock

  package init(
    store: any InterviewRepository, extractor: any DocumentExtractor, pages: any PageFetcher,
    questions: QuestionService,
    now: @escaping WallClock
  ) {
    self.store = store
    self.extractor = extractor
    self.pages = pages
    self.questions = questions
    self.now = now
  }

  package enum Source: Sendable {
    case path(String)
    case text(String)
    case file(bytes: [UInt8], name: String)
    /// Of the web; for a job description only.
    case page(uri: String)
  }

  /// Attaches a document, or replaces the one of its kind; possible until the interview has started.
  ///
  /// - Parameter onProgress: told once the bytes are there, and once the text is.
  package func attach(
    _ kind: DocumentKind, from source: Source, password: String?, to id: SessionID,
    onProgress: @escaping @Sendable (AttachmentProgress) -> Void = { _ in }
  ) async throws -> Document {
    let document: Document
    do {
      document = try await read(kind, from: source, password: password, onProgress: onProgress)
      onProgress(.read)
      questions.planAhead(try await store.attachDocument(document, to: id, at: now()))
    } catch {
      // Of a session that takes no documents that is told first, whatever the document is.
      try requireNotStarted(try await store.session(id).state)
      if case StoreError.conflict = error { throw ServiceError.busy(id) }
      throw error
    }
    return document
  }

  package func document(_ kind: DocumentKind, of id: SessionID) async throws -> Document {
    guard let document = try await store.document(kind, of: id) else {
      throw ServiceError.noDocument(kind)
    }
    return document
  }

  private func requireNotStarted(_ state: SessionState) throws(InterviewError) {
    switch state {
    case .created, .ready: break
    case .inProgress, .complete, .reviewed: throw .alreadyStarted(state: state)
    }
  }

  private func read(
    _ kind: DocumentKind, from source: Source, password: String?,
    onProgress: @escaping @Sendable (AttachmentProgress) -> Void
  ) async throws -> Document {
    let text: ExtractedText
    let fileName: String?
    switch source {
    case .text(let words):
      guard words.utf8.count <= Limits.documentBytes else { throw ExtractionError.documentTooLarge }
      let normalized = PlainText.normalized(words)
      text = ExtractedText(
        mediaType: "text/plain", text: normalized.text, pages: nil, warnings: normalized.warnings)
      fileName = nil
    case .path(let path):
      fileName = path.split(separator: "/").last.map { String($0).asOneLine }
      text = try await extractor.extract(
        fileAt: path, for: DocumentUse(kind), fileName: fileName, password: password
      ) { onProgress(.loaded) }
    case .file(let bytes, let name):
      guard bytes.count <= Limits.documentBytes else { throw ExtractionError.documentTooLarge }
      onProgress(.loaded)
      fileName = name
      text = try await extractor.extract(bytes, for: DocumentUse(kind), fileName: name, password: password)
    case .page(let uri):
      guard kind == .jobDescription else {
        throw ValidationError(
          field: "source.uri", reason: "is for job descriptions; attach a CV as a file, or paste its text")
      }
      let page = try await pages.fetch(uri)
      onProgress(.loaded)
      fileName = page.fileName?.asOneLine
      // The name is only what the address ends with, and says nothing of what the bytes are.
      text = try await extractor.extract(page.bytes, for: DocumentUse(kind), fileName: nil, password: password)
    }
    try checkLength(of: text.text, kind: kind)
    return Document(
      kind: kind, mediaType: text.mediaType, fileName: fileName, text: text.text, pages: text.pages,
      warnings: text.warnings)
  }

  private func checkLength(of text: String, kind: DocumentKind) throws {
    let count = text.trimmed().count
    switch kind {
    case .cv:
      guard count >= Limits.cvMinimumCharacters else {
        throw ValidationError(
          field: "source",
          reason: "must hold at least \(Limits.cvMinimumCharacters) characters of text for a CV, has \(count)")
      }
    case .jobDescription:
      guard Limits.jobDescriptionCharacters.contains(count) else {
        throw ValidationError(
          field: "source", reason: "must hold 50 to 10,000 characters of text for a job description, has \(count)")
      }
    }
  }
}

package enum AttachmentProgress: Sendable {
  /// The bytes are here.
  case loaded
  /// The text is here.
  case read
}

extension DocumentUse {
  fileprivate init(_ kind: DocumentKind) {
    switch kind {
    case .cv: self = .cv
    case .jobDescription: self = .jobDescription
    }
  }
}

extension ExtractionError {
  fileprivate static let documentTooLarge = ExtractionError(
    reason: .tooLarge, message: "the document is larger than 16 MiB; export it with smaller images, or paste its text")
}
