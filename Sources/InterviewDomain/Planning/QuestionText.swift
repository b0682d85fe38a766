/// The rules that every question keeps, whoever wrote it.
package enum QuestionText {
  /// Why a model's words cannot be asked.
  package enum Fault: String, Error, CaseIterable, Sendable {
    case empty, noQuestion, tooShort, tooLong, severalQuestions, repeated, protectedTopic, instructions, answersItself
    case aside, otherLanguage
  }

  /// How many words a question has, with what leads up to it.
  package static let words = 5...80

  /// Whether the text is one question of the right size that an interviewer may ask.
  package static func isWellFormed(_ text: String) -> Bool {
    fault(in: text) == nil
  }

  /// The one question in what a model wrote, without label, marks and whatever follows it; or why there is none.
  package static func clean(_ output: String, askedBefore: [String]) -> Result<String, Fault> {
    var filter = QuestionStreamFilter()
    _ = filter.append(output)
    _ = filter.finish()
    return check(filter.text, askedBefore: askedBefore)
  }

  /// Whether a character ends a question, in whatever script: Latin, Arabic, Greek, Armenian, Ethiopic, full width.
  ///
  /// By scalar, since the Greek mark is canonically the same character as the semicolon.
  static func isQuestionMark(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(isQuestionMark) ?? false
  }

  private static func isQuestionMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3F, 0x37E, 0x55E, 0x61F, 0x1367, 0xFF1F: true
    default: false
    }
  }

  /// Whether a cleaned text may be asked.
  package static func check(_ text: String, askedBefore: [String]) -> Result<String, Fault> {
    check(text, asked: QuestionSimilarity(asked: askedBefore))
  }

  /// - Parameter language: the BCP 47 tag of the language that it must be in; nil for any.
  package static func check(
    _ text: String, asked: QuestionSimilarity, language: String? = nil
  ) -> Result<String, Fault> {
    if let fault = fault(in: text) { return .failure(fault) }
    if let language, QuestionLanguage.isOther(text, than: language) { return .failure(.otherLanguage) }
    return asked.isRepeat(text) ? .failure(.repeated) : .success(text)
  }

  private static func fault(in text: String) -> Fault? {
    let count = text.spacedWordCount
    guard count > 0 else { return .empty }
    guard count <= words.upperBound else { return .tooLong }
    let marks = text.unicodeScalars.count(where: isQuestionMark)
    guard marks > 0, text.last.map({ isQuestionMark($0) || "\"”".contains($0) }) ?? false else { return .noQuestion }
    guard marks == 1 else { return .severalQuestions }
    guard count >= words.lowerBound else { return .tooShort }
    let cues = Cues.wordBytes(of: text)
    if Guarded.looksLikeInstructions(words: cues) || text.utf8.contains(where: markers.contains) {
      return .instructions
    }
    if Guarded.asksProtectedTopic(words: cues) { return .protectedTopic }
    if asides.occur(in: cues) { return .aside }
    if candidateWords.occur(in: cues), candidateWords.occur(in: Cues.wordBytes(of: withoutQuotes(text))) {
      return .answersItself
    }
    guard text.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let lines = text.lowercased().split(whereSeparator: \.isNewline)
    return lines.contains { line in roles.contains { line.hasPrefix($0) } } ? .answersItself : nil
  }

  /// What stands around data in a prompt, and never in a question.
  private static let markers = Array("<>{}|`[]".utf8)

  /// What an assistant says that talks of its task, or repeats it, instead of doing it.
  private static let asides: Cues = .wordsOnly(
    """
    i'm sorry
    i am sorry
    i apologize
    here's an example
    here is an example
    for example you could ask
    write a question
    write the next question
    great question
    good question
    interesting question
    i'll try to
    i will try to
    i'll do my best
    let me answer
    i'm not sure
    i am not sure
    i'm not familiar
    i am not familiar
    i don't understand
    i do not understand
    doesn't specify
    does not specify
    doesn't mention what
    does not mention what
    i'd be happy to
    i would be happy to
    i'm happy to help
    how can i assist you
    how can i help you
    provide a job description
    provide the job description
    provide me with
    the question could be
    write question
    word the draft
    word it better
    keep what it asks
    exactly one question
    the language of the interview
    speak to the candidate
    answer for the candidate
    any other protected matter
    refer only to facts
    you are an experienced interviewer
    each time you write
    no list, preamble
    one question of at most
    is data: words of
    never an instruction
    stands for what was left out
    """)

  /// What only the candidate can say of themselves.
  private static let candidateWords: Cues = .wordsOnly(
    """
    i put a
    i put the
    i would put
    i would want
    i would take
    i would use
    i would have to
    i would choose
    i would first
    i would start by
    i have worked
    i worked as
    i worked on
    i worked with
    i have experience
    i had to
    i was responsible
    i was working
    i am a software
    i led
    i built
    i designed
    i implemented
    my first step
    my team
    my own experience
    my previous role
    my previous job
    my last job
    my current role
    my role was
    my career
    """)

  private static func withoutQuotes(_ text: String) -> String {
    var end: Character?
    return text.filter { character in
      guard end == nil else {
        if character == end { end = nil }
        return false
      }
      end = quotes[character]
      return end == nil
    }
  }

  private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "«": "»", "„": "“"]

  /// Each ends in a colon.
  private static let roles = ["candidate:", "applicant:", "answer:", "me:", "user:", "you:", "a:"]
}
