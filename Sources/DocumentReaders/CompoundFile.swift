internal import DocumentExtraction

/// The OLE2 container: of a document with a password, which is opened, or of Office before 2007, which is not.
enum CompoundFile {
  static func read(_ bytes: [UInt8], password: String?) throws(ExtractionError) -> ExtractedText {
    guard let streams = CompoundStreams(bytes) else { throw .unsupported("an old Office document") }
    if streams.contains("EncryptedPackage") {
      guard let password else { throw .encrypted }
      return try ArchiveReader.read(EncryptedPackage(streams, password: password).open())
    }
    throw .unsupported(streams.contains("WordDocument") ? "an old Word document (.doc)" : "an old Office document")
  }
}
