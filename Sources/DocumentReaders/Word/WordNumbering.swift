internal import DocumentExtraction

/// The lists of a document, and how far each has counted (ECMA-376, part 1, section 17.9).
struct WordNumbering {
  private struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// Such as "%1.%2)", where %1 is the number of the outermost level.
    var pattern = ""
    /// The level whose paragraphs begin the count anew; nil for any above, 0 for none.
    var restart: Int?
    var isLegal = false
    var style: String?
  }

  private struct Definition {
    var levels: [Int: Level] = [:]
    var styleLink: String?
  }

  private struct List {
    var definition = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private static let deepest = 8
  private var definitions: [String: Definition] = [:]
  private var lists: [String: List] = [:]
  /// The last number of each level by definition, which the lists of one definition share.
  private var counts: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  init() {}

  init(_ part: [UInt8]?) throws(ExtractionError) {
    guard let part else { return }
    var reader = try XMLReader(part)
    var definitionID: String?
    var listID: String?
    var index = 0
    var level: Level?
    while let event = try reader.next() {
      guard let name = reader.name(in: .word) else { continue }
      if event == .end {
        switch name {
        case "abstractNum": definitionID = nil
        case "num": listID = nil
        case "lvl":
          if let definitionID { definitions[definitionID]?.levels[index] = level }
          if let listID { lists[listID]?.levels[index] = level }
          level = nil
        default: break
        }
        continue
      }
      guard event == .start else { continue }
      switch name {
      case "abstractNum":
        definitionID = reader.attribute("abstractNumId")
        if let definitionID { definitions[definitionID] = Definition() }
      case "numStyleLink":
        if let definitionID { definitions[definitionID]?.styleLink = reader.attribute("val") }
      case "num":
        listID = reader.attribute("numId")
        if let listID { lists[listID] = List() }
      case "abstractNumId": if let listID { lists[listID]?.definition = reader.attribute("val") ?? "" }
      case "lvlOverride": index = Self.index(reader.attribute("ilvl"))
      case "startOverride":
        if let listID { lists[listID]?.starts[index] = Self.number(reader.attribute("val")) }
      case "lvl":
        index = Self.index(reader.attribute("ilvl"))
        level = Level()
      case "start": level?.start = Self.number(reader.attribute("val")) ?? 1
      case "numFmt": level?.format = NumberFormat(word: reader.attribute("val"))
      case "lvlText": level?.pattern = Self.pattern(reader.attribute("val"))
      case "lvlRestart": level?.restart = Self.number(reader.attribute("val"))
      case "isLgl": level?.isLegal = true
      case "pStyle": level?.style = reader.attribute("val")
      default: break
      }
    }
  }

  /// Counts one paragraph, and says what stands before it: "•", "2.", "b)"; nil for nothing.
  mutating func label(list id: String, level: Int?, style: String?, styles: inout WordStyles) -> String? {
    guard let list = lists[id] else { return nil }
    var definitionID = list.definition
    if let link = definitions[definitionID]?.styleLink, let linked = styles.list(of: link).flatMap({ lists[$0.id] }) {
      definitionID = linked.definition
    }
    var levels = definitions[definitionID]?.levels ?? [:]
    levels.merge(list.levels) { _, own in own }
    // A style in a list stands at the level that names it.
    let named = style.flatMap { style in levels.first { $0.value.style == style }?.key }
    let index = min(max(0, level ?? named ?? 0), Self.deepest)
    guard let own = levels[index] else { return nil }

    if begun.insert(id).inserted {
      for (level, start) in list.starts { counts[definitionID, default: [:]][level] = start - 1 }
    }
    var numbers = counts[definitionID] ?? [:]
    numbers[index] = min((numbers[index] ?? own.start - 1) + 1, 1_000_000)
    for deeper in (index + 1)..<(Self.deepest + 2) {
      let restart = levels[deeper]?.restart
      if restart == nil || (restart ?? 0) > index { numbers[deeper] = nil }
    }
    counts[definitionID] = numbers
    if own.format == .bullet { return own.pattern.isEmpty ? nil : "•" }
    return label(own, levels: levels, numbers: numbers)
  }

  private func label(_ own: Level, levels: [Int: Level], numbers: [Int: Int]) -> String? {
    var text = ""
    var isPlace = false
    for character in own.pattern {
      if isPlace, let place = character.wholeNumberValue, (1...9).contains(place) {
        let level = levels[place - 1] ?? Level()
        text += (own.isLegal ? .decimal : level.format).text(numbers[place - 1] ?? level.start)
        isPlace = false
      } else if character == "%" {
        isPlace = true
      } else {
        text.append(character)
        isPlace = false
      }
    }
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// Every paragraph of a list repeats it, so that it has to be short.
  private static func pattern(_ value: String?) -> String { String((value ?? "").unicodeScalars.prefix(64)) }

  private static func number(_ value: String?) -> Int? {
    value.flatMap { Int($0) }.map { min(max(0, $0), 1_000_000) }
  }

  private static func index(_ value: String?) -> Int { min(number(value) ?? 0, deepest) }
}
