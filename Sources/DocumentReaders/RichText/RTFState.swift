/// What holds within a group of an RTF document, until it ends.
struct RTFState {
  var destination = RTFDestination.body
  /// Which lines the text goes to; the group of a list's marker, say, keeps that of the paragraph.
  var stream = RTFStream.body

  // Characters.
  var font: Int?
  /// How many characters after a `\u` stand for the same in older programs.
  var charactersAfterUnicode = 1
  var isMarkedHidden = false
  var isDeleted = false
  var color = 0
  var background = 0
  /// In half points.
  var size = 24

  // Paragraphs.
  /// How many tables the paragraph is in.
  var depth = 0
  var style: Int?
  var isOutlined = false
  var shade = 0

  mutating func resetCharacters(font: Int?) {
    self.font = font
    (isMarkedHidden, isDeleted, color, background, size) = (false, false, 0, 0, 24)
  }

  mutating func resetParagraph() {
    (depth, style, isOutlined, shade) = (0, nil, false, 0)
  }
}

/// The texts that a document consists of, each with lines of its own.
enum RTFStream: Int, CaseIterable {
  case body, header, footer, note, shape

  init?(_ destination: RTFDestination) {
    switch destination {
    case .body: self = .body
    case .header: self = .header
    case .footer: self = .footer
    case .note: self = .note
    case .shape: self = .shape
    case .marker, .fonts, .colors, .styles, .skipped, .forOldPrograms: return nil
    }
  }
}
