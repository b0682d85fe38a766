/// What decides whether a run is seen, as far as it is said; what is not said comes from the style.
struct RunLook {
  var isMarkedHidden: Bool?
  var isWhite: Bool?
  /// Whether something darker than paper is behind the letters.
  var hasBackdrop: Bool?
  /// In half points.
  var size: Int?

  /// Takes what an element of run properties says (ECMA-376, part 1, section 17.3.2).
  mutating func read(_ name: String, _ reader: inout XMLReader) {
    switch name {
    case "vanish": isMarkedHidden = Self.isOn(reader.attribute("val"))
    case "color": isWhite = Self.isPaper(reader.attribute("val"))
    case "highlight":
      let color = reader.attribute("val")
      hasBackdrop = color != "none" && color != "white"
    case "shd": hasBackdrop = Self.isShade(&reader)
    case "sz": size = reader.attribute("val").flatMap { Int($0) }
    default: break
    }
  }

  /// This look, and for what it leaves open another's.
  func over(_ base: RunLook) -> RunLook {
    RunLook(
      isMarkedHidden: isMarkedHidden ?? base.isMarkedHidden, isWhite: isWhite ?? base.isWhite,
      hasBackdrop: hasBackdrop ?? base.hasBackdrop, size: size ?? base.size)
  }

  /// - Parameter isOnPaper: whether nothing else is behind the run, such as a shaded cell.
  func hiddenKind(isOnPaper: Bool) -> HiddenCharacters.Kind? {
    if isMarkedHidden == true { return .markedHidden }
    if let size, size < 2 { return .tiny }
    return isWhite == true && hasBackdrop != true && isOnPaper ? .paperColored : nil
  }

  static func isOn(_ value: String?) -> Bool { value != "0" && value != "false" && value != "off" }

  /// Whether a `w:shd` element paints more than paper.
  static func isShade(_ reader: inout XMLReader) -> Bool {
    if reader.attribute("themeFill") != nil { return true }
    let pattern = reader.attribute("val") ?? "clear"
    if pattern != "clear", pattern != "nil" { return true }
    guard let fill = reader.attribute("fill"), fill != "auto" else { return false }
    return !isPaper(fill)
  }

  /// White, and what differs from it by less than an eye can see.
  private static func isPaper(_ color: String?) -> Bool {
    guard let color, color.utf8.count == 6, let value = UInt32(color, radix: 16) else { return false }
    return [value >> 16, value >> 8, value].allSatisfy { $0 & 0xFF >= 0xFA }
  }
}
