/// What a requirement is about, ready to stand in a question.
struct RequirementSubject: Hashable, Sendable {
  /// Either a whole phrase between quotation marks, or the names of what it asks for without any.
  let requirement: String
  /// The few words that name it, bare.
  let topic: String
  /// The same as the name of a competency.
  let competency: String

  /// Nil where the text has neither a phrase that stands on its own nor a name: then there is nothing to ask by.
  init?(_ requirement: JobRequirement, book: PhraseBook) {
    let bare = Self.withoutYears(Phrase.withoutLeadIn(requirement.text))
    let tokens = TokenizedText(bare)
    let names = SkillFamily.names(in: tokens).map { range in
      Self.lowered(String(tokens.text[Self.span(range, tokens)]), in: bare)
    }
    let run = Phrase.topic(of: bare).map { Self.lowered($0, in: bare) }
    // "Accessibility goals" says more than "accessibility".
    let isWider = run.map { run in names.count == 1 && run.spacedWordCount > 1 && run.contains(names[0]) } ?? false
    let topic = isWider ? run : names.first ?? run
    let wasLedIn = bare.utf8.count + 2 < requirement.text.utf8.count
    // "Knowledge of accounting or of regulation": what the second "of" goes with is taken away.
    let end = wasLedIn ? Self.joints.compactMap { bare[...].range(ofFirst: $0)?.lowerBound }.min() : nil
    let unit = Self.unit(of: end.map { String(bare[..<$0]) } ?? bare)
    if let unit, names.count < 2 || unit.spacedWordCount <= 6 || !wasLedIn {
      self.requirement = book.quoted(unit)
    } else if !names.isEmpty {
      self.requirement = book.list(Array(names.prefix(3)))
    } else if let topic, topic.spacedWordCount >= 2, Self.namesThing(topic) {
      self.requirement = topic
    } else {
      return nil
    }
    guard let short = topic ?? unit.flatMap({ Phrase.quotable($0, maxWords: 4) }) else { return nil }
    self.topic = short
    competency = short.capitalizedFirst()
  }

  /// Whether the words say more than every job does, and end in a noun as far as endings tell.
  private static func namesThing(_ topic: String) -> Bool {
    !Terms.salient(in: topic).allSatisfy(\.isBroad)
      && !["al", "ive", "able", "ic", "ous", "ful", "ly"].contains { topic.hasSuffix($0) }
  }

  /// The text, if it can be quoted whole or up to where its main clause ends.
  private static func unit(of text: String) -> String? {
    let line = Phrase.collapsed(text)
    let words = line.split(separator: " ").map { $0.lowercased() }
    guard let first = words.first, !Terms.isFunctionWord(first), first.hasLetter else {
      guard let first = words.first, ["a", "an", "the"].contains(first) else { return nil }
      return unit(of: String(line.dropFirst(first.count + 1)))
    }
    // A sentence about somebody is no name of what is asked for.
    // "Assessment that changes what is taught" is one: its verb belongs to the clause.
    let clause = words.firstIndex { ["that", "which", "who", "where", "what"].contains($0) } ?? words.count
    let isSentence = words[..<clause].contains {
      [
        "you", "you’ll", "you'll", "will", "is", "are", "should", "must", "oversees", "leads", "we", "our",
        "candidates",
      ].contains($0)
    }
    guard !isSentence else { return nil }
    var cut = line[...]
    if words.count > 14 {
      let end = ends.compactMap { line[...].range(ofFirst: $0)?.lowerBound }.min()
      guard let end else { return nil }
      cut = line[..<end]
    }
    guard (2...14).contains(cut.spacedWordCount) || words.count == 1 else { return nil }
    guard let phrase = Phrase.quotable(cut, maxWords: 14), phrase.spacedWordCount == cut.spacedWordCount,
      Phrase.isComplete(phrase)
    else { return nil }
    return phrase
  }

  private static let joints = [" or of ", " and of ", " or with ", " and with ", " or in ", " and in "]

  /// Without how long somebody is to have done it: "Four years or more of sales" is sales.
  private static func withoutYears(_ text: String) -> String {
    guard let years = text[...].range(ofFirst: " years"), text[..<years.lowerBound].spacedWordCount <= 3,
      let of = text[years.upperBound...].range(ofFirst: " of "),
      text[years.upperBound..<of.lowerBound].spacedWordCount <= 3
    else { return text }
    return String(text[of.upperBound...])
  }

  /// Where a long item says the rest about what it has named.
  private static let ends = [
    ", including", " including ", ", such as", " such as ", "; ", " (", ", ensuring", ", using", ", e.g.", ", with ",
    " in order to ", " as well as ", ", which", " – ", " — ",
  ]

  private static func span(_ words: Range<Int>, _ text: TokenizedText) -> Range<String.Index> {
    text.words[words.lowerBound].range.lowerBound..<text.words[words.upperBound - 1].range.upperBound
  }

  /// "Accessible technology" at the beginning of an item loses its capital within a sentence; "Kafka" does not.
  static func lowered(_ topic: String, in text: String) -> String {
    if topic.spacedWordCount == 1, topic.dropFirst().allSatisfy({ !$0.isUppercase }),
      SkillFamily.isGeneral(topic.lowercased())
    {
      return topic.lowercased()
    }
    guard text.hasPrefix(topic), let first = topic.first, topic.dropFirst().allSatisfy({ !$0.isUppercase }),
      topic.spacedWordCount > 1
    else { return topic }
    return first.lowercased() + topic.dropFirst()
  }
}
