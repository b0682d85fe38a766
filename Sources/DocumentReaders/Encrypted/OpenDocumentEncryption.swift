internal import DocumentExtraction

/// How the parts of an OpenDocument text are encrypted (ODF 1.3, part 2, section 4): each by itself, as its manifest says.
struct OpenDocumentEncryption {
  private struct Entry {
    var size = 0
    var vector: [UInt8]?
    var salt: [UInt8]?
    var turns: Int?
    var keyBytes = 16
    var cipher = ""
    var derivation = ""
    var startKey = Cryptography.Hash.sha1
    var checksum: [UInt8]?
    var checksumHash: Cryptography.Hash?
  }

  private var entries: [String: Entry] = [:]
  private let password: String
  /// LibreOffice turns 100,000 times; more than this would outlast the time that a document has.
  private static let maximumTurns = 2_000_000

  /// Nil where nothing is encrypted.
  init?(_ manifest: [UInt8]?, password: String?) throws(ExtractionError) {
    guard let manifest else { return nil }
    // OpenOffice 2 named a document type there.
    var reader = try XMLReader(manifest, mayNameType: true)
    var name = ""
    var entry = Entry()
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.name {
      case "file-entry":
        name = reader.attribute("full-path") ?? ""
        entry = Entry()
        entry.size = reader.attribute("size").flatMap { Int($0) } ?? 0
      case "encryption-data":
        entry.checksum = Cryptography.base64(reader.attribute("checksum"))
        entry.checksumHash = Self.hash(reader.attribute("checksum-type"))
        entries[name] = entry
      case "algorithm":
        entries[name]?.cipher = reader.attribute("algorithm-name") ?? ""
        entries[name]?.vector = Cryptography.base64(reader.attribute("initialisation-vector"))
      case "key-derivation":
        entries[name]?.derivation = reader.attribute("key-derivation-name") ?? ""
        entries[name]?.salt = Cryptography.base64(reader.attribute("salt"))
        entries[name]?.turns = reader.attribute("iteration-count").flatMap { Int($0) }
        entries[name]?.keyBytes = reader.attribute("key-size").flatMap { Int($0) } ?? 16
      case "start-key-generation":
        entries[name]?.startKey = Self.hash(reader.attribute("start-key-generation-name")) ?? .sha1
      default: break
      }
    }
    guard !entries.isEmpty else { return nil }
    guard let password else { throw .encrypted }
    self.password = password
  }

  /// A part as it was before; nil where it is not encrypted.
  func open(_ bytes: [UInt8], named name: String) throws(ExtractionError) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard entry.cipher.hasSuffix("#aes256-cbc") || entry.cipher.hasSuffix("#aes128-cbc"),
      entry.derivation.hasSuffix("PBKDF2"), let salt = entry.salt, let turns = entry.turns,
      (1...Self.maximumTurns).contains(turns), let vector = entry.vector
    else {
      throw ExtractionError(
        reason: .encrypted,
        message: "the OpenDocument text is encrypted in a way that cannot be read; save a copy without a password")
    }
    guard entry.size > 0, entry.size <= ExtractionLimits.inflatedPartBytes else { throw Self.damaged }
    let start = entry.startKey.digest(Array(password.utf8))
    guard let key = Cryptography.derivedKey(from: start, salt: salt, turns: turns, bytes: entry.keyBytes),
      let padded = Cryptography.decrypt(Array(bytes.prefix(bytes.count / 16 * 16)), key: key, vector: vector),
      let padding = padded.last
    else { throw Self.damaged }
    // The last byte says how many bytes at the end are none of the content.
    let plain = Array(padded.prefix(max(0, padded.count - Int(padding))))
    if let checksum = entry.checksum, let hash = entry.checksumHash, hash.digest(Array(plain.prefix(1_024))) != checksum
    {
      throw .wrongPassword
    }
    return try ZipArchive.inflated(plain, size: entry.size)
  }

  private static let damaged = ExtractionError.damaged("ODT", "its encryption cannot be made out")

  private static func hash(_ name: String?) -> Cryptography.Hash? {
    guard let name = name?.lowercased() else { return nil }
    return name.contains("sha256") ? .sha256 : name.contains("sha1") ? .sha1 : nil
  }
}
