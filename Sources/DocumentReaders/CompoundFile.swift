internal import DocumentExtraction

/// The OLE2 container, of which only so much is read as tells what to answer.
enum CompoundFile {
  static func error(for bytes: [UInt8]) -> ExtractionError {
    if contains("EncryptedPackage", in: bytes) {
      return ExtractionError(
        reason: .encrypted,
        message: "the Word document is protected by a password; save a copy without, and attach that")
    }
    let name = contains("WordDocument", in: bytes) ? "an old Word document (.doc)" : "an old Office document"
    return .unsupported(name)
  }

  /// Whether the directory of the container has a stream of this name; it spells names in UTF-16LE.
  private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
    var pattern: [UInt8] = []
    for letter in name.utf8 { pattern += [letter, 0] }
    // Entries of the directory have 128 bytes each, and start at multiples of that ([MS-CFB], section 2.6).
    return stride(from: 0, to: max(0, bytes.count - pattern.count), by: 128).contains { offset in
      bytes[offset...].starts(with: pattern)
    }
  }
}
