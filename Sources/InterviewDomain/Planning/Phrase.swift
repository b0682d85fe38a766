/// Words taken out of a document to be quoted in a question: only ever cut, never changed.
enum Phrase {
  /// The words as they may stand between quotation marks: without bullet and closing punctuation, white space
  /// collapsed, cut to at most so many words, and ended before any quotation or question mark.
  ///
  /// Nil where nothing worth quoting is left.
  static func quotable(_ text: some StringProtocol, maxWords: Int) -> String? {
    let whole = collapsed(text.drop { $0.isBullet || $0.isWhitespace })
    let end = whole.firstIndex { "?\"“”„«»{}<>|".contains($0) } ?? whole.endIndex
    var words = whole[..<end].split(separator: " ")
    if words.count > maxWords { words = shortened(words, to: maxWords) }
    while words.count > 2, !isComplete(String(words[words.count - 1])) { words.removeLast() }
    let phrase = balanced(closed(words.joined(separator: " ")))
    return phrase.contains(where: \.isLetter) ? phrase : nil
  }

  /// Without the words that only say that something is asked for, such as "You should be familiar with".
  static func withoutLeadIn(_ text: String) -> String {
    var rest = text.drop { $0.isBullet || $0.isWhitespace }
    // "As a principal engineer at 10x, you will …": what leads up to it says nothing that is asked for.
    if let turn = rest.prefix(70).range(ofFirst: ", you ") { rest = rest[turn.lowerBound...].dropFirst(2) }
    var isShorter = true
    while isShorter {
      isShorter = false
      let lowered = rest.lowercased()
      if let leadIn = leadIns.first(where: { lowered.hasPrefix($0) }), rest.count > leadIn.count + 2 {
        rest = rest.dropFirst(leadIn.count).drop { $0.isWhitespace }
        isShorter = true
      }
    }
    return String(rest)
  }

  /// The few words that name the subject, such as "cloud-based infrastructure".
  static func topic(of text: String) -> String? {
    let tokens = TokenizedText(text)
    let skills = SkillFamily.names(in: tokens)
    var best: (score: Int, range: Range<String.Index>)?
    var run: [Int] = []
    func close() {
      // "Deploying cloud infrastructure": the subject is what is deployed.
      while let first = run.first, isVerb(tokens.words[first].text) || isQuantity(tokens, first) {
        run.removeFirst()
      }
      while let last = run.last, isVerb(tokens.words[last].text) || isQuantity(tokens, last) { run.removeLast() }
      guard let first = run.first else { return }
      let kept = run.prefix(3)
      // One word alone names something only where it is the name of a skill.
      if kept.count == 1, SkillFamily.names(in: TokenizedText(tokens.words[first].text.capitalizedFirst())).isEmpty,
        tokens.words[first].text.count < 7
      {
        return
      }
      let isSkill = skills.contains { !Set($0).isDisjoint(with: kept) }
      // Capitals without a skill are the name of somebody or something.
      let isProper = kept.allSatisfy { tokens.text[tokens.words[$0].range].startsUppercase } && first > 0
      let score = isProper && !isSkill ? 0 : min(kept.count, 2) * 2 + (isSkill ? 1 : 0)
      guard score > 0 else { return }
      if score > best?.score ?? -1 {
        let end = tokens.words[kept[kept.index(before: kept.endIndex)]].range.upperBound
        best = (score, tokens.words[first].range.lowerBound..<end)
      }
    }
    for index in tokens.words.indices {
      if let last = run.last,
        tokens.text[tokens.words[last].range.upperBound..<tokens.words[index].range.lowerBound] != " "
      {
        close()
        run = []
      }
      if Terms.term(at: index, in: tokens, startsSentence: index == 0) != nil {
        run.append(index)
      } else {
        close()
        run = []
      }
    }
    close()
    return best.map { String(tokens.text[$0.range]) }
  }

  /// Whether the words stand on their own: what is cut off in the middle ends in a word that wants another.
  static func isComplete(_ phrase: String) -> Bool {
    let words = TokenizedText(phrase).words
    guard let last = words.last?.text else { return false }
    // "A wide range of needs".
    if last == "needs" { return true }
    return !Terms.isFunctionWord(last) && !["using", "including", "ensuring", "identify", "via", "etc"].contains(last)
  }

  /// One line, with single spaces; a word that was hyphenated at a line's end is joined again.
  static func collapsed(_ text: some StringProtocol) -> String {
    var result = ""
    var pendingSpace = false
    for character in text {
      if character.isWhitespace {
        if result.last == "\u{AD}" { result.removeLast() } else { pendingSpace = !result.isEmpty }
        continue
      }
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      result.append(character)
    }
    return result
  }

  // MARK: Private

  private static func shortened(_ words: [Substring], to maxWords: Int) -> [Substring] {
    var end = maxWords
    // A cut at the end of a clause reads best, if that leaves enough to recognize the sentence.
    if let clause = words.prefix(maxWords).lastIndex(where: { ",;:)".contains($0.last ?? " ") }),
      clause + 1 >= maxWords / 2
    {
      end = clause + 1
    }
    while end > 3, !isComplete(String(words[end - 1])) { end -= 1 }
    return Array(words.prefix(end))
  }

  private static func closed(_ phrase: String) -> String {
    var phrase = Substring(phrase)
    while let last = phrase.last, ".,;:!-–—…/&".contains(last) || last.isWhitespace { phrase.removeLast() }
    while let first = phrase.first, ".,;:!-–—…/&".contains(first) || first.isWhitespace { phrase.removeFirst() }
    return String(phrase)
  }

  /// Ends before a bracket that the cut left open.
  private static func balanced(_ phrase: String) -> String {
    var open: [String.Index] = []
    for index in phrase.indices {
      if phrase[index] == "(" || phrase[index] == "[" { open.append(index) }
      if phrase[index] == ")" || phrase[index] == "]" { _ = open.popLast() }
    }
    guard let first = open.first else { return phrase }
    return closed(String(phrase[..<first]))
  }

  private static func isVerb(_ word: String) -> Bool {
    isGerund(word) && !nouns.contains(word) || ActionVerbs.contains(word) || verbs.contains(word)
      || word.hasSuffix("s") && verbs.contains(String(word.dropLast()))
  }

  private static func isQuantity(_ text: TokenizedText, _ word: Int) -> Bool {
    let word = text.words[word].text
    return measures.contains(word) || word.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// Words of number and time, which measure a subject and name none.
  private static let measures: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
    "thirty", "forty", "fifty", "dozen", "hundred", "thousand", "million", "billion", "percent", "second", "seconds",
    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "quarter", "quarters",
    "year", "years",
  ]

  /// Nouns in "-ing".
  private static let nouns: Set<String> = [
    "engineering", "testing", "accounting", "learning", "marketing", "training", "nursing", "mentoring", "monitoring",
    "networking", "banking", "pricing", "planning", "processing", "computing", "programming", "reporting", "building",
  ]

  private static let verbs: Set<String> = Set(
    """
    report identify communicate measure deliver ensure provide improve mentor guide drive advocate evaluate oversee
    leads oversees drives supports collaborate coordinate participate contribute plan solve define review assess
    implement integrate monitor operate coach teach train partner advise analyze research prepare handle help serve
    bring move share extend gain spread stand-up dive access unafraid excited others closely daily etc accomplishment
    """.listed)

  private static func isGerund(_ word: String) -> Bool { word.count > 5 && word.hasSuffix("ing") }

  /// Longer ones first, so that the most is taken away.
  private static let leadIns: [String] = """
    you should have extensive experience with at least one of
    you should have extensive experience with
    you should have a reasonable familiarity with
    you should have decent experience with
    you should have experience with
    you should have experience in
    you should have a deep interest in
    you should be excited to build your expertise in
    you should be at least reasonably comfortable in
    you should be comfortable with
    you should be familiar with
    you should be proficient in
    you should understand the basics of
    you should understand
    you should have
    you should be able to
    you'll need to be capable of
    you’ll need to be capable of
    you will need to be capable of
    you'll be responsible for
    you will be responsible for
    you'll need to
    you’ll need to
    you will be expected to
    you'll also be expected to be able to
    you’ll also be expected to be able to
    you should be at least reasonably familiar with
    you will
    you'll
    you’ll
    good candidates will have a background
    the best candidates will have
    the strongest candidates will have a background
    candidates should demonstrate
    this includes
    additionally,
    must have
    must be able to
    must
    proven track record of
    proven track record in
    track record of
    several years of
    years of experience with
    years of experience in
    years of experience
    years of
    hands-on experience with
    hands-on experience in
    practical experience with
    extensive experience with
    extensive experience in
    solid experience with
    strong experience with
    strong experience in
    proven experience in
    proven experience with
    experience with
    experience in
    experience of
    experience
    deep knowledge of
    good knowledge of
    strong knowledge of
    working knowledge of
    basic knowledge of
    solid knowledge of
    knowledge of
    understanding of
    a good understanding of
    good understanding of
    strong understanding of
    deep understanding of
    solid understanding of
    familiarity with
    familiar with
    proficiency in
    proficiency with
    proficient in
    proficient with
    the ability to
    ability to
    skilled in
    skills in
    expertise in
    expert in
    """.split(separator: "\n").map { $0 + " " }.sorted { ($0.count, $1) > ($1.count, $0) }
}

extension Character {
  /// A mark that begins an item of a list.
  var isBullet: Bool { "•◦▪▫●○■□‣⁃∙·*–—-►▸➢✓✔➤\u{F0B7}\u{F0A7}".contains(self) }
}
