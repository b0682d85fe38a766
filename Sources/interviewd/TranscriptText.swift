internal import InterviewDomain
internal import InterviewServices
internal import PracticeClient

/// An interview and its feedback as plain text.
struct TranscriptText {
  let transcript: Transcript

  init(_ transcript: Transcript) { self.transcript = transcript }

  var text: String {
    let settings = transcript.session.settings
    var lines = ["\(settings.jobTitle), \(settings.companyName)", ""]
    for turn in transcript.interview.turns {
      lines.append("Question \(turn.question.index) of \(settings.maxQuestions) (\(turn.question.competency))")
      lines += [turn.question.text, ""]
      if let answer = turn.answer { lines += ["> \(answer.text)", ""] }
    }
    if let feedback = transcript.feedback { lines += Self.lines(of: feedback) }
    return lines.joined(separator: "\n").cleanedForTerminal()
  }

  private static func lines(of feedback: Feedback) -> [String] {
    var lines = ["Feedback", score(feedback.score), "", feedback.summary, ""]
    for (title, points) in [
      ("What worked", feedback.strengths), ("What to work on", feedback.weaknesses),
      ("What would help the CV", feedback.cvImprovements),
    ] where !points.isEmpty {
      lines.append(title)
      for point in points {
        lines.append("- \(point.text)")
        lines += point.evidence.map { "  \($0.source.rawValue): \u{201C}\($0.quote)\u{201D}" }
      }
      lines.append("")
    }
    if !feedback.actions.isEmpty { lines.append("What to practise") }
    for action in feedback.actions {
      lines.append("- \(action.missing)")
      lines += action.evidence.map { "  \($0.source.rawValue): \u{201C}\($0.quote)\u{201D}" }
      lines.append("  \(action.drill)")
    }
    if !feedback.actions.isEmpty { lines.append("") }
    lines += ["Competencies"]
    lines += feedback.competencies.map { "- \($0.name): \($0.level.map { "\($0) of 5" } ?? "not rated")" }
    return lines
  }

  private static func score(_ score: SessionScore) -> String {
    switch score {
    case .score(let points, let interval):
      "\(points) of 10, between \(interval.lowerBound) and \(interval.upperBound)"
    case .notScorable(let reason): "No score: \(reason)"
    }
  }
}
