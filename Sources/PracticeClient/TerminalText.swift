extension StringProtocol {
  /// The text without what could drive a terminal: controls, escapes, and characters that reorder or hide others.
  ///
  /// Line breaks stay, tabs become a space. Documents, candidates and models are not trusted to stay printable.
  package func cleanedForTerminal() -> String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": text.append(scalar)
      case "\t": text.append(" ")
      case "\u{2028}", "\u{2029}": text.append("\n")
      case _ where scalar.isUnfitForTerminal: continue
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// As `cleanedForTerminal`, on one line.
  func cleanedForOneLine() -> String {
    cleanedForTerminal().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func trimmingWhitespace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }

  /// How many columns a terminal needs for it.
  package var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }
}

extension Unicode.Scalar {
  /// Controls (C0, DEL, C1), bidirectional overrides and isolates, and the invisible "tag" characters.
  fileprivate var isUnfitForTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// 0 for marks that join the character before, 2 for East Asian wide ones and emoji, else 1.
  ///
  /// The blocks of Unicode's EastAsianWidth.txt that are wide throughout; exact enough for wrapping.
  var columns: Int {
    switch value {
    case 0x20...0x7E: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}
