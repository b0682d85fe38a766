/// The fonts, colors and styles that an RTF document lists at its start, as far as they decide what its text is.
struct RTFFonts {
  struct Font {
    var charset = 1
    var codePage: Int?
    var name = ""

    /// Whether its letters are pictures, as in Wingdings; nil where they are letters.
    var symbols: Symbols? {
      let name = name.lowercased()
      if name.contains("wingdings") || name.contains("webdings") || name.contains("dingbats") { return .pictures }
      return charset == 2 && name.contains("symbol") ? .greek : nil
    }
  }

  enum Symbols { case pictures, greek }

  private(set) var fonts: [Int: Font] = [:]
  /// Nil for what the program shows by default, black on white.
  private(set) var colors: [(red: Int, green: Int, blue: Int)?] = []
  private(set) var headingStyles: Set<Int> = []
  private var font: Int?
  private var color: (red: Int, green: Int, blue: Int)?
  private var style: Int?
  private var styleName: [UInt8] = []

  /// Takes a control word of the font table.
  mutating func takeFontWord(_ word: String, _ number: Int?) {
    switch word {
    case "f":
      font = number
      // No font table has more, and a made-up one shall not fill the memory.
      if let number, fonts.count < 10_000 { fonts[number] = Font() }
    case "fcharset": if let font, let number { fonts[font]?.charset = number }
    case "cpg": if let font, let number { fonts[font]?.codePage = number }
    default: break
    }
  }

  mutating func takeFontName(_ bytes: some Collection<UInt8>) {
    guard let font, let name = fonts[font]?.name, name.utf8.count < 100 else { return }
    fonts[font]?.name = name + String(decoding: bytes.prefix(100), as: UTF8.self)
  }

  /// Takes a control word of the color table.
  mutating func takeColorWord(_ word: String, _ number: Int?) {
    guard let number else { return }
    var next = color ?? (0, 0, 0)
    switch word {
    case "red": next.red = number
    case "green": next.green = number
    case "blue": next.blue = number
    default: return
    }
    color = next
  }

  /// A semicolon ends a color.
  mutating func takeColorText(_ bytes: some Collection<UInt8>) {
    for byte in bytes where byte == UInt8(ascii: ";") && colors.count < 10_000 {
      colors.append(color)
      color = nil
    }
  }

  mutating func takeStyleWord(_ word: String, _ number: Int?) {
    switch word {
    case "s": style = number
    case "outlinelevel": if let style, let number, number < 9 { headingStyles.insert(style) }
    default: break
    }
  }

  mutating func takeStyleName(_ bytes: some Collection<UInt8>) {
    for byte in bytes {
      guard byte == UInt8(ascii: ";") else {
        if styleName.count < 100 { styleName.append(byte) }
        continue
      }
      let name = String(decoding: styleName, as: UTF8.self).lowercased()
      if let style, name.contains("heading") { headingStyles.insert(style) }
      (style, styleName) = (nil, [])
    }
  }

  func isWhite(_ index: Int) -> Bool {
    guard colors.indices.contains(index), let color = colors[index] else { return false }
    return min(color.red, color.green, color.blue) >= 0xF0
  }

  /// Whether something of this color can have white letters on it.
  func isInk(_ index: Int) -> Bool {
    colors.indices.contains(index) && colors[index] != nil && !isWhite(index)
  }
}
