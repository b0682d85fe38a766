/// Words by which the parts of an answer are known.
enum AnswerCues {
  static let refusal: Cues = .wordsOnly(
    """
    i don't know
    i do not know
    don't know
    dont know
    no idea
    not sure
    can't say
    cannot say
    can't answer
    cannot answer
    rather not
    prefer not
    no comment
    pass
    skip
    next question
    never done
    nothing comes to mind
    can't think of
    cannot think of
    i have no
    weiß nicht
    weiss nicht
    keine ahnung
    keine antwort
    ne sais pas
    je ne sais
    aucune idée
    sais pas
    no sé
    no lo sé
    ni idea
    """)

  static let askingBack: Cues = .wordsOnly(
    """
    what do you mean
    could you rephrase
    can you rephrase
    can you repeat
    could you repeat
    don't understand the question
    didn't understand
    do not understand
    could you clarify
    can you clarify
    what exactly do you
    was meinen sie
    wie meinen sie
    que voulez vous dire
    pouvez vous répéter
    qué quiere decir
    puede repetir
    """)

  static let event: Cues = .wordsOnly(
    """
    once
    one time
    one day
    last year
    last month
    last week
    last summer
    last winter
    last spring
    yesterday
    at the time
    back then
    years ago
    months ago
    weeks ago
    there was
    when i was
    when we
    when i
    one of our
    in january
    in february
    in march
    in april
    in june
    in july
    in august
    in september
    in october
    in november
    in december
    in 20
    during
    it happened
    """)

  static let habit: Cues = .wordsOnly(
    """
    usually
    always
    generally
    typically
    normally
    i would
    i tend to
    in general
    every time
    """)

  static let result: Cues = .wordsOnly(
    """
    result
    as a result
    in the end
    finally
    eventually
    so that
    led to
    reduced
    increased
    improved
    cut
    dropped
    fell
    grew
    rose
    doubled
    halved
    saved
    shipped
    launched
    released
    delivered
    went live
    worked out
    it worked
    solved
    fixed
    succeeded
    failed
    was accepted
    were accepted
    since then
    afterwards
    now it
    went down
    went up
    adopted
    approved
    """)

  static let amount: Cues = .wordsOnly(
    """
    half
    twice
    double
    percent
    dozen
    hundred
    hundreds
    thousand
    thousands
    million
    a third
    a quarter
    three times
    two days
    two weeks
    three weeks
    two months
    """)

  static let reason: Cues = .wordsOnly(
    """
    because
    since
    so that
    in order to
    the reason
    trade off
    trade offs
    tradeoff
    instead of
    rather than
    otherwise
    the downside
    on the other hand
    depends
    depending
    the risk
    it costs
    cheaper
    due to
    compared
    therefore
    that way
    means that
    """)

  static let choice: Cues = .wordsOnly(
    """
    decided
    chose
    picked
    went with
    opted
    preferred
    the best
    should always
    """)

  /// How many verbs in the past tense there are.
  static func pastVerbs(in words: [Word]) -> Int {
    words.count { ActionVerbs.isPast($0.text) }
  }

  /// Whether the candidate says of themselves that they did something.
  static func hasOwnAction(_ words: [Word]) -> Bool {
    words.indices.contains { index in
      guard words[index].text == "i" || words[index].text == "i've" || words[index].text == "i'd" else { return false }
      return words[(index + 1)...].prefix(3).contains { ActionVerbs.isPast($0.text) }
    }
      || words.indices.dropLast().contains {
        words[$0].text == "my" && ["part", "job", "task", "role"].contains(words[$0 + 1].text)
      }
  }

  /// Whether enough of the words are English ones for the cues to mean anything.
  static func isEnglish(_ words: [Word]) -> Bool {
    let common = words.prefix(200).count { english.contains($0.text) }
    return common * 6 >= min(words.count, 200)
  }

  private static let english: Set<String> = [
    "the", "a", "and", "of", "to", "in", "i", "we", "it", "that", "was", "is", "for", "on", "with", "my", "our", "this",
    "would",
    "at", "as", "by", "you", "they", "be", "had", "have", "not", "but", "from", "were", "are",
  ]
}
