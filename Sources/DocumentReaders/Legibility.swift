/// How much of a text can be text at all: a PDF whose fonts do not say which letters they draw gives anything.
struct Legibility {
  private(set) var scalars = 0
  private var meaningless = 0

  init(of text: String) {
    for scalar in text.unicodeScalars {
      if (0x21...0x7E).contains(scalar.value) {
        scalars += 1
        continue
      }
      if scalar.properties.isWhitespace { continue }
      scalars += 1
      switch scalar.properties.generalCategory {
      case .control, .privateUse, .unassigned, .surrogate: meaningless += 1
      case .otherSymbol where scalar.value == 0xFFFD: meaningless += 1
      default: break
      }
    }
  }

  /// More than half is no text; icons alone come to a few in a hundred.
  var isGarbage: Bool { scalars > 0 && meaningless * 2 > scalars }

  var isDoubtful: Bool { meaningless * 5 > scalars }
}
