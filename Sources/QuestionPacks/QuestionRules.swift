internal import InterviewDomain

/// The rules that one question of a pack keeps.
struct QuestionRules {
  private let source: PackSource
  private let question: BankQuestion
  private let lines: QuestionLines

  init(_ source: PackSource, question index: Int) {
    self.source = source
    question = source.pack.questions[index]
    lines = source.questionLines[index]
  }

  func faults() -> [PackFault] {
    var faults = wording(question.text, what: "the question", at: lines.text)
    if question.text.contains(where: { "{}".contains($0) }) {
      faults.append(
        fault(lines.text, "slots belong in \"grounded\"; \"text\" is asked where there is nothing to fill in"))
    }
    if let grounded = question.grounded { faults += slots(of: grounded) }
    return faults + keyPoints() + followUps()
  }

  // MARK: Wording

  private func wording(_ text: String, what: String, at line: Int, shortest: Int? = nil) -> [PackFault] {
    let found =
      shortest.map { QuestionLint.faults(in: text, language: source.pack.language, shortest: $0) }
      ?? QuestionLint.faults(in: text, language: source.pack.language)
    return found.map { fault(line, "\(what) \(Self.sentence($0))") }
  }

  private static func sentence(_ fault: QuestionLint.Fault) -> String {
    switch fault {
    case .double: "asks two things at once; ask the second in a follow-up"
    case .leading: "leads to one answer; ask openly"
    case .text(let fault):
      switch fault {
      case .empty: "is empty"
      case .noQuestion: "must end with its question mark"
      case .tooShort: "is too short to be understood"
      case .tooLong: "has more than \(QuestionText.words.upperBound) words"
      case .severalQuestions: "has more than one question mark"
      case .repeated: "was asked before"
      case .protectedTopic: "touches what an employer must not ask about, such as age, family, health or religion"
      case .instructions: "holds marks or words that speak to a machine"
      case .answersItself: "answers itself"
      case .aside: "talks of the task instead of asking"
      case .otherLanguage: "is in another language than its pack"
      }
    }
  }

  /// Fills the slots with a word each, to look at the rest.
  private func slots(of grounded: String) -> [PackFault] {
    var faults: [PackFault] = []
    var filled = ""
    var rest = grounded[...]
    var count = 0
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      if BankQuestion.Slot(rawValue: name) == nil {
        let known = BankQuestion.Slot.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
        faults.append(fault(lines.grounded, "there is no slot {\(name.shortened)}; there are \(known)"))
      }
      count += 1
      filled += rest[..<open] + "something"
      rest = rest[rest.index(after: close)...]
    }
    if count == 0 { faults.append(fault(lines.grounded, "\"grounded\" needs a slot such as {achievement}")) }
    return faults + wording(filled + rest, what: "the grounded question", at: lines.grounded)
  }

  // MARK: Key points and follow-ups

  private func keyPoints() -> [PackFault] {
    var faults: [PackFault] = []
    if !(2...6).contains(question.keyPoints.count) {
      faults.append(
        fault(lines.id, "a question has from two to six key points; this one has \(question.keyPoints.count)"))
    }
    var known: Set<String> = []
    for (point, line) in zip(question.keyPoints, lines.keyPoints) {
      if !known.insert(point.id).inserted { faults.append(fault(line, "the key point's id \"\(point.id)\" is taken")) }
      if !(2...12).contains(point.cues.count) {
        faults.append(fault(line, "a key point has from two to twelve cues; this one has \(point.cues.count)"))
      }
      if point.cues.contains(where: { $0 != $0.lowercased() }) {
        faults.append(fault(line, "cues are written in small letters"))
      }
    }
    return faults
  }

  private func followUps() -> [PackFault] {
    var faults: [PackFault] = []
    if !(1...6).contains(question.followUps.count) {
      faults.append(
        fault(lines.id, "a question has from one to six follow-ups; this one has \(question.followUps.count)"))
    }
    let known = Set(question.keyPoints.map(\.id))
    for (followUp, line) in zip(question.followUps, lines.followUps) {
      faults += wording(followUp.text, what: "the follow-up", at: line, shortest: 3)
      if case .missing(let name) = followUp.when, !known.contains(name) {
        let gaps = AnswerGap.allCases.map(\.rawValue).joined(separator: ", ")
        faults.append(
          fault(
            line,
            "\"when\" must name a key point of the question, \"complete\", or one of \(gaps); \"\(name.shortened)\" is none"
          ))
      }
    }
    return faults
  }

  private func fault(_ line: Int, _ message: String) -> PackFault {
    PackFault(file: source.file, line: line, message: message)
  }
}
