/// Takes attributes beyond a number out of a tag: libxml2 compares each with all before it.
enum AttributeLimit {
  /// Far more than any tag has that a person wrote.
  private static let maximum = 64

  static func applied(to page: String) -> String {
    var page = page
    let cuts = page.withUTF8 { Self.cuts(in: $0) }
    guard !cuts.isEmpty else { return page }
    let bytes = Array(page.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var start = 0
    for cut in cuts {
      kept += bytes[start..<cut.lowerBound]
      start = cut.upperBound
    }
    kept += bytes[start...]
    return String(decoding: kept, as: UTF8.self)
  }

  private enum State {
    case between, name, equals, unquoted
    case quoted(UInt8)
  }

  private static func cuts(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var cuts: [Range<Int>] = []
    var index = 0
    while index + 1 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "<"), isLetter(bytes[index + 1]) else { continue }
      let tag = self.tag(in: bytes, from: index + 1)
      if let cut = tag.cut, cut < tag.end { cuts.append(cut..<tag.end) }
      index = tag.end - 1
    }
    return cuts
  }

  /// Where the tag ends, before its ">", and where it has attributes too many.
  private static func tag(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, cut: Int?) {
    // The tag's own name counts as one.
    var count = -1
    var cut: Int?
    var state = State.between
    for index in start..<bytes.count {
      let byte = bytes[index]
      if case .quoted(let quote) = state {
        if byte == quote { state = .between }
        continue
      }
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      switch byte {
      case UInt8(ascii: ">"): return (index, cut)
      case 0x22, 0x27:
        if case .equals = state { state = .quoted(byte) }
      case UInt8(ascii: "="):
        if case .unquoted = state {} else { state = .equals }
      case _ where isBlank || byte == UInt8(ascii: "/"):
        switch state {
        case .equals where isBlank: break
        case .equals: state = .unquoted
        case .unquoted where !isBlank: break
        default: state = .between
        }
      default:
        if case .equals = state { state = .unquoted }
        if case .between = state {
          state = .name
          count += 1
          if count > maximum, cut == nil { cut = index }
        }
      }
    }
    return (bytes.count, cut)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
