internal import CSystem
package import DocumentExtraction

/// Reads a document of any known format, within this process; to be called only where a fault costs nothing.
package enum DocumentReader {
  package static func read(
    _ bytes: [UInt8], for use: DocumentUse = .unknown, password: String? = nil, lastWords: LastWords = .none
  ) throws(ExtractionError) -> ExtractedText {
    switch DocumentFormat(of: bytes) {
    case .pdf: try PDFReader.read(bytes, password: password, lastWords: lastWords)
    case .archive: try ArchiveReader.read(bytes, password: password)
    case .flatOpenDocument: try OpenDocumentReader.read(flat: bytes)
    case .compoundFile: try CompoundFile.read(bytes, password: password)
    case .richText: try RTFReader.read(bytes)
    case .picture(let mediaType): try PictureReader.read(bytes, mediaType: mediaType)
    case .webPage: try WebPageReader.read(bytes, for: use)
    case .text: try PlainTextReader.read(bytes)
    case .other(let name): throw .unsupported(name)
    }
  }

  /// Does once what each reader does at its first document, so that forked children find it done.
  package static func warmUp() {
    PDFReader.prepare()
    _ = try? read(Array(WarmUpDocument.pdf.utf8))
    _ = try? read(WarmUpDocument.docx)
    if let text = try? read(Array("Experience\n• Built a service".utf8)) { _ = WorkerReply.text(text).encoded() }
    _ = Cryptography.Hash.sha1.digest([])
  }

  /// Touches in a forked child, while it has no document yet, the memory that reading one writes to: each page of it is
  /// shared with the parent until then, and copied when it is first written to.
  static func rehearse() {
    _ = try? read(Array(WarmUpDocument.pdf.utf8))
    _ = try? read(WarmUpDocument.docx)
    // Freed memory stays with the process: what a document of some pages needs is then at hand.
    csystem_touch_memory(1024 * 1024)
  }
}
