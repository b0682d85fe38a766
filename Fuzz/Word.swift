internal import DocumentExtraction

/// Reads any bytes as the main part of a Word document that has styles and lists, and as such parts themselves.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWord(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 0 else { return 0 }
  var bytes = [UInt8](UnsafeBufferPointer(start: data, count: count))
  // An input without a root gets one with the names that matter, so that it can be all paragraphs and runs.
  if !bytes.starts(with: [0x3C, 0x3F]) { bytes = root + bytes + Array("</w:document>".utf8) }
  if var listed = try? WordStyles(stylesRoot + bytes + Array("</w:styles>".utf8), usedIn: bytes) {
    for id in ["H", "N", "V"] { _ = (listed.isHeading(id), listed.look(paragraph: id), listed.list(of: id)?.id) }
  }
  search(stylesRoot + bytes + Array("</w:styles>".utf8), namedBy: bytes)
  // The first byte of what is not well-formed is told by the first reader already.
  guard let ownStyles = try? WordStyles(bytes), let ownNumbering = try? WordNumbering(bytes) else {
    var reader = WordTextReader(styles: styles, numbering: numbering)
    try? reader.read(bytes)
    return 0
  }
  check(styles, numbering, bytes)
  check(ownStyles, ownNumbering, bytes)
  return 0
}

/// Looks for styles in a part that comes in two pieces.
private func search(_ part: [UInt8], namedBy bytes: [UInt8]) {
  var search = StyleSearch(for: [bytes], numbering: bytes)
  _ = search.isDone(in: Array(part[..<(part.count / 2)])) || search.isDone(in: part)
  _ = try? WordStyles(search.found(in: part), usedIn: bytes)
}

private func check(_ styles: WordStyles, _ numbering: WordNumbering, _ bytes: [UInt8]) {
  var reader = WordTextReader(styles: styles, numbering: numbering)
  guard (try? reader.read(bytes)) != nil else { return }
  // A paragraph of a dozen bytes may have a number of at most 9 levels of 30 letters, and their pattern before it.
  precondition(reader.text.utf8.count <= 100 * bytes.count)
  _ = reader.hidden.warning
}

private let root = Array(
  """
  <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
  xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
  """.utf8)

private let stylesRoot = Array(
  #"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#.utf8)

private let styles: WordStyles =
  (try? WordStyles(
    root
      + Array(
        """
        <w:docDefaults><w:sz w:val="24"/></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="N"/></w:style>
        <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:basedOn w:val="H"/><w:numId w:val="1"/></w:style>
        <w:style w:type="character" w:styleId="V"><w:vanish/><w:color w:val="FFFFFF"/></w:style></w:document>
        """.utf8))) ?? empty.0

private let numbering: WordNumbering =
  (try? WordNumbering(
    root
      + Array(
        """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="lowerRoman"/>\
        <w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1.%2)"/>\
        <w:lvlRestart w:val="0"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>\
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:document>
        """.utf8))) ?? empty.1

private let empty: (WordStyles, WordNumbering) = {
  guard let styles = try? WordStyles(nil), let numbering = try? WordNumbering(nil) else { preconditionFailure() }
  return (styles, numbering)
}()
