/// A ZIP archive whose entries are stored as they are, which is all that a document needs.
enum StoredArchive {
  static func bytes(_ entries: [(name: String, content: String)]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let (name, content) = (Array(entry.name.utf8), Array(entry.content.utf8))
      // Version, flags, method, time and date; then checksum, the two sizes and the lengths of names.
      let head =
        little(20, 2) + little(0, 8) + little(checksum(content), 4) + little(content.count, 4)
        + little(content.count, 4)
        + little(name.count, 2) + little(0, 2)
      directory += little(0x0201_4B50, 4) + little(20, 2) + head + little(0, 10) + little(archive.count, 4) + name
      archive += little(0x0403_4B50, 4) + head + name + content
    }
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
      + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
    return archive + directory + end
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
