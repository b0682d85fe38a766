internal import CMark
internal import DocumentExtraction

/// Reads Markdown: the words without the markup, the structure as lines.
enum MarkdownReader {
  /// Nil where the text is no Markdown.
  static func read(_ text: String, warnings: [String]) throws(ExtractionError) -> ExtractedText? {
    // Markup is longer than what it marks, but beyond that the text is cut in any case.
    let source = MarkdownSource(PlainText.prefix(of: text, bytes: 4 * ExtractionLimits.textBytes))
    guard source.isMarkdown else { return nil }
    return try ExtractedText(
      mediaType: "text/markdown", rawText: source.frontMatter + rendered(source.prepared), pages: nil,
      warnings: warnings)
  }

  private static func rendered(_ source: String) -> String {
    var source = source
    let document = source.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    guard let document else { return source }
    defer { cmark_node_free(document) }
    guard let iterator = cmark_iter_new(document) else { return source }
    defer { cmark_iter_free(iterator) }
    var text = MarkdownText()
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER { text.enter(node) } else { text.leave(node) }
    }
    return text.result
  }
}
