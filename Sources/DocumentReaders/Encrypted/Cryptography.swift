internal import CCrypto

/// OpenSSL's digests and AES over bytes in memory.
enum Cryptography {
  enum Hash: String {
    case sha1 = "SHA1"
    case sha256 = "SHA256"
    case sha384 = "SHA384"
    case sha512 = "SHA512"

    fileprivate var type: OpaquePointer? {
      switch self {
      case .sha1: EVP_sha1()
      case .sha256: EVP_sha256()
      case .sha384: EVP_sha384()
      case .sha512: EVP_sha512()
      }
    }

    func digest(_ bytes: [UInt8]) -> [UInt8] {
      var size: UInt32 = 0
      var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
      guard EVP_Digest(bytes, bytes.count, &digest, &size, type, nil) == 1 else { return [] }
      return Array(digest.prefix(Int(size)))
    }
  }

  /// Whole blocks without padding; nil for a key or a length that AES has not.
  ///
  /// - Parameter vector: nil for each block by itself (ECB), which the standard encryption of Office has.
  static func decrypt(_ bytes: [UInt8], key: [UInt8], vector: [UInt8]?) -> [UInt8]? {
    let cipher: OpaquePointer?
    switch (key.count, vector != nil) {
    case (16, true): cipher = EVP_aes_128_cbc()
    case (24, true): cipher = EVP_aes_192_cbc()
    case (32, true): cipher = EVP_aes_256_cbc()
    case (16, false): cipher = EVP_aes_128_ecb()
    case (24, false): cipher = EVP_aes_192_ecb()
    case (32, false): cipher = EVP_aes_256_ecb()
    default: return nil
    }
    guard bytes.count % 16 == 0, bytes.count <= 1 << 28, vector == nil || vector?.count == 16,
      let context = EVP_CIPHER_CTX_new()
    else { return nil }
    defer { EVP_CIPHER_CTX_free(context) }
    guard EVP_DecryptInit_ex(context, cipher, nil, key, vector) == 1 else { return nil }
    EVP_CIPHER_CTX_set_padding(context, 0)
    var plain = [UInt8](repeating: 0, count: bytes.count + 16)
    var count: Int32 = 0
    guard EVP_DecryptUpdate(context, &plain, &count, bytes, Int32(bytes.count)) == 1 else { return nil }
    return Array(plain.prefix(Int(count)))
  }

  /// PBKDF2 with HMAC-SHA1 (RFC 8018), which OpenDocument has.
  static func derivedKey(from password: [UInt8], salt: [UInt8], turns: Int, bytes: Int) -> [UInt8]? {
    guard [16, 24, 32].contains(bytes), let turns = Int32(exactly: turns) else { return nil }
    var key = [UInt8](repeating: 0, count: bytes)
    let isDone = password.withUnsafeBytes { password in
      PKCS5_PBKDF2_HMAC(
        password.bindMemory(to: CChar.self).baseAddress, Int32(password.count), salt, Int32(salt.count), turns,
        EVP_sha1(),
        Int32(bytes), &key)
    }
    return isDone == 1 ? key : nil
  }

  static func base64(_ text: String?) -> [UInt8]? {
    guard let text, !text.isEmpty, text.utf8.count % 4 == 0, text.utf8.count <= 4096 else { return nil }
    var bytes = [UInt8](repeating: 0, count: text.utf8.count)
    let count = EVP_DecodeBlock(&bytes, Array(text.utf8), Int32(text.utf8.count))
    // It counts what stands for nothing but the end.
    return count < 0 ? nil : Array(bytes.prefix(Int(count) - text.utf8.suffix(2).count { $0 == 61 }))
  }
}
