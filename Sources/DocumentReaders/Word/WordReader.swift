internal import DocumentExtraction

/// Reads a Word document (ECMA-376 and its strict variant): headers, then the body, then footers and notes.
enum WordReader {
  static func read(_ archive: inout ZipArchive) throws(ExtractionError) -> ExtractedText {
    let package = try Relationships(of: "", in: &archive)
    let main = package.target(ofType: "officeDocument") ?? "word/document.xml"
    guard let document = try archive.part(main) else { throw .damaged("DOCX", "it has no main part") }
    let parts = try Relationships(of: main, in: &archive)
    let styles = try WordStyles(parts.part("styles", in: &archive))

    var body = WordTextReader(styles: styles)
    try body.read(document)
    var hiddenCharacters = body.hiddenCharacters
    var sections: [String] = []
    func append(_ targets: [String]) throws(ExtractionError) {
      for target in targets {
        guard let part = try archive.part(target) else { continue }
        var reader = WordTextReader(styles: styles)
        try reader.read(part)
        hiddenCharacters += reader.hiddenCharacters
        // The same header may stand in three parts: first page, odd pages, even pages.
        if !sections.contains(reader.text) { sections.append(reader.text) }
      }
    }
    try append(parts.targets(ofType: "header"))
    sections.append(body.text)
    for type in ["footer", "footnotes", "endnotes"] { try append(parts.targets(ofType: type)) }

    var warnings: [String] = []
    var hidden = HiddenCharacters()
    hidden.add(hiddenCharacters, .markedHidden)
    if let warning = hidden.warning { warnings.append(warning) }
    return try ExtractedText(
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      rawText: sections.filter { !$0.isEmpty }.joined(separator: "\n\n"), pages: nil, warnings: warnings)
  }
}
