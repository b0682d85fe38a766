internal import CPageGlyphs

/// Tells which glyphs of a page nobody sees.
struct HiddenGlyphs {
  /// One for each glyph, nil for those that are seen.
  private(set) var kinds: [HiddenCharacters.Kind?]
  /// What may be letters drawn as shapes: some programs print these, and the text itself without ink over them.
  private let outlines: [page_paint]
  private let paints: [(paint: page_paint, order: Int)]

  init(of page: PageContent) {
    kinds = [HiddenCharacters.Kind?](repeating: nil, count: page.glyphs.count)
    // Nothing is read from a rule or a dot, and a drawing of many thousand parts would take too long.
    paints = page.paints.enumerated().lazy.filter { $0.1.x2 - $0.1.x1 > 2 && $0.1.y2 - $0.1.y1 > 2 }
      .prefix(Self.maximumPaints).map { ($0.1, $0.0) }
    outlines = page.paints.lazy.filter { $0.flags == UInt8(PAGE_PAINT_PLAIN) }.prefix(Self.maximumPaints).map { $0 }
    var unseen = 0
    for (index, glyph) in page.glyphs.enumerated() {
      kinds[index] = kind(of: glyph, on: page)
      if kinds[index] != nil { unseen += 1 }
    }
    if unseen > 0 { keepEndsOfWords(on: page) }
    // A scan has its recognized text unseen before or behind the picture of it, and that is the text to read.
    if unseen * 10 >= page.glyphs.count * 9, hasLargeImage(page) {
      kinds = kinds.map { $0 == .invisible || $0 == .covered ? nil : $0 }
    }
  }

  /// A word too long for its side bar may end in white on white, or off the page: it is read to its end, where most of
  /// it is seen.
  private mutating func keepEndsOfWords(on page: PageContent) {
    var word = 0..<0
    for index in page.glyphs.indices {
      if index > 0, !page.glyphs[index].goesOn(from: page.glyphs[index - 1]) { word = index..<index }
      word = word.lowerBound..<index + 1
      let isAtEnd = index + 1 == page.glyphs.count || !page.glyphs[index + 1].goesOn(from: page.glyphs[index])
      guard isAtEnd else { continue }
      let seen = kinds[word].prefix { $0 == nil }.count
      let rest = word.lowerBound + seen..<word.upperBound
      guard rest.count < seen, kinds[rest].allSatisfy({ $0 == .paperColored || $0 == .offPage }) else { continue }
      for index in rest { kinds[index] = nil }
    }
  }

  private static let maximumPaints = 2_000
  /// In points.
  private static let smallestSize: Float = 1
  /// How far apart two colors have to be in any of red, green and blue.
  private static let leastContrast = 24

  private func kind(of glyph: page_glyph, on page: PageContent) -> HiddenCharacters.Kind? {
    if glyph.flags & UInt8(PAGE_GLYPH_INVISIBLE) != 0 {
      return isOutlined(glyph) || isCutOut(glyph, of: page) ? nil : .invisible
    }
    if glyph.size < Self.smallestSize { return .tiny }
    if glyph.x2 < 0 || glyph.y2 < 0 || Double(glyph.x1) > page.width || Double(glyph.y1) > page.height {
      return .offPage
    }
    guard !paints.isEmpty || isPaperColored(glyph, 255, 255, 255) else { return nil }
    let (x, y) = ((glyph.x1 + glyph.x2) / 2, (glyph.y1 + glyph.y2) / 2)
    var isDecided = false
    var isLost = isPaperColored(glyph, 255, 255, 255)
    // From the top, what lies over the glyph first.
    for (paint, order) in paints.reversed() {
      guard paint.x1 <= x, paint.x2 >= x, paint.y1 <= y, paint.y2 >= y else { continue }
      let isOpaque = paint.flags & UInt8(PAGE_PAINT_OPAQUE) != 0
      if order >= Int(glyph.paints_before) {
        if isOpaque, paint.x1 <= glyph.x1 + 1, paint.x2 >= glyph.x2 - 1 { return .covered }
        continue
      }
      let isPlain = paint.flags & UInt8(PAGE_PAINT_PLAIN) != 0
      let isSame = isPlain && isPaperColored(glyph, paint.red, paint.green, paint.blue)
      if !isDecided, !isSame || isOpaque {
        isLost = isSame
        isDecided = true
      }
      if isDecided { break }
    }
    return isLost ? .paperColored : nil
  }

  /// Whether the letters are but the shape in which something is painted afterwards.
  private func isCutOut(_ glyph: page_glyph, of page: PageContent) -> Bool {
    guard glyph.flags & UInt8(PAGE_GLYPH_CUT_OUT) != 0 else { return false }
    return page.paints.dropFirst(Int(glyph.paints_before)).prefix(Self.maximumPaints).contains {
      $0.x1 <= glyph.x2 && $0.x2 >= glyph.x1 && $0.y1 <= glyph.y2 && $0.y2 >= glyph.y1
    }
  }

  private func isOutlined(_ glyph: page_glyph) -> Bool {
    let (x, y) = ((glyph.x1 + glyph.x2) / 2, (glyph.y1 + glyph.y2) / 2)
    let reach = glyph.size / 2
    return outlines.contains {
      $0.y2 - $0.y1 < 2 * glyph.size && $0.x1 < x + reach && $0.x2 > x - reach && $0.y1 < y + reach && $0.y2 > y - reach
    }
  }

  private func isPaperColored(_ glyph: page_glyph, _ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Bool {
    guard glyph.flags & UInt8(PAGE_GLYPH_PATTERN) == 0 else { return false }
    func distance(_ first: UInt8, _ second: UInt8) -> Int { abs(Int(first) - Int(second)) }
    return max(distance(glyph.red, red), distance(glyph.green, green), distance(glyph.blue, blue)) < Self.leastContrast
  }

  /// Whether the images together may be a picture of the page: half of it.
  private func hasLargeImage(_ page: PageContent) -> Bool {
    let areas = page.paints.lazy.filter { $0.flags & UInt8(PAGE_PAINT_IMAGE) != 0 }
      .map { Double($0.x2 - $0.x1) * Double($0.y2 - $0.y1) }
    return areas.reduce(0, +) * 2 >= page.width * page.height
  }
}

extension page_glyph {
  /// Whether this one is of the same word, as far as the order of painting tells.
  fileprivate func goesOn(from other: page_glyph) -> Bool {
    flags & UInt8(PAGE_GLYPH_AFTER_SPACE) == 0 && rotation == 0 && other.rotation == 0
      && abs(baseline - other.baseline) < 0.05 * size && abs(x1 - other.x2) < 0.1 * size
  }
}
