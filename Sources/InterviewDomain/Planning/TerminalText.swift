/// Takes out of a text, piece by piece, what a terminal would obey rather than show: control characters, escape
/// sequences (ECMA-48, sections 5.4 and 5.6), and marks that turn the direction of writing.
struct TerminalText: Sendable {
  private enum State {
    case plain, escape, sequence, string, stringEscape
  }

  private var state = State.plain

  mutating func shown(of piece: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in piece.unicodeScalars where passes(scalar.value) { shown.append(scalar) }
    return String(shown)
  }

  private mutating func passes(_ value: UInt32) -> Bool {
    switch state {
    case .plain:
      switch value {
      case 0x1B: state = .escape
      case 0x9B: state = .sequence
      case 0x90, 0x98, 0x9D, 0x9E, 0x9F: state = .string
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x200D, 0x2010...0x2029, 0x202F...0x2065, 0x206A...: return true
      default: break
      }
    case .escape:
      switch value {
      case 0x5B: state = .sequence
      case 0x50, 0x58, 0x5D, 0x5E, 0x5F: state = .string
      case 0x20...0x2F: break
      default: state = .plain
      }
    case .sequence:
      if value < 0x20 || value > 0x3F { state = .plain }
    case .string:
      if value == 0x07 || value == 0x9C { state = .plain }
      if value == 0x1B { state = .stringEscape }
    case .stringEscape:
      state = .plain
    }
    return false
  }
}
