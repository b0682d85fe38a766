internal import DocumentExtraction

/// Reads any bytes as a web page of any use, and holds the reader to what it promises of time and size.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWebPage(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 0 else { return 0 }
  let bytes = [UInt8](UnsafeBufferPointer(start: data, count: count))
  // One use each, so that an execution is one reading; which one, the length decides.
  let use = DocumentUse.allCases[count % DocumentUse.allCases.count]
  guard let text = try? WebPageReader.read(bytes, for: use) else { return 0 }
  // A byte may stand for a character of four, an item's mark adds as many, and a posting may say a part twice.
  precondition(text.text.utf8.count <= 32 * count + 1_024)
  return 0
}
