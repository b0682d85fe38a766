internal import DocumentExtraction

/// Reads a Word document (ECMA-376 and its strict variant): headers, then the body, then footers and notes.
struct WordReader: ~Copyable {
  private var archive: ZipArchive
  private var warnings: [String] = []
  private var hidden = HiddenCharacters()
  private var hasBackdrop = false
  private var unfilled = 0

  static func read(_ archive: consuming ZipArchive) throws(ExtractionError) -> ExtractedText {
    var reader = WordReader(archive: archive)
    return try reader.read()
  }

  private init(archive: consuming ZipArchive) { self.archive = archive }

  private mutating func read() throws(ExtractionError) -> ExtractedText {
    let package = try Relationships(of: "", in: &archive)
    let main = package.target(ofType: "officeDocument") ?? "word/document.xml"
    guard let document = try archive.part(main) else { throw .damaged("DOCX", "it has no main part") }
    let parts = try Relationships(of: main, in: &archive)
    // All of them before the styles, of which only those are sought that they name.
    let headers = try contents(of: ["header"], in: parts)
    let others = try contents(of: ["diagramData", "footer", "footnotes", "endnotes"], in: parts)
    let lists = try whole("numbering") { (archive: inout ZipArchive) throws(ExtractionError) in
      let part = try parts.part("numbering", in: &archive)
      return (part: part, numbering: try WordNumbering(part))
    }
    let named = StyleSearch(for: [document] + (headers + others).map(\.bytes), numbering: lists?.part)
    let styles = try whole("styles") { (archive: inout ZipArchive) throws(ExtractionError) in
      try WordStyles(named.part(parts.target(ofType: "styles"), in: &archive), usedIn: document)
    }
    let format = Format(styles: styles ?? WordStyles(), numbering: lists?.numbering ?? WordNumbering())

    var sections = try texts(of: headers, format)
    var body = WordTextReader(styles: format.styles, numbering: format.numbering, hasBackdrop: hasBackdrop)
    try body.read(document)
    hidden.add(body.hidden)
    unfilled += body.unfilled
    if body.hasEmbeddedDocument { warnings.append("a document that is embedded in this one was left out") }
    sections.append(body.text)
    for text in try texts(of: others, format) where !sections.contains(text) { sections.append(text) }
    if let warning = hidden.warning { warnings.append(warning) }
    if unfilled > 0 {
      warnings.append(
        "\(unfilled) \(unfilled == 1 ? "field is" : "fields are") not filled in, and show what to enter there")
    }
    return try ExtractedText(
      mediaType: mediaType(of: main), rawText: sections.filter { !$0.isEmpty }.joined(separator: "\n\n"), pages: nil,
      warnings: warnings)
  }

  /// What is said of paragraphs and lists in parts of their own.
  private struct Format {
    var styles: WordStyles
    var numbering: WordNumbering
  }

  private struct Content {
    /// What it is to the document.
    var type: String
    var bytes: [UInt8]
  }

  private mutating func contents(
    of types: [String], in parts: Relationships
  ) throws(ExtractionError) -> [Content] {
    var contents: [Content] = []
    for type in types {
      for target in parts.targets(ofType: type) {
        let bytes = try whole(type) { (archive: inout ZipArchive) throws(ExtractionError) in try archive.part(target) }
        if let bytes = bytes ?? nil { contents.append(Content(type: type, bytes: bytes)) }
      }
    }
    return contents
  }

  /// The same header may stand in three parts: first page, odd pages, even pages.
  private mutating func texts(of contents: [Content], _ format: Format) throws(ExtractionError) -> [String] {
    var texts: [String] = []
    for content in contents {
      let hasBackdrop = hasBackdrop
      let part = try whole(content.type) { (_: inout ZipArchive) throws(ExtractionError) in
        var reader = WordTextReader(styles: format.styles, numbering: format.numbering, hasBackdrop: hasBackdrop)
        try reader.read(content.bytes)
        return reader
      }
      guard let part else { continue }
      hidden.add(part.hidden)
      unfilled += part.unfilled
      // A shape in the header may lie behind every page.
      self.hasBackdrop = self.hasBackdrop || part.hasBackdrop
      if !texts.contains(part.text) { texts.append(part.text) }
    }
    return texts
  }

  /// A part that the document can do without, and does where the part is damaged.
  private mutating func whole<Part>(
    _ name: String, _ read: (inout ZipArchive) throws(ExtractionError) -> Part
  ) throws(ExtractionError) -> Part? {
    do throws(ExtractionError) {
      return try read(&archive)
    } catch {
      guard error.reason == .malformed else { throw error }
      warnings.append("a part of the document is damaged and was left out (\(name))")
      return nil
    }
  }

  /// The kind of document that the archive says its main part is: document or template, with macros or without.
  private mutating func mediaType(of main: String) throws(ExtractionError) -> String {
    let document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    guard let bytes = try? archive.part("[Content_Types].xml"),
      ["emplate", "acroEnabled"].contains(where: PartText(bytes).contains)
    else { return document }
    var reader = try XMLReader(bytes)
    while let event = try? reader.next() {
      guard event == .start, reader.attribute("PartName")?.dropFirst() == main[...],
        let type = reader.attribute("ContentType")
      else { continue }
      if type.contains("macroEnabledTemplate") { return "application/vnd.ms-word.template.macroEnabled.12" }
      if type.contains("macroEnabled") { return "application/vnd.ms-word.document.macroEnabled.12" }
      if type.contains("template") { return "application/vnd.openxmlformats-officedocument.wordprocessingml.template" }
      break
    }
    return document
  }
}
