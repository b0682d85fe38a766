internal import InterviewDomain
internal import JSONCore

/// The texts that a model's point may quote, and what it may speak of.
struct FeedbackSources {
  private let answers: [Source]
  private let cv: Source
  private let jobDescription: Source
  private let grounding: Grounding

  private struct Source {
    let question: Question?
    let verifier: QuoteVerifier

    init(_ text: String, question: Question? = nil) {
      self.question = question
      verifier = QuoteVerifier(text)
    }
  }

  init(interview: Interview, cv: String, jobDescription: String) {
    answers = interview.turns.compactMap { turn in turn.answer.map { Source($0.text, question: turn.question) } }
    self.cv = Source(cv)
    self.jobDescription = Source(jobDescription)
    grounding = Grounding(
      texts: [
        cv, jobDescription, interview.settings.jobTitle, interview.settings.companyName,
      ] + interview.turns.flatMap { [$0.question.text, $0.question.competency, $0.answer?.text ?? ""] },
      questions: interview.turns.count)
  }

  /// The points of one list that have text and a quote that is found, no two alike; at most five.
  func points(in list: JSON?) -> [Point] {
    var points: [Point] = []
    for value in (list?.array ?? []).prefix(20) where points.count < 5 {
      guard let point = point(value), !points.contains(where: { $0.text == point.text }) else { continue }
      points.append(point)
    }
    return points
  }

  /// One line of plain text that speaks of nothing unknown; nil for anything else.
  func statement(_ text: String, characters: ClosedRange<Int>) -> String? {
    guard text.utf8.count <= 8_000 else { return nil }
    let line = Self.clean(text)
    guard characters.contains(line.count), line.contains(where: \.isLetter), grounding.holds(line) else { return nil }
    return line
  }

  private func point(_ value: JSON) -> Point? {
    guard let text = value["text"]?.string.flatMap({ statement($0, characters: 8...600) }),
      let quote = value["quote"]?.string, let evidence = evidence(for: quote, value)
    else { return nil }
    return Point(text: text, evidence: [evidence])
  }

  /// Looks in the source that the model named first, then in the others.
  private func evidence(for quote: String, _ value: JSON) -> Evidence? {
    guard quote.utf8.count <= 2_000, (8...400).contains(quote.trimmed().count), quote.contains(where: \.isLetter) else {
      return nil
    }
    let named = value["source"]?.string.flatMap(Evidence.Source.init)
    let index = value["question"]?.integer
    for kind in [named].compactMap(\.self) + Evidence.Source.allCases {
      let sources: [Source] =
        switch kind {
        case .answer: answers.filter { $0.question?.index == index } + answers
        case .cv: [cv]
        case .jobDescription: [jobDescription]
        }
      for source in sources {
        if let words = source.verifier.verbatim(quote) {
          return Evidence(questionID: source.question?.id, source: kind, quote: words)
        }
      }
    }
    return nil
  }

  /// Without line ends and what cannot be seen: control characters, marks of direction, zero-width ones.
  private static func clean(_ text: String) -> String {
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: visible.append(" ")
      case .format, .privateUse, .unassigned, .surrogate: break
      default: visible.append(scalar)
      }
    }
    return String(visible).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
