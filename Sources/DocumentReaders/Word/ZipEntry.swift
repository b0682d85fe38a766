internal import DocumentExtraction

/// A part of a ZIP archive, as its headers have it (APPNOTE.TXT, sections 4.3.7 to 4.3.16).
struct ZipEntry {
  var name: String
  var method: Int
  var checksum: Int
  var compressed: Int
  var size: Int
  /// Where its own header begins.
  var offset = 0

  init(name: String, method: Int, checksum: Int, compressed: Int, size: Int) {
    (self.name, self.method, self.checksum) = (name, method, checksum)
    (self.compressed, self.size) = (compressed, size)
  }

  var localHeader: [UInt8] {
    Array("PK\u{3}\u{4}".utf8) + Self.little(20, 2) + common + Self.little(0, 2) + Array(name.utf8)
  }

  /// What stands in both headers: flags, method, time, checksum and sizes, and how long the name is.
  private var common: [UInt8] {
    Self.little(0, 2) + Self.little(method, 2) + Self.little(0, 4) + Self.little(checksum, 4)
      + Self.little(compressed, 4) + Self.little(size, 4) + Self.little(name.utf8.count, 2)
  }

  /// The directory of an archive with its end.
  ///
  /// - Parameter offset: where in the archive it is to stand.
  static func directory(of entries: [ZipEntry], at offset: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += Array("PK\u{1}\u{2}".utf8) + little(20, 2) + little(20, 2) + entry.common
      bytes += little(0, 4) + little(0, 4) + little(0, 4) + little(entry.offset, 4) + Array(entry.name.utf8)
    }
    let end = little(0, 4) + little(entries.count, 2) + little(entries.count, 2) + little(bytes.count, 4)
    return bytes + Array("PK\u{5}\u{6}".utf8) + end + little(offset, 4) + little(0, 2)
  }

  // MARK: - Recovery

  /// An archive without a directory, with one made up from the headers of its parts; nil where it has no whole part.
  static func withDirectory(_ bytes: [UInt8]) -> [UInt8]? {
    // One with an end that fits it not has lost something in the middle.
    let tail = Array(bytes.suffix(22 + 65_535))
    guard !tail.indices.contains(where: { tail[$0...].starts(with: [0x50, 0x4B, 5, 6]) }) else { return nil }
    var entries: [ZipEntry] = []
    var index = 0
    while index + 30 <= bytes.count, entries.count < ExtractionLimits.archiveEntries {
      guard bytes[index] == 0x50, bytes[index + 1] == 0x4B, let (entry, next) = entry(in: bytes, at: index) else {
        index += 1
        continue
      }
      entries.append(entry)
      index = next
    }
    return entries.isEmpty ? nil : bytes + directory(of: entries, at: bytes.count)
  }

  private static func entry(in bytes: [UInt8], at start: Int) -> (ZipEntry, next: Int)? {
    guard bytes[start + 2] == 3, bytes[start + 3] == 4 else { return nil }
    let (nameLength, extraLength) = (number(bytes, start + 26, 2), number(bytes, start + 28, 2))
    let content = start + 30 + nameLength + extraLength
    guard content <= bytes.count,
      let name = String(validating: bytes[start + 30..<start + 30 + nameLength], as: UTF8.self)
    else { return nil }
    var entry = ZipEntry(
      name: name, method: number(bytes, start + 8, 2), checksum: number(bytes, start + 14, 4),
      compressed: number(bytes, start + 18, 4), size: number(bytes, start + 22, 4))
    entry.offset = start
    guard number(bytes, start + 6, 2) & 8 != 0, entry.compressed == 0 else {
      let next = content + entry.compressed
      return next <= bytes.count ? (entry, next) : nil
    }
    // The sizes stand behind the content: what says its own distance from the start is no part of it.
    var index = content
    while index + 16 <= bytes.count {
      if bytes[index] == 0x50, bytes[index + 1] == 0x4B, bytes[index + 2] == 7, bytes[index + 3] == 8,
        number(bytes, index + 8, 4) == index - content
      {
        entry.checksum = number(bytes, index + 4, 4)
        (entry.compressed, entry.size) = (index - content, number(bytes, index + 12, 4))
        return (entry, index + 16)
      }
      // The next part, so that this one is none.
      if bytes[index] == 0x50, bytes[index + 1] == 0x4B, bytes[index + 2] == 3, bytes[index + 3] == 4 { return nil }
      index += 1
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
