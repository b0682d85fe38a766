internal import JSONCore

/// The feedback, laid out for the terminal.
struct FeedbackReport {
  private let feedback: JSON
  private let transcript: [TranscriptEntry]

  init(feedback: JSON, transcript: [TranscriptEntry]) {
    self.feedback = feedback
    self.transcript = transcript
  }

  func write(to terminal: Terminal) {
    writeHeading("Your feedback", to: terminal)
    writeScore(to: terminal)
    let summary = line(feedback["summary"])
    if !summary.isEmpty {
      terminal.writeLine()
      terminal.writeParagraph(summary)
    }
    writePoints("strengths", titled: "What worked", to: terminal)
    writePoints("weaknesses", titled: "What to work on", to: terminal)
    writeActions(to: terminal)
    writePoints("cvImprovements", titled: "What would help the CV", to: terminal)
    writeCompetencies(to: terminal)
    writeAnswers(to: terminal)
    writeJudgedChecks(to: terminal)
    let author = [line(feedback["provider"]), line(feedback["model"])].filter { !$0.isEmpty }.joined(separator: ", ")
    let rubric = line(feedback["rubricVersion"])
    terminal.writeLine()
    terminal.writeParagraph(
      ["Written by: \(author.isEmpty ? "unknown" : author)", rubric.isEmpty ? nil : "rubric \(rubric)"]
        .compactMap { $0 }.joined(separator: " · "), .dim)
  }

  private func writeHeading(_ title: String, to terminal: Terminal) {
    terminal.writeLine()
    terminal.writeLine(title, .heading)
    terminal.writeLine(String(repeating: "─", count: min(title.columns, terminal.width)), .dim)
  }

  // MARK: Score

  private func writeScore(to terminal: Terminal) {
    guard let score = feedback["score"]?.integer else {
      let reason = line(feedback["notScorable"])
      terminal.writeParagraph("No score: \(reason.isEmpty ? "there is too little to judge" : reason).", .doubtful)
      return
    }
    let bar =
      String(repeating: "■", count: min(max(score, 0), 10)) + String(repeating: "□", count: 10 - min(max(score, 0), 10))
    var text = "Score  \(bar)  \(score) of 10"
    if let interval = feedback["scoreInterval"]?.array, interval.count == 2, let low = interval[0].integer,
      let high = interval[1].integer
    {
      text += low == high ? "" : ", between \(low) and \(high) as far as this evidence goes"
    }
    terminal.writeParagraph(
      text, score >= 7 ? .good : score >= 4 ? .doubtful : .bad, indent: "       ", firstIndent: "")
  }

  // MARK: Points

  private func writePoints(_ member: String, titled title: String, to terminal: Terminal) {
    let points = feedback[member]?.array ?? []
    guard !points.isEmpty else { return }
    writeHeading(title, to: terminal)
    var lastText = ""
    for point in points {
      // The same advice on several lines is said once.
      let text = line(point["text"])
      if text != lastText { terminal.writeParagraph(text, indent: "  ", firstIndent: "• ") }
      lastText = text
      writeEvidence(of: point, to: terminal)
    }
  }

  private func writeEvidence(of point: JSON, to terminal: Terminal) {
    for evidence in point["evidence"]?.array ?? [] {
      let quote = line(evidence["quote"])
      guard !quote.isEmpty else { continue }
      // The wrapper keeps what a no-break space joins on one line.
      terminal.writeParagraph("“\(quote)” (\(source(of: evidence)))", .dim, indent: "    ")
    }
  }

  private func writeActions(to terminal: Terminal) {
    let actions = feedback["actions"]?.array ?? []
    guard !actions.isEmpty else { return }
    writeHeading("What to practise", to: terminal)
    for (number, action) in actions.enumerated() {
      terminal.writeParagraph("Missing: \(line(action["missing"])).", indent: "   ", firstIndent: "\(number + 1). ")
      writeEvidence(of: action, to: terminal)
      terminal.writeParagraph(line(action["drill"]), indent: "   ")
    }
  }

  private func source(of evidence: JSON) -> String {
    switch evidence["source"]?.string {
    case "cv": return "your CV"
    case "jobDescription": return "the job description"
    default:
      let number = transcript.firstIndex { $0.questionID == evidence["questionId"]?.string }
      return number.map { "answer\u{A0}\($0 + 1)" } ?? "your answers"
    }
  }

  // MARK: Competencies

  private func writeCompetencies(to terminal: Terminal) {
    let competencies = feedback["competencies"]?.array ?? []
    guard !competencies.isEmpty else { return }
    writeHeading("Competencies", to: terminal)
    // The names share a column of up to a third of the line; longer ones are cut, the rationale names them in full.
    let names = competencies.map { line($0["name"]) }
    let nameColumns = min(names.map(\.columns).max() ?? 0, terminal.width / 3)
    for (name, competency) in zip(names, competencies) {
      terminal.write(name.fitted(to: nameColumns) + "  ")
      let level = competency["level"]?.integer
      terminal.write(Self.levelBar(level), Self.style(ofLevel: level))
      let indent = String(repeating: " ", count: nameColumns + 2 + 5 + 2)
      // The first line of the rationale continues the row.
      let rationale = line(competency["rationale"]).wrapped(width: terminal.width, indent: indent)
      terminal.write("  " + (rationale.isEmpty ? "\n" : String(rationale.dropFirst(indent.count))))
    }
  }

  // MARK: Answers

  private func writeAnswers(to terminal: Terminal) {
    let assessments = feedback["answers"]?.array ?? []
    guard !assessments.isEmpty else { return }
    writeHeading("Answer by answer", to: terminal)
    for (position, assessment) in assessments.enumerated() {
      let index = transcript.firstIndex { $0.questionID == assessment["questionId"]?.string } ?? position
      let question = transcript.indices.contains(index) ? Self.gist(of: transcript[index].question) : ""
      let number = "\(index + 1)."
      let level = assessment["level"]?.integer
      let indent = String(repeating: " ", count: 4)
      terminal.write(number.fitted(to: 4) + Self.levelBar(level), Self.style(ofLevel: level))
      // The row begins with the number and the level: eleven columns.
      let rest = question.wrapped(width: terminal.width, indent: indent, firstIndent: String(repeating: " ", count: 11))
      terminal.write(rest.isEmpty ? "\n" : String(rest.dropFirst(9)))
      let reason = line(assessment["notScorable"])
      if level == nil, !reason.isEmpty {
        terminal.writeParagraph("Not scored: \(Self.words[reason] ?? reason).", .dim, indent: indent)
      }
      let flags = (assessment["flags"]?.array ?? []).map { line($0) }.filter { !$0.isEmpty }.map {
        Self.words[$0] ?? $0
      }
      if !flags.isEmpty { terminal.writeParagraph("Noted: \(flags.joined(separator: ", "))", .dim, indent: indent) }
      writeAdvice(of: assessment["checks"]?.array ?? [], to: terminal, indent: indent)
    }
  }

  /// Where a model saw what the rules did not: the levels follow from both.
  private func writeJudgedChecks(to terminal: Terminal) {
    let judged = feedback["judgedChecks"]?.array ?? []
    guard !judged.isEmpty else { return }
    writeHeading("What the model decided otherwise than the rules", to: terminal)
    for change in judged {
      let number = transcript.firstIndex { $0.questionID == change["questionId"]?.string }
      let place = number.map { "Answer \($0 + 1)" } ?? "An answer"
      let votes = [("yes", "yes"), ("no", "no"), ("unclear", "unclear")].map {
        "\(change["votes"]?[$0.0]?.integer ?? 0) \($0.1)"
      }.joined(separator: ", ")
      terminal.writeParagraph(
        "\(place), \(line(change["check"])): \(line(change["rules"])) by the rules, \(line(change["model"])) by the model"
          + " (\(votes))", indent: "  ", firstIndent: "• ")
      let quote = line(change["quote"])
      if !quote.isEmpty { terminal.writeParagraph("“\(quote)”", .dim, indent: "    ") }
    }
  }

  /// The protocol's short names for what is noted about an answer; a name that is missing here is shown as it is.
  private static let words = [
    "refusal": "it gives no answer", "tooShort": "it is too short", "echo": "it repeats the question",
    "repeat": "it repeats an answer", "keywords": "it is a list of terms", "gibberish": "it cannot be read",
    "language": "it is in another language", "pseudoStory": "tells what usually happens, not one occasion",
    "selfDescription": "describes you, not one occasion", "opinion": "gives an opinion, not one occasion",
    "offTopic": "away from the question", "repeatsItself": "says things twice",
    "hiddenCharacters": "holds hidden characters", "instructionsToJudge": "speaks to whoever judges",
  ]

  /// The end of a question, from where the courtesies are over: its last sentences of up to 100 columns.
  private static func gist(of question: String) -> String {
    let words = question.cleanedForOneLine().split(separator: " ")
    var gist: [Substring] = []
    var sentence: [Substring] = []
    for word in words.reversed() {
      let endsSentence = word.last.map { ".?!".contains($0) } == true
      if endsSentence, !sentence.isEmpty {
        gist = sentence + gist
        sentence = []
      }
      if !gist.isEmpty, (sentence + gist).reduce(0, { $0 + $1.columns + 1 }) > 100 { break }
      sentence.insert(word, at: 0)
    }
    let isWhole = sentence.count + gist.count == words.count
    return (isWhole ? sentence + gist : gist).joined(separator: " ")
  }

  /// What passed needs no advice; the checks that did not are what the next answer can do better.
  /// The first few are enough to work on.
  private func writeAdvice(of checks: [JSON], to terminal: Terminal, indent: String) {
    let advised = checks.filter { !line($0["advice"]).isEmpty }
    for check in advised.prefix(Self.adviceShown) {
      let (mark, style): (String, TextStyle) =
        switch check["result"]?.string {
        case "pass": ("+ ", .good)
        case "partial": ("~ ", .doubtful)
        case "fail": ("- ", .bad)
        default: ("? ", .dim)
        }
      terminal.writeParagraph(line(check["advice"]), style, indent: indent + "  ", firstIndent: indent + mark)
    }
    if advised.count > Self.adviceShown {
      terminal.writeParagraph("and \(advised.count - Self.adviceShown) more", .dim, indent: indent + "  ")
    }
  }

  private static let adviceShown = 4

  private static func levelBar(_ level: Int?) -> String {
    guard let level else { return "  —  " }
    let filled = min(max(level, 0), 5)
    return String(repeating: "●", count: filled) + String(repeating: "○", count: 5 - filled)
  }

  private static func style(ofLevel level: Int?) -> TextStyle {
    switch level {
    case nil: .dim
    case let level? where level >= 4: .good
    case 3: .doubtful
    default: .bad
    }
  }

  private func line(_ value: JSON?) -> String { value?.string?.cleanedForOneLine() ?? "" }
}

extension String {
  /// Cut with an ellipsis or filled with spaces to exactly that many columns.
  fileprivate func fitted(to count: Int) -> String {
    guard columns > count else { return self + String(repeating: " ", count: count - columns) }
    var cut = ""
    for character in self {
      guard cut.columns + String(character).columns < count else { break }
      cut.append(character)
    }
    return cut + "…" + String(repeating: " ", count: max(0, count - cut.columns - 1))
  }
}
