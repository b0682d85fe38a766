internal import CGLib
internal import Glibc

/// Turns bytes of one encoding into text, by the C library's tables.
final class CharacterConverter {
  private let handle: GIConv

  /// Nil where the C library does not know the encoding.
  init?(from encoding: String) {
    let handle = g_iconv_open("UTF-8", encoding)
    guard let handle, Int(bitPattern: handle) != -1 else { return nil }
    self.handle = handle
  }

  deinit { g_iconv_close(handle) }

  /// The text, with U+FFFD for each byte that belongs to no character, and how many of those there are.
  func text(of bytes: [UInt8]) -> (text: String, faults: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    var faults = 0
    var input = bytes
    var chunk = [gchar](repeating: 0, count: 4096)
    input.withUnsafeMutableBytes { input in
      chunk.withUnsafeMutableBufferPointer { chunk in
        var next = input.baseAddress?.assumingMemoryBound(to: gchar.self)
        var left = gsize(input.count)
        var isFlushed = false
        while !isFlushed {
          var free = chunk.baseAddress
          var space = gsize(chunk.count)
          // Some encodings keep a letter back until they know that no accent follows; a call without input gets it.
          isFlushed = left == 0
          let status =
            isFlushed ? g_iconv(handle, nil, nil, &free, &space) : g_iconv(handle, &next, &left, &free, &space)
          let failure = status == gsize.max ? errno : 0
          result.append(contentsOf: UnsafeRawBufferPointer(chunk).prefix(chunk.count - Int(space)))
          if failure == EILSEQ || failure == EINVAL, left > 0 {
            result += [0xEF, 0xBF, 0xBD]
            faults += 1
            next = next?.advanced(by: 1)
            left -= 1
          }
        }
      }
    }
    // Whatever state a damaged end left behind is not the next text's.
    g_iconv(handle, nil, nil, nil, nil)
    return (String(decoding: result, as: UTF8.self), faults)
  }
}
