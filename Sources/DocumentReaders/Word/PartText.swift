internal import CSystem
internal import Glibc

/// Finds words in the bytes of a part.
struct PartText {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  /// The values of an attribute wherever it stands behind the name of an element; nil where one is written in another way
  /// than Word writes it.
  func values(of attribute: String, behind element: String) -> [String]? {
    var values: [String] = []
    var place = bytes.startIndex
    while let start = offset(of: element, from: place) {
      place = start + element.utf8.count
      guard bytes[place...].starts(with: attribute.utf8), let value = value(from: place + attribute.utf8.count) else {
        return nil
      }
      values.append(value)
    }
    return values
  }

  func contains(_ wanted: String) -> Bool { offset(of: wanted) != nil }

  /// - Returns: an index of the bytes as they were given.
  func offset(of wanted: String, from start: Int? = nil) -> Int? {
    bytes[(start ?? bytes.startIndex)...].withUnsafeBytes { rest in
      guard let address = rest.baseAddress else { return nil }
      let offset = csystem_offset(address, rest.count, wanted)
      return offset < 0 ? nil : (start ?? bytes.startIndex) + offset
    }
  }

  /// The value in double quotes behind a name and its "=".
  func value(of name: String) -> String? {
    offset(of: name).flatMap { value(from: $0 + name.utf8.count) }
  }

  /// The value whose opening quote is there.
  func value(from quote: Int) -> String? {
    guard quote < bytes.endIndex, bytes[quote] == UInt8(ascii: "\""), let end = offset(of: "\"", from: quote + 1)
    else { return nil }
    return String(decoding: bytes[quote + 1..<end], as: UTF8.self)
  }

  /// What stands before the first of some words.
  func upTo(_ words: String) -> PartText? { offset(of: words).map { PartText(bytes[..<$0]) } }

  func isAtEnd(_ words: String) -> Bool {
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? bytes.startIndex
    return bytes[..<end].suffix(words.utf8.count).elementsEqual(words.utf8)
  }

  /// What looks like a style within a comment or a literal, "<!…", is none. No other "!" stands in what Word writes.
  var hasDeclaration: Bool {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      var place = 0
      while let found = memchr(start + place, 0x21, bytes.count - place) {
        let index = start.distance(to: UnsafeRawPointer(found))
        if index > 0, bytes[index - 1] == UInt8(ascii: "<") { return true }
        place = index + 1
      }
      return false
    }
  }
}
