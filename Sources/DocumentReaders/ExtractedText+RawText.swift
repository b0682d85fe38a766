internal import CGLib
internal import DocumentExtraction

extension ExtractedText {
  /// A reader's text made ready: normalised, not beyond the limit, and not empty.
  init(mediaType: String, rawText: String, pages: Int?, warnings: [String]) throws(ExtractionError) {
    let normalized = PlainText.normalized(composed(rawText))
    guard
      normalized.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { throw .noText }
    let cut = PlainText.prefix(of: normalized.text, bytes: ExtractionLimits.textBytes)
    var warnings = warnings + normalized.warnings
    if cut.endIndex < normalized.text.endIndex {
      warnings.append("the text was cut after \(ExtractionLimits.textBytes / 1024) KiB")
    }
    if SpokenToMachines.isIn(normalized.text) { warnings.append(SpokenToMachines.warning) }
    self.init(mediaType: mediaType, text: String(cut), pages: pages, warnings: warnings)
  }
}

/// The text in Unicode's composed form, NFC, in which an accent and its letter are one.
///
/// Line by line, since few have anything to compose, and a line end composes with nothing.
private func composed(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: mayCompose) else { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count)
  var rest = text[...]
  while let end = rest.utf8.firstIndex(of: 0x0A) {
    result += composed(line: rest[...end])
    rest = rest[rest.utf8.index(after: end)...]
  }
  return result + composed(line: rest)
}

private func composed(line: Substring) -> String {
  guard line.unicodeScalars.contains(where: mayCompose),
    let characters = g_utf8_normalize(String(line), gssize(line.utf8.count), G_NORMALIZE_DEFAULT_COMPOSE)
  else { return String(line) }
  defer { g_free(characters) }
  return String(cString: characters)
}

/// Whether the scalar may be another in NFC; dashes, quotes, bullets and icons, which are in most documents, are not.
private func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x300, 0x2010...0x205E, 0x20A0...0x20BF, 0x2500...0x27BF, 0xE000...0xF8FF, 0xFB00...0xFB06: false
  default: true
  }
}
