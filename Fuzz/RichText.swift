internal import DocumentExtraction

/// Reads any bytes as an RTF document, and holds the reader to what it promises of time and size.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRichText(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 0 else { return 0 }
  let bytes = [UInt8](UnsafeBufferPointer(start: data, count: count))
  var reader = RTFTextReader(bytes, from: 0)
  guard (try? reader.read()) != nil else { return 0 }
  // A byte gives a bullet and a blank at most, or a character of three bytes.
  precondition(reader.text.utf8.count <= 20 * count + 16)
  _ = reader.hidden.warning
  return 0
}
