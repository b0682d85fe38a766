internal import CPageGlyphs

extension PageContent {
  /// Puts accents that are painted over a letter, as TeX's older fonts have them, behind the letter that they belong to.
  mutating func composeAccents() {
    guard scalars.contains(where: { Self.combining($0) != nil }) else { return }
    var index = 0
    while index < glyphs.count {
      defer { index += 1 }
      guard glyphs[index].scalar_count == 1, let mark = Self.combining(scalars[Int(glyphs[index].first_scalar)]) else {
        continue
      }
      if index + 1 < glyphs.count, isOver(index, index + 1) {
        compose(letter: index + 1, mark)
        glyphs[index].scalar_count = 0
        index += 1
      } else if index > 0, isOver(index, index - 1) {
        compose(letter: index - 1, mark)
        glyphs[index].scalar_count = 0
      }
    }
  }

  private func isOver(_ accent: Int, _ letter: Int) -> Bool {
    let (mark, base) = (glyphs[accent], glyphs[letter])
    let middle = (mark.x1 + mark.x2) / 2
    guard base.scalar_count == 1, base.rotation == 0, mark.rotation == 0, base.x1 < middle, middle < base.x2,
      abs(mark.size - base.size) < 0.1 * base.size, abs(mark.baseline - base.baseline) < 0.5 * base.size
    else { return false }
    return scalars[Int(base.first_scalar)].properties.isAlphabetic
  }

  private mutating func compose(letter index: Int, _ mark: Unicode.Scalar) {
    let letter = scalars[Int(glyphs[index].first_scalar)]
    glyphs[index].first_scalar = UInt32(scalars.count)
    glyphs[index].scalar_count = 2
    scalars.append(letter == "\u{131}" ? "i" : letter == "\u{237}" ? "j" : letter)
    scalars.append(mark)
  }

  /// By a switch, since it is asked of every glyph.
  private static func combining(_ accent: Unicode.Scalar) -> Unicode.Scalar? {
    switch accent {
    case "\u{A8}": "\u{308}"
    case "\u{B4}": "\u{301}"
    case "`": "\u{300}"
    case "^": "\u{302}"
    case "\u{2C6}": "\u{302}"
    case "~": "\u{303}"
    case "\u{2DC}": "\u{303}"
    case "\u{B8}": "\u{327}"
    case "\u{AF}": "\u{304}"
    case "\u{2C7}": "\u{30C}"
    case "\u{2D8}": "\u{306}"
    case "\u{2D9}": "\u{307}"
    case "\u{2DA}": "\u{30A}"
    case "\u{2DB}": "\u{328}"
    case "\u{2DD}": "\u{30B}"
    default: nil
    }
  }
}
