extension String {
  /// Without the control characters that a store cuts at or a terminal obeys: those of C0, DEL and C1 but tab and the line
  /// ends.
  package var withoutControlCharacters: String {
    // In most texts no byte can begin one: those of C1 take two bytes, the first of which is 0xC2.
    guard utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D || $0 == 0x7F || $0 == 0xC2 })
    else { return self }
    guard unicodeScalars.contains(where: \.isUnwantedControl) else { return self }
    var kept = UnicodeScalarView()
    kept.append(contentsOf: unicodeScalars.lazy.filter { !$0.isUnwantedControl })
    return String(kept)
  }

  /// The same on one line: tabs and line ends are spaces.
  package var asOneLine: String {
    String(withoutControlCharacters.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

extension Unicode.Scalar {
  fileprivate var isUnwantedControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    default: properties.generalCategory == .control
    }
  }
}
