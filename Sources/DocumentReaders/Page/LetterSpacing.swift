/// Words whose letters are set apart, as titles often are: "P R O F I L E" is one word.
enum LetterSpacing {
  /// Fewer may be initials, or an article before one.
  private static let fewestWords = 4
  /// Wider than this, in sizes of the letters, they are things of their own, such as the columns of a table.
  private static let widestLetterGap = 0.45
  /// How much wider the space of words is than that of letters, at least.
  private static let wordGap = 0.15
  private static let fewestDigitsOfPhone = 7

  /// The words of a line without that space in them.
  static func closed(_ words: [Word], on page: PageContent) -> [Word] {
    guard words.count >= fewestWords else { return words }
    var closed: [Word] = []
    var start = 0
    while start < words.count {
      var end = start
      while end < words.count, isShort(words[end], on: page), end == start || isNext(words[end], to: words[end - 1]) {
        end += 1
      }
      closed += end > start ? joined(words[start..<end], on: page) : [words[start]]
      start = max(end, start + 1)
    }
    return closed
  }

  /// Up to three letters: pairs such as "AV" stand closer.
  private static func isShort(_ word: Word, on page: PageContent) -> Bool {
    let count = word.scalars.reduce(0) { $0 + $1.count }
    guard count <= 3 else { return false }
    return word.scalars.allSatisfy { range in
      page.scalars[range].allSatisfy { $0.value < 0x590 && ($0.properties.isAlphabetic || count == 1) }
    }
  }

  private static func isNext(_ word: Word, to last: Word) -> Bool {
    let gap = word.box.x1 - last.box.x2
    return gap > 0 && gap < word.size && abs(word.size - last.size) < 0.05 * word.size
  }

  private static func joined(_ words: ArraySlice<Word>, on page: PageContent) -> [Word] {
    let gaps = zip(words, words.dropFirst()).map { $1.box.x1 - $0.box.x2 }
    let single = words.count { $0.scalars.count == 1 && $0.scalars[0].count == 1 }
    guard words.count >= fewestWords, single >= fewestWords, single * 5 >= words.count * 3, let first = words.first,
      // Spaces that somebody typed between all letters are theirs.
      words.dropFirst().count(where: \.isAfterSpace) * 3 < words.count, isMadeOfLetters(words, on: page)
    else { return Array(words) }
    let letterGap = gaps.sorted()[gaps.count / 2]
    guard letterGap < widestLetterGap * first.size, !isList(words, on: page) else { return Array(words) }
    var result = [first]
    for (word, gap) in zip(words.dropFirst(), gaps) {
      if word.isAfterSpace || gap > letterGap + wordGap * first.size {
        result.append(word)
      } else {
        result[result.count - 1].append(word)
      }
    }
    return result
  }

  /// Rather than a formula, a row of numbers or a leader of dots; a telephone number will do.
  private static func isMadeOfLetters(_ words: ArraySlice<Word>, on page: PageContent) -> Bool {
    let all = scalars(of: words, on: page)
    let letters = all.count { $0.properties.isAlphabetic }
    let digits = all.count { $0.properties.numericType != nil }
    return (letters * 2 >= all.count || digits >= fewestDigitsOfPhone) && (letters + digits) * 4 >= all.count * 3
  }

  /// Whether they are letters of an alphabet, grades or the names of columns: nearly all in their order, or each with its
  /// capital.
  private static func isList(_ words: ArraySlice<Word>, on page: PageContent) -> Bool {
    let letters = scalars(of: words, on: page)
    let pairs = zip(letters, letters.dropFirst())
    return pairs.count { $0.value >= $1.value } * 10 < letters.count
      || pairs.count { $0.properties.isLowercase && $1.properties.isUppercase } * 4 > letters.count
  }

  private static func scalars(of words: ArraySlice<Word>, on page: PageContent) -> [Unicode.Scalar] {
    words.flatMap { word in word.scalars.flatMap { page.scalars[$0] } }
  }
}
