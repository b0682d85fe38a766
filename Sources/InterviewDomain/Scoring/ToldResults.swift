/// Where an answer ends on what came of it without announcing it: "The queue was gone by nine, and two hotels copied us."
///
/// Such a clause stands near the end, after something that the candidate did, and somebody or something else is its
/// subject. Feelings, opinions and what people said are no results.
struct ToldResults {
  /// The verb of each.
  private(set) var stated: [Int] = []
  /// Where somebody who could be asked did something.
  private(set) var confirmable: Int?

  init(in text: AnswerText, lexicon: Lexicon, actions: PastActions, quantities: [Int]) {
    guard let firstDeed = (actions.own + actions.shared).min() else { return }
    let places = SentencePlaces(text, pasts: actions.pasts)
    let pasts = Set(actions.pasts).subtracting(actions.own).subtracting(actions.shared)
    let deeds = Set(actions.own.map { text.sentenceOf[$0] })
    let counted = Set(quantities)
    let nowWords = Self.nowWords[lexicon.code] ?? []
    var mentioned: Set<String> = []
    for (number, sentence) in text.tokens.sentences.enumerated() {
      defer {
        for index in sentence.words where !lexicon.functionWords.contains(text.words[index]) {
          mentioned.insert(text.words[index].roughStem)
        }
      }
      let setsTheScene = sentence.words.contains { lexicon.events.length(at: $0, in: text.words) != nil }
      let isEnding = places.isNearEnd(number) && deeds.count(where: { $0 > number }) <= 1 && !setsTheScene
      var isAboutBefore = false
      for clause in Self.clauses(of: sentence.words, in: text) {
        // "The year before, people queued 50 minutes" is what it is compared with; the time may stand in a clause of
        // its own.
        let isBefore = Self.isAboutBefore(clause, in: text) || isAboutBefore
        isAboutBefore = isBefore && !clause.contains(where: actions.pasts.contains)
        if isBefore { continue }
        let isCurrent = clause.contains { nowWords.contains(text.words[$0]) }
        // What holds to this day, or is put as a change or a share, came of it wherever it is told.
        let isCompared = clause.count { counted.contains($0) } >= 2 && !setsTheScene
        guard isCurrent || isCompared || isEnding && clause.lowerBound > firstDeed else { continue }
        guard
          let verb = clause.first(where: { index in
            text.counts[index] && (pasts.contains(index) || isCurrent && Self.presents.contains(text.words[index]))
              && (index == clause.lowerBound || !Self.determiners.contains(text.words[index - 1]))
              && !Self.isRelative(index, in: clause, of: text)
          }), Self.isTold(clause, upTo: verb, in: text, lexicon: lexicon)
        else { continue }
        // "I asked each, and made a list": the candidate goes on.
        let goesOn =
          verb == clause.lowerBound && !isCompared
          && actions.own.contains { sentence.words.lowerBound <= $0 && $0 < verb }
        if goesOn { continue }
        let isMeasured = clause.contains { counted.contains($0) }
        let acts = clause.contains {
          pasts.contains($0) && PastActions.isDeed(text.words[$0]) && !Self.reactions.contains(text.words[$0])
        }
        guard isMeasured && !Self.durations.contains(text.words[verb]) || isCurrent || acts else { continue }
        // What has nothing to do with the story is not what came of it.
        let isOfTheStory =
          isMeasured || isCurrent
          || clause.contains {
            Self.references.contains(text.words[$0]) || mentioned.contains(text.words[$0].roughStem)
          }
        guard isOfTheStory else { continue }
        stated.append(verb)
        if acts, clause.contains(where: { lexicon.roles.contains(text.words[$0]) }) {
          confirmable = confirmable ?? verb
        }
      }
    }
  }

  /// Whether somebody or something else is the subject of a statement that is neither denied nor supposed.
  private static func isTold(_ clause: Range<Int>, upTo verb: Int, in text: AnswerText, lexicon: Lexicon) -> Bool {
    guard !subordinators.contains(text.words[clause.lowerBound]) else { return false }
    for index in clause.lowerBound..<verb {
      let word = text.words[index]
      if lexicon.ownSubjects.contains(word) || word == "we" || lexicon.modals.contains(word) { return false }
      if lexicon.code != "en", lexicon.sharedSubjects.contains(word) { return false }
    }
    if perfectDenials.contains(where: { denial in clause.contains { text.words[$0] == denial } }) { return true }
    return !clause.contains { lexicon.negations.contains(text.words[$0]) && text.words[$0] != "without" }
  }

  /// Whether the verb belongs to a clause within: "the fields that get lost".
  private static func isRelative(_ verb: Int, in clause: Range<Int>, of text: AnswerText) -> Bool {
    (max(clause.lowerBound, verb - 2)..<verb).contains { relatives.contains(text.words[$0]) }
  }

  private static func isAboutBefore(_ clause: Range<Int>, in text: AnswerText) -> Bool {
    clause.contains { index in
      previously.contains(text.words[index])
        || text.words[index] == "before" && index > clause.lowerBound && periods.contains(text.words[index - 1])
    }
  }

  /// What stands between commas, or is joined to it with a subject of its own.
  private static func clauses(of sentence: Range<Int>, in text: AnswerText) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    for index in sentence.dropFirst() {
      let word = text.words[index]
      let isJoined = joiners.contains(text.words[index - 1]) && subjects.contains(word)
      let isSeparate = ",;:–—".contains(text.follower(of: index - 1) ?? " ")
      if isJoined || isSeparate, start < index {
        clauses.append(start..<index)
        start = index
      }
    }
    clauses.append(start..<sentence.upperBound)
    // "…, and the guests came back": the joining word is not part of what is told.
    return clauses.map { clause in
      joiners.contains(text.words[clause.lowerBound]) && clause.count > 1
        ? clause.lowerBound + 1..<clause.upperBound : clause
    }.filter { !$0.isEmpty }
  }

  // MARK: Words

  private static let joiners: Set<String> = ["and", "but", "so", "und", "aber", "et", "mais", "y", "pero"]
  private static let subjects: Set<String> = [
    "he", "she", "they", "it", "the", "there", "nobody", "no", "we", "i", "our", "their", "his", "her", "both", "all",
    "most", "everybody", "everyone", "only", "er", "sie", "es", "der", "die", "das", "il", "elle", "le", "la", "les",
    "el", "los", "las",
  ]
  private static let subordinators: Set<String> = [
    "because", "since", "as", "when", "while", "if", "where", "who", "whose", "that", "after", "before", "although",
    "though", "rather", "instead", "what", "how", "why", "than", "weil", "dass", "wenn", "als", "obwohl", "parce",
    "que", "quand", "si", "porque", "cuando", "aunque",
  ]
  private static let determiners: Set<String> = [
    "the", "a", "an", "my", "our", "his", "her", "their", "its", "this", "that", "these", "those", "very", "more",
  ]
  private static let presents: Set<String> = [
    "is", "are", "has", "have", "use", "uses", "work", "works", "come", "comes", "run", "runs", "go", "goes", "do",
    "does", "get", "gets", "take", "takes", "leave", "leaves", "arrive", "arrives", "stand", "stands", "need", "needs",
    "order", "orders", "ask", "asks", "know", "knows", "keep", "keeps", "ist", "sind", "hat", "haben", "est", "sont",
    "a", "ont", "es", "son", "está", "están", "ha", "han",
  ]
  private static let nowWords: [String: Set<String>] = [
    "en": ["now", "nowadays", "today", "still", "since", "these"],
    "de": ["jetzt", "heute", "seitdem", "seither", "inzwischen"],
    "fr": ["maintenant", "aujourd'hui", "depuis", "désormais"],
    "es": ["ahora", "hoy", "desde", "actualmente"],
  ]
  private static let relatives: Set<String> = ["that", "which", "who", "whose", "where", "when", "if", "how"]
  private static let previously: Set<String> = ["previous", "previously", "formerly", "originally", "initially"]
  private static let periods: Set<String> = ["year", "month", "week", "day", "quarter", "season", "summer", "winter"]
  private static let durations: Set<String> = ["took", "lasted", "spent", "needed", "dauerte", "duró"]
  private static let perfectDenials: Set<String> = ["hasn't", "haven't", "nobody", "none"]
  private static let references: Set<String> = [
    "he", "she", "they", "it", "both", "all", "his", "her", "their", "mine", "ours", "them", "him", "most", "everyone",
    "everybody", "er", "sie", "es", "beide", "alle", "il", "elle", "ils", "elles", "ellos", "ella", "él",
  ]
  /// What people feel, think and say, and where they are.
  private static let reactions: Set<String> = [
    "said", "told", "asked", "called", "came", "sat", "talked", "spoke", "discussed", "listened", "replied",
    "answered", "explained", "pleased", "satisfied", "impressed", "relieved", "surprised", "worried", "disappointed",
    "annoyed", "stressed", "delighted", "thrilled", "amazed", "overwhelmed", "shocked", "confused", "frustrated",
    "bored", "embarrassed", "scared", "appreciated", "looked", "sounded", "complained", "argued", "disagreed",
    "admitted", "hated", "meant", "considered", "tried", "taught", "helped", "cared", "mattered", "found", "showed",
    "laughed", "smiled", "waited", "continued", "remained", "held", "related", "supposed", "kept", "started", "began",
    "made",
  ]
}

/// Where the sentences stand among those that tell of the past; wishes and remarks around the story have no place in it.
struct SentencePlaces {
  private var places: [Int] = []
  private var total = 0

  init(_ text: AnswerText, pasts: [Int]) {
    let told = Set(pasts.filter { !text.isPreceded($0, by: Self.perfects, within: 1) }.map { text.sentenceOf[$0] })
    for (number, sentence) in text.tokens.sentences.enumerated() {
      places.append(total)
      let counts = told.isEmpty ? sentence.words.contains { text.counts[$0] } : told.contains(number)
      if counts { total += 1 }
    }
  }

  /// "What you have got" tells of no past.
  private static let perfects: Set<String> = ["have", "has", "i've", "we've", "you've", "they've"]

  func isInLaterHalf(_ sentence: Int) -> Bool { places[sentence] * 2 >= total - 1 }

  /// One of the last two, or in the last two fifths.
  func isNearEnd(_ sentence: Int) -> Bool { places[sentence] >= total - 2 || places[sentence] * 5 >= total * 3 }
}
