internal import Glibc

/// The other end of a connection.
struct PeerAddress {
  /// Four bytes or sixteen.
  private let bytes: [UInt8]
  private let port: UInt16

  /// - Parameter socketAddress: a `sockaddr_in` or `sockaddr_in6`; nil for any other.
  init?(socketAddress: UnsafeRawBufferPointer) {
    guard socketAddress.count >= MemoryLayout<sa_family_t>.size + 2 else { return nil }
    let family = Int32(socketAddress.loadUnaligned(as: sa_family_t.self))
    // The port follows the family, in network order.
    port = UInt16(socketAddress[2]) << 8 | UInt16(socketAddress[3])
    if family == AF_INET, socketAddress.count >= 8 {
      bytes = Array(socketAddress[4..<8])
    } else if family == AF_INET6, socketAddress.count >= 24 {
      // Behind the flow's label.
      bytes = Array(socketAddress[8..<24])
    } else {
      return nil
    }
  }

  /// - Parameter text: as inet_ntop(3) writes it.
  init?(text: String, port: UInt16) {
    var storage = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &storage) == 1 {
      bytes = Array(storage.prefix(4))
    } else if inet_pton(AF_INET6, text, &storage) == 1 {
      bytes = storage
    } else {
      return nil
    }
    self.port = port
  }

  /// Whether this is a machine of the internet at large, rather than this one, its network, or nobody.
  var isPublic: Bool { bytes.count == 4 ? Self.isPublic4(bytes[...]) : isPublic6 }

  /// Whether a test has allowed this port of this machine.
  var isAllowedLoopback: Bool {
    guard let allowed = Self.allowedPort, port == allowed else { return false }
    return bytes.count == 4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
  }

  private static let allowedPort = getenv("INTERVIEWD_TEST_LOOPBACK_PORT").flatMap { UInt16(String(cString: $0)) }

  private var isPublic6: Bool {
    func starts(_ prefix: [UInt8], _ bits: Int) -> Bool { Self.starts(bytes[...], with: prefix, bits: bits) }
    // IPv4 within: mapped, and translated by NAT64, through which a network without IPv4 reaches the rest.
    if starts([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96) { return Self.isPublic4(bytes[12...]) }
    if starts([0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 96) { return Self.isPublic4(bytes[12...]) }
    if starts([0x20, 0x02], 16) { return Self.isPublic4(bytes[2..<6]) }
    // Nothing else beyond 2000::/3 is anybody's.
    guard starts([0x20], 3) else { return false }
    return !starts([0x20, 0x01, 0x00], 23) && !starts([0x20, 0x01, 0x0D, 0xB8], 32) && !starts([0x3F, 0xFF, 0x00], 20)
  }

  private static func isPublic4(_ address: ArraySlice<UInt8>) -> Bool {
    !special4.contains { starts(address, with: $0.prefix, bits: $0.bits) }
  }

  /// IANA's registry of special-purpose addresses
  /// (https://www.iana.org/assignments/iana-ipv4-special-registry), and multicast.
  private static let special4: [(prefix: [UInt8], bits: Int)] = [
    ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12), ([192, 0, 0], 24),
    ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15), ([198, 51, 100], 24),
    ([203, 0, 113], 24), ([224], 4), ([240], 4),
  ]

  private static func starts(_ address: ArraySlice<UInt8>, with prefix: [UInt8], bits: Int) -> Bool {
    var left = bits
    for (byte, wanted) in zip(address, prefix) where left > 0 {
      let mask = left >= 8 ? 0xFF : ~(0xFF as UInt8 >> UInt8(left))
      if byte & mask != wanted & mask { return false }
      left -= 8
    }
    return left <= 0
  }
}
