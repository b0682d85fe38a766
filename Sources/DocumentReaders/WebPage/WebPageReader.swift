internal import CLibXML2
internal import DocumentExtraction

/// Reads a web page as what a person sees of it: no scripts, nothing hidden, nothing fetched.
enum WebPageReader {
  static func read(_ bytes: [UInt8], for use: DocumentUse = .unknown) throws(ExtractionError) -> ExtractedText {
    let page = WebPageText(for: use)
    try parse(WebPageEncoding.decode(bytes), into: page)
    let main = page.finishedMain()
    let posting = page.data?.posting(ofPage: main)
    do {
      let text = try ExtractedText(
        mediaType: "text/html", rawText: posting ?? main ?? page.finished(), pages: nil,
        warnings: page.hidden.warning.map { [$0] } ?? [])
      return use == .jobDescription ? shortened(text) : text
    } catch  where error == .noText {
      throw ExtractionError(
        reason: .noText,
        message: "no text was found in the web page, as where scripts write it; open it in a browser and paste its text"
      )
    }
  }

  /// What a posting begins with is what it is about; what goes on for longer ends in terms and notices.
  private static func shortened(_ whole: ExtractedText) -> ExtractedText {
    guard whole.text.utf8.count > ExtractionLimits.postingCharacters else { return whole }
    let start = whole.text.prefix(ExtractionLimits.postingCharacters)
    guard start.endIndex < whole.text.endIndex else { return whole }
    var text = whole
    let lines = start.lastIndex(of: "\n").map { start[..<$0] }
    // Where there are next to no lines, a word may be cut.
    text.text = String(lines.flatMap { $0.utf8.count * 2 > start.utf8.count ? $0 : nil } ?? start)
    while text.text.last?.isWhitespace == true { text.text.removeLast() }
    text.warnings.append(
      "the page's text is longer than a job description may be; its first 10,000 characters were kept")
    return text
  }

  /// The text of a piece of a page, such as a description that a page holds as a value.
  static func text(ofFragment html: String) -> String {
    let page = WebPageText(for: .cv)
    do throws(ExtractionError) { try parse(html, into: page) } catch { return "" }
    return page.finished()
  }

  /// libxml2 in push mode keeps open elements in a list of its own, not on the stack, and builds no tree here.
  private static func parse(_ text: String, into page: WebPageText) throws(ExtractionError) {
    var handler = xmlSAXHandler()
    handler.startElement = { page, name, attributes in
      guard let page, let name else { return }
      WebPageText.at(page).start(String(cString: name), HTMLAttributes(attributes))
    }
    handler.endElement = { page, name in
      guard let page, let name else { return }
      WebPageText.at(page).end(String(cString: name))
    }
    handler.characters = { page, characters, count in receive(page, characters, count) }
    handler.ignorableWhitespace = { page, characters, count in receive(page, characters, count) }
    handler.cdataBlock = { page, characters, count in receive(page, characters, count) }
    let target = Unmanaged.passUnretained(page).toOpaque()
    guard let parser = htmlCreatePushParserCtxt(&handler, target, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
      throw .memoryLimit
    }
    defer { htmlFreeParserCtxt(parser) }
    // The text is UTF-8 by now, whatever the page says of itself.
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(parser, Int32(options))
    // libxml2 compares each end tag with every open element, so that the time is linear only while those are few.
    page.tooDeep = { xmlStopParser(parser) }
    defer { page.tooDeep = {} }
    var text = AttributeLimit.applied(to: text)
    text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { _ = htmlParseChunk(parser, $0.baseAddress, Int32($0.count), 1) }
    }
    guard page.depth <= WebPageText.maximumDepth else {
      throw .damaged("HTML", "its elements are nested too deeply")
    }
  }
}

private func receive(_ page: UnsafeMutableRawPointer?, _ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
  guard let page, let characters, count > 0 else { return }
  let text = String(decoding: UnsafeBufferPointer(start: characters, count: Int(count)), as: UTF8.self)
  WebPageText.at(page).append(text)
}

/// The attributes of a start tag, names in lower case.
struct HTMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// Valid only during libxml2's call, which owns `list`: names and values in turn, then nil.
  init(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) { self.list = list }

  /// "" for an attribute without a value, nil where there is none.
  subscript(_ name: String) -> String? {
    guard let list else { return nil }
    var index = 0
    while let key = list[index] {
      if String(cString: key) == name { return list[index + 1].map { String(cString: $0) } ?? "" }
      index += 2
    }
    return nil
  }
}
