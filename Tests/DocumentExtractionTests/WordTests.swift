import DocumentExtraction
import Testing

@Suite struct WordTests {
  @Test("what a Word document shows is read", arguments: shown)
  func body(body: String, expected: String) async throws {
    #expect(try await Self.read(body).text == expected)
  }

  static let shown: [(String, String)] = [
    (
      item("One", 1) + item("Two", 1) + item("Inner", 1, level: 1) + item("Three", 1),
      "1. One\n2. Two\na) Inner\n3. Three"
    ),
    (item("Inner", 1, level: 1) + item("Out", 1) + item("Anew", 1, level: 1), "a) Inner\n1. Out\na) Anew"),
    (item("Five", 3) + item("Six", 3), "5. Five\n6. Six"),
    (item("Point", 2), "• Point"),
    (item("No item", 0), "No item"),
    ("<w:p>\(run("a"))<w:del>\(run("b"))</w:del><w:ins>\(run("c"))</w:ins></w:p>", "ac"),
    ("<w:p><w:moveFrom>\(run("x"))</w:moveFrom><w:moveTo>\(run("x"))</w:moveTo></w:p>", "x"),
    ("<w:p><w:sdt><w:sdtContent>\(run("kept"))</w:sdtContent></w:sdt></w:p>", "kept"),
    ("<w:p>\(field("HYPERLINK x", result: run("a") + field("PAGE", result: run("7"))))</w:p>", "a7"),
    ("<w:p>\(choice("wps", "box")) end</w:p>" + paragraph("z"), "box\nz"),
    ("<w:p>\(choice("unknown", "box"))</w:p>", "old"),
    (
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"1\"/></w:checkBox></w:ffData>"
        + "</w:fldChar></w:r>\(run("Driver"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(run("Pilot"))</w:p>",
      "☒Pilot"
    ),
    // Characters written as entities, in text and in attributes.
    (
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:listEntry w:val=\"R&amp;D &lt;3 &#38; &#xE9;\"/>"
        + "</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(run(" Q&amp;A &#233;"))</w:p>",
      "R&D <3 & é Q&A é"
    ),
    (row("A", "B") + row("C", "D"), "A\tB\nC\tD"),
    ("<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r></w:p>", "coop-x"),
  ]

  @Test("fields that nobody filled in are read as they are printed, and counted")
  func prompts() async throws {
    let prompt =
      "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(Self.run("Click here"))</w:sdtContent></w:sdt>"
    let document = try await Self.read("<w:p>\(prompt)\(Self.run(" to "))\(prompt)</w:p>")
    #expect(document.text == "Click here to Click here")
    #expect(document.warnings == ["2 fields are not filled in, and show what to enter there"])
  }

  @Test("what a Word document hides is left out and counted", arguments: hidden)
  func leftOut(body: String, words: String) async throws {
    let document = try await Self.read(Self.paragraph("seen") + body)
    #expect(document.text == "seen")
    #expect(document.warnings.contains("hidden text was left out: 6 characters " + words))
  }

  static let hidden: [(String, String)] = [
    (paragraph("unseen", "<w:vanish/>"), "marked as hidden"),
    (paragraph("unseen", "<w:rStyle w:val=\"Ghost\"/>"), "marked as hidden"),
    ("<w:p><w:pPr><w:pStyle w:val=\"GhostText\"/></w:pPr>\(run("unseen"))</w:p>", "marked as hidden"),
    (paragraph("unseen", "<w:color w:val=\"FFFFFF\"/>"), "in the color of what is behind them"),
    (table("Grid", run("unseen", "<w:color w:val=\"FFFFFF\"/>")), "in the color of what is behind them"),
    (paragraph("unseen", "<w:sz w:val=\"1\"/>"), "smaller than a point"),
  ]

  @Test("white letters on something dark are read", arguments: onDark)
  func dark(body: String) async throws {
    let document = try await Self.read(body)
    #expect(document.text == "white" && document.warnings.isEmpty)
  }

  static let white = run("white", "<w:color w:val=\"FFFFFF\"/>")
  static let shade = "<w:shd w:val=\"clear\" w:fill=\"1F3864\"/>"
  static let onDark: [String] = [
    "<w:p><w:pPr>\(shade)</w:pPr>\(white)</w:p>",
    paragraph("white", "<w:color w:val=\"FFFFFF\"/>" + shade),
    "<w:tbl><w:tr><w:tc><w:tcPr>\(shade)</w:tcPr><w:p>\(white)</w:p></w:tc></w:tr></w:tbl>",
    table("Dark", white), table("DarkToo", white),
    "<w:p><w:r><w:pict><w:txbxContent><w:p>\(white)</w:p></w:txbxContent></w:pict></w:r></w:p>",
    paragraph("white", "<w:vanish w:val=\"0\"/>"),
  ]

  @Test("the media type is that of the main part", arguments: mediaTypes)
  func documentType(contentType: String, mediaType: String) async throws {
    #expect(try await Self.read(Self.paragraph("x"), contentType: contentType).mediaType == mediaType)
  }

  static let mediaTypes: [(String, String)] = [
    ("application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-word.document.macroEnabled.12"),
    (
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template"
    ),
    (
      "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
      "application/vnd.ms-word.template.macroEnabled.12"
    ),
  ]

  @Test("a damaged part beside the main one costs but that part")
  func damagedStyles() async throws {
    let document = try await Self.read(Self.paragraph("text"), styles: "<w:styles")
    #expect(document.text == "text")
    #expect(document.warnings == ["a part of the document is damaged and was left out (styles)"])
  }

  @Test("a style is known however far down it stands, and what it is based on", arguments: stylesFarDown)
  func farStyles(styles: String) async throws {
    let document = try await Self.read(
      Self.paragraph("seen") + "<w:p><w:pPr><w:pStyle w:val=\"Far\"/></w:pPr>\(Self.run("unseen"))</w:p>",
      styles: Self.part(styles))
    #expect(document.text == "seen")
    #expect(document.warnings == ["hidden text was left out: 6 characters marked as hidden"])
  }

  private static let stylesFarDown: [String] = [
    unused(200) + style("Far", base("Farther")) + unused(200) + style("Farther", hiding),
    // Its base stands before it, and the base of that far behind.
    style("Farther", base("Farthest")) + style("Far", base("Farther")) + unused(200) + style("Farthest", hiding),
    // Named in another way than Word names it.
    style("Far", "<w:basedOn  w:val=\"Farther\"/>") + unused(200) + style("Farther", hiding),
  ]

  private static let hiding = "<w:rPr><w:vanish/></w:rPr>"

  private static func base(_ style: String) -> String { "<w:basedOn w:val=\"\(style)\"/>" }

  @Test("what the style of paragraphs without one is based on is known, however far down it stands")
  func baseOfDefault() async throws {
    let document = try await Self.read(
      Self.paragraph("seen", "<w:vanish w:val=\"0\"/>") + Self.paragraph("unseen"),
      styles: Self.part(Self.unused(200) + Self.style("Far", Self.hiding), normal: Self.base("Far")))
    #expect(document.text == "seen")
  }

  @Test("a style is known whatever its name stands behind")
  func styleNamedOtherwise() async throws {
    let properties = "<w:pPr><pStyle xmlns=\"\(Self.word)\" w:val=\"Far\"/></w:pPr>"
    let document = try await Self.read(
      Self.paragraph("seen") + "<w:p>\(properties)\(Self.run("unseen"))</w:p>",
      styles: Self.part(Self.unused(200) + Self.style("Far", Self.hiding)))
    #expect(document.text == "seen")
  }

  @Test("what stands behind the styles that are used is not read")
  func stylesBeyond() async throws {
    let beyond = Self.part(Self.style("Ghost", Self.hiding) + Self.unused(200)) + "<damaged"
    let document = try await Self.read(
      Self.paragraph("seen") + Self.paragraph("unseen", "<w:rStyle w:val=\"Ghost\"/>"), styles: beyond)
    #expect(document.text == "seen")
    #expect(document.warnings == ["hidden text was left out: 6 characters marked as hidden"])
  }

  private static func part(_ styles: String, normal: String = "") -> String {
    "<w:styles xmlns:w=\"\(word)\"><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\(normal)</w:style>"
      + "\(styles)</w:styles>"
  }

  private static func style(_ id: String, _ content: String) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\">\(content)</w:style>"
  }

  /// Some 100 bytes each.
  private static func unused(_ count: Int) -> String {
    String(repeating: style("Unused", "<w:rPr><w:sz w:val=\"20\"/><w:color w:val=\"102030\"/></w:rPr>"), count: count)
  }

  @Test("a document that has lost its end is read as far as it goes, and said to be")
  func cutOff() async throws {
    let bytes = try Samples.bytes("cv/own-en-simple.docx")
    let directory = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("PK\u{1}\u{2}".utf8)) })
    let document = try await Samples.extractor.extract(Array(bytes[..<directory]), fileName: nil, password: nil)
    #expect(try await document.text == Samples.extract("cv/own-en-simple.docx").text)
    #expect(document.warnings == ["the end of the file is missing, and with it perhaps a part of the document"])
  }

  // MARK: - Making documents

  private static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  private static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p>\(run(text, properties))</w:p>"
  }

  private static func item(_ text: String, _ list: Int, level: Int = 0) -> String {
    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>\(run(text))</w:p>"
  }

  private static func row(_ cells: String...) -> String {
    "<w:tbl><w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr></w:tbl>"
  }

  private static func table(_ style: String, _ run: String) -> String {
    "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(style)\"/></w:tblPr><w:tr><w:tc><w:p>\(run)</w:p></w:tc></w:tr></w:tbl>"
  }

  private static func field(_ instructions: String, result: String) -> String {
    let mark = { (type: String) in "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    return mark("begin") + "<w:r><w:instrText>\(instructions)</w:instrText></w:r>" + mark("separate") + result
      + mark("end")
  }

  private static func choice(_ prefix: String, _ text: String) -> String {
    let box = { (text: String) in "<w:txbxContent>\(paragraph(text))</w:txbxContent>" }
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"\(prefix)\">\(box(text))</mc:Choice>"
      + "<mc:Fallback>\(box("old"))</mc:Fallback></mc:AlternateContent></w:r>"
  }

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func level(_ index: Int, _ format: String, _ pattern: String) -> String {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(pattern)\"/></w:lvl>"
  }

  private static let numbering =
    "<w:numbering xmlns:w=\"\(word)\"><w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "%2)") + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
    + level(0, "bullet", "\u{F0B7}") + "</w:abstractNum>"
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
    + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>"
    + "</w:lvlOverride></w:num></w:numbering>"

  private static let styles =
    "<w:styles xmlns:w=\"\(word)\"><w:style w:type=\"character\" w:styleId=\"Ghost\"><w:rPr><w:vanish/></w:rPr></w:style>"
    + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:tblPr/></w:style>"
    + "<w:style w:type=\"table\" w:styleId=\"DarkToo\"><w:basedOn w:val=\"Dark\"/></w:style>"
    + "<w:style w:type=\"table\" w:styleId=\"Dark\"><w:tcPr>\(shade)</w:tcPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"GhostText\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"

  private static func read(
    _ body: String, contentType: String = "", styles: String = styles
  ) async throws -> ExtractedText {
    let relationship = { (id: String, type: String, target: String) in
      "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }
    let relationships = { (content: String) -> String in "<Relationships>\(content)</Relationships>" }
    let document =
      "<w:document xmlns:w=\"\(word)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
      + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:unknown=\"urn:unknown\">"
      + "<w:body>\(body)</w:body></w:document>"
    let archive = StoredArchive.bytes([
      (
        "[Content_Types].xml",
        "<Types><Override PartName=\"/word/document.xml\" ContentType=\"\(contentType)\"/></Types>"
      ),
      ("_rels/.rels", relationships(relationship("a", "officeDocument", "word/document.xml"))),
      (
        "word/_rels/document.xml.rels",
        relationships(relationship("b", "styles", "styles.xml") + relationship("c", "numbering", "numbering.xml"))
      ),
      ("word/document.xml", document), ("word/styles.xml", styles), ("word/numbering.xml", numbering),
    ])
    return try await Samples.extractor.extract(archive, fileName: nil, password: nil)
  }
}
