internal import DocumentExtraction

/// Opens an Office document that is protected by a password ([MS-OFFCRYPTO], sections 2.3.4.5 to 2.3.4.15).
struct EncryptedPackage {
  private let streams: CompoundStreams
  private let password: [UInt8]
  /// Office itself spins 100,000 times; more than this would outlast the time that a document has.
  private static let maximumSpins = 2_000_000

  init(_ streams: CompoundStreams, password: String) {
    self.streams = streams
    self.password = password.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  /// The bytes of the document within.
  func open() throws(ExtractionError) -> [UInt8] {
    guard let info = streams.stream("EncryptionInfo"), let package = streams.stream("EncryptedPackage"),
      info.count > 8, package.count > 8
    else { throw Self.damaged }
    let size = (0..<8).reduce(UInt64(0)) { $0 | UInt64(package[$1]) << UInt64(8 * $1) }
    let content = package[8...]
    let plain = info[0] == 4 && info[2] == 4 ? try agile(info, content) : try standard(info, content)
    guard size <= UInt64(plain.count) else { throw Self.damaged }
    return Array(plain.prefix(Int(size)))
  }

  private static let damaged = ExtractionError.damaged("DOCX", "its encryption cannot be made out")

  private func spin(_ hash: Cryptography.Hash, salt: [UInt8], count: Int) -> [UInt8] {
    var digest = hash.digest(salt + password)
    for turn in 0..<count { digest = hash.digest(Self.little(turn) + digest) }
    return digest
  }

  private static func little(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  // MARK: - Standard encryption, of Office 2007

  private func standard(_ info: [UInt8], _ content: ArraySlice<UInt8>) throws(ExtractionError) -> [UInt8] {
    func word(_ offset: Int) -> Int {
      offset + 4 <= info.count ? (0..<4).reduce(0) { $0 | Int(info[offset + $1]) << (8 * $1) } : 0
    }
    let verifier = 12 + word(8)
    let keyBytes = (word(28) == 0 ? 128 : word(28)) / 8
    // Salt, verifier and its hash have 16, 16 and 32 bytes where the cipher is AES.
    guard info[2] == 2, info.count >= verifier + 72, [16, 24, 32].contains(keyBytes) else { throw Self.damaged }
    let hash = Cryptography.Hash.sha1
    let digest = hash.digest(
      spin(hash, salt: Array(info[verifier + 4..<verifier + 20]), count: 50_000) + Self.little(0))
    let halves = [UInt8(0x36), 0x5C].map { pad in
      hash.digest((0..<64).map { ($0 < digest.count ? digest[$0] : 0) ^ pad })
    }
    let key = Array((halves[0] + halves[1]).prefix(keyBytes))
    guard
      let word = Cryptography.decrypt(Array(info[verifier + 20..<verifier + 36]), key: key, vector: nil),
      let check = Cryptography.decrypt(Array(info[verifier + 40..<verifier + 72]), key: key, vector: nil)
    else { throw Self.damaged }
    guard hash.digest(word) == Array(check.prefix(20)) else { throw .wrongPassword }
    let whole = Array(content.prefix(content.count / 16 * 16))
    guard let plain = Cryptography.decrypt(whole, key: key, vector: nil) else { throw Self.damaged }
    return plain
  }

  // MARK: - Agile encryption, since Office 2010

  private struct Settings {
    var salt: [UInt8]
    var hash: Cryptography.Hash
    var keyBytes: Int

    init?(_ reader: inout XMLReader) {
      guard let salt = Cryptography.base64(reader.attribute("saltValue")), salt.count == 16,
        let hash = reader.attribute("hashAlgorithm").flatMap({ name in
          Cryptography.Hash(rawValue: name.filter { $0 != "-" })
        }),
        let bits = reader.attribute("keyBits").flatMap({ Int($0) }), [128, 192, 256].contains(bits),
        reader.attribute("cipherAlgorithm") == "AES", reader.attribute("cipherChaining") == "ChainingModeCBC"
      else { return nil }
      (self.salt, self.hash, keyBytes) = (salt, hash, bits / 8)
    }

    func fitted(_ digest: [UInt8], _ count: Int) -> [UInt8] {
      Array((digest + [UInt8](repeating: 0x36, count: 64)).prefix(count))
    }
  }

  private func agile(_ info: [UInt8], _ content: ArraySlice<UInt8>) throws(ExtractionError) -> [UInt8] {
    var reader = try XMLReader(Array(info[8...]))
    var data: Settings?
    var key: [UInt8]?
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.name {
      case "keyData": data = Settings(&reader)
      case "encryptedKey": if key == nil { key = try agileKey(&reader) }
      default: break
      }
    }
    guard let data, let key else { throw Self.damaged }
    var plain: [UInt8] = []
    plain.reserveCapacity(content.count)
    // Each 4096 bytes are encrypted by themselves.
    for (index, start) in stride(from: content.startIndex, to: content.endIndex, by: 4096).enumerated() {
      let segment = content[start..<min(start + 4096, content.endIndex)]
      let vector = data.fitted(data.hash.digest(data.salt + Self.little(index)), 16)
      let whole = Array(segment.prefix(segment.count / 16 * 16))
      guard let part = Cryptography.decrypt(whole, key: key, vector: vector) else { throw Self.damaged }
      plain += part
    }
    return plain
  }

  private func agileKey(_ reader: inout XMLReader) throws(ExtractionError) -> [UInt8] {
    guard let settings = Settings(&reader), let spins = reader.attribute("spinCount").flatMap({ Int($0) }),
      (0...Self.maximumSpins).contains(spins),
      let input = Cryptography.base64(reader.attribute("encryptedVerifierHashInput")),
      let value = Cryptography.base64(reader.attribute("encryptedVerifierHashValue")),
      let keyValue = Cryptography.base64(reader.attribute("encryptedKeyValue"))
    else { throw Self.damaged }
    let digest = spin(settings.hash, salt: settings.salt, count: spins)
    func open(_ bytes: [UInt8], _ purpose: [UInt8]) -> [UInt8]? {
      let key = settings.fitted(settings.hash.digest(digest + purpose), settings.keyBytes)
      return Cryptography.decrypt(bytes, key: key, vector: settings.salt)
    }
    guard let word = open(input, [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79]),
      let check = open(value, [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E]),
      let key = open(keyValue, [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6])
    else { throw Self.damaged }
    let expected = settings.hash.digest(Array(word.prefix(settings.salt.count)))
    guard Array(check.prefix(expected.count)) == expected else { throw .wrongPassword }
    return Array(key.prefix(settings.keyBytes))
  }
}
