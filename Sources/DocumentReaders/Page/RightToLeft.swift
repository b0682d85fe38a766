internal import CGLib

/// Brings a line of Hebrew or Arabic from the order in which it is seen to the one in which it is read.
///
/// The inverse of what Unicode's bidirectional algorithm (UAX 9) does to one line, as far as a CV needs it: words of
/// other scripts and numbers keep their order within, everything else is turned.
enum RightToLeft {
  private enum Direction {
    case right, left, number, neutral
  }

  static func logical(_ units: [LineText.Unit], _ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let parts = units.flatMap { unit -> [ArraySlice<Unicode.Scalar>] in
      switch unit {
      case .space, .tab: return [[" "]]
      case .glyphs(let range):
        // A glyph of those scripts stays whole: it may be two letters, in the order in which they are read.
        return scalars[range].contains(where: \.isRightToLeft)
          ? [scalars[range]] : range.map { scalars[$0...$0] }
      }
    }
    let directions = parts.map(direction)
    let right = directions.count { $0 == .right }
    let left = directions.count { $0 == .left }
    let ordered =
      right >= left ? turned(parts, directions) : partlyTurned(parts, directions)
    return composed(ordered)
  }

  /// A line of the other direction with some words in it that run to the left.
  private static func partlyTurned(
    _ parts: [ArraySlice<Unicode.Scalar>], _ directions: [Direction]
  ) -> [ArraySlice<Unicode.Scalar>] {
    var result: [ArraySlice<Unicode.Scalar>] = []
    var index = 0
    while index < parts.count {
      guard directions[index] == .right else {
        result.append(parts[index])
        index += 1
        continue
      }
      var end = index
      var next = index + 1
      while next < parts.count, directions[next] != .left {
        if directions[next] == .right { end = next }
        next += 1
      }
      result += turned(Array(parts[index...end]), Array(directions[index...end]))
      index = end + 1
    }
    return result
  }

  private static func turned(
    _ parts: [ArraySlice<Unicode.Scalar>], _ directions: [Direction]
  ) -> [ArraySlice<Unicode.Scalar>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < parts.count {
      var end = index + 1
      if directions[index] == .left || directions[index] == .number {
        while let next = nextOfRun(after: end - 1, parts, directions) { end = next + 1 }
      }
      runs.append(index..<end)
      index = end
    }
    return runs.reversed().flatMap { parts[$0] }
  }

  /// Where the words and numbers go on that keep their order, across what stands between them.
  private static func nextOfRun(
    after index: Int, _ parts: [ArraySlice<Unicode.Scalar>], _ directions: [Direction]
  ) -> Int? {
    var next = index + 1
    while next < parts.count, directions[next] == .neutral { next += 1 }
    guard next < parts.count, directions[next] != .right else { return nil }
    let between = parts[index + 1..<next]
    if between.isEmpty || directions[index] == .left { return next }
    // Between two numbers only what is part of one: a range of years is two, and is written from right to left.
    guard directions[next] == .number, between.count == 1, let mark = between.first?.first else {
      return directions[next] == .left && !between.contains { $0.first == " " } ? next : nil
    }
    return ".,:/-+".unicodeScalars.contains(mark) ? next : nil
  }

  private static func direction(of part: ArraySlice<Unicode.Scalar>) -> Direction {
    guard let scalar = part.first else { return .neutral }
    if scalar.isRightToLeft { return .right }
    if scalar.properties.numericType != nil { return .number }
    return scalar.properties.isAlphabetic ? .left : .neutral
  }

  /// With letters in place of the shapes that they take within a word.
  private static func composed(_ parts: [ArraySlice<Unicode.Scalar>]) -> [Unicode.Scalar] {
    let flat = parts.flatMap { $0 }
    guard flat.contains(where: { (0xFB1D...0xFEFE).contains($0.value) }) else { return flat }
    let text = String(String.UnicodeScalarView(flat))
    guard let characters = g_utf8_normalize(text, gssize(text.utf8.count), G_NORMALIZE_ALL_COMPOSE) else { return flat }
    defer { g_free(characters) }
    return Array(String(cString: characters).unicodeScalars)
  }
}
