extension ExtractedText {
  /// The same, made to keep its promises whatever the worker says: it has read strangers' bytes, and may be theirs.
  func verified() -> ExtractedText {
    let isKnown = mediaType.utf8.count <= 100 && mediaType.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return ExtractedText(
      mediaType: isKnown ? mediaType : "application/octet-stream",
      text: String(PlainText.prefix(of: PlainText.normalized(text).text, bytes: ExtractionLimits.textBytes)),
      pages: pages.map { min($0, 1_000_000) },
      warnings: warnings.prefix(50).map { String(PlainText.prefix(of: PlainText.normalized($0).text, bytes: 500)) })
  }
}
