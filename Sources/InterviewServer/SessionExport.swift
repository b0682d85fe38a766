internal import InterviewDomain
internal import InterviewProtocol
package import InterviewServices
internal import JSONCore

/// A session with everything in it as one text, for people or for programs.
package struct SessionExport {
  package enum Format: String, CaseIterable {
    case json, markdown
  }

  private let session: Wire.Session
  private let cv: String?
  private let jobDescription: String?
  private let messages: [Wire.Message]
  private let feedback: Wire.Feedback?
  private let attempts: [Wire.Attempt]

  package init(_ transcript: Transcript) {
    session = Wire.Session(transcript.session)
    cv = transcript.cv?.text
    jobDescription = transcript.jobDescription?.text
    messages = Wire.Message.all(of: transcript.interview)
    feedback = transcript.feedback.map(Wire.Feedback.init)
    attempts = transcript.attempts.map(Wire.Attempt.init)
  }

  package func content(as format: Format) throws -> String {
    switch format {
    case .json: JSONWriter.text(of: try json)
    case .markdown: markdown
    }
  }

  private var json: JSON {
    get throws {
      [
        "session": try JSON(encoding: session),
        "cv": cv.map(JSON.string) ?? .null,
        "jobDescription": jobDescription.map(JSON.string) ?? .null,
        "messages": try JSON(encoding: messages),
        "feedback": try feedback.map(JSON.init(encoding:)) ?? .null,
        "attempts": try JSON(encoding: attempts),
      ]
    }
  }

  // MARK: Markdown

  private var markdown: String {
    var lines = ["# \(Markdown.inline(session.jobTitle)), \(Markdown.inline(session.companyName))", ""]
    lines += ["\(session.interviewType), \(session.difficulty), \(session.createdAt)", ""]
    for message in messages {
      lines +=
        message.role == "assistant"
        ? ["## \(Markdown.inline(message.content))", ""] : [Markdown.quote(message.content), ""]
    }
    if let feedback { lines += Self.lines(of: feedback) }
    if !attempts.isEmpty { lines += ["# Tried again", ""] }
    for attempt in attempts {
      let question = messages.first { $0.id == attempt.questionId }?.content ?? ""
      let levels = [attempt.previousLevel, attempt.assessment.level].map { $0.map(String.init) ?? "none" }
      lines += ["## \(Markdown.inline(question))", "", Markdown.quote(attempt.answer), ""]
      lines += ["Level \(levels[1]), in the interview \(levels[0])", ""]
    }
    return lines.joined(separator: "\n")
  }

  private static func lines(of feedback: Wire.Feedback) -> [String] {
    let score = feedback.score.map { "\($0) of 10" } ?? "no score: \(feedback.notScorable ?? "")"
    var lines = ["# Feedback", "", "**\(Markdown.inline(score))**", "", Markdown.inline(feedback.summary), ""]
    for (title, points) in [
      ("Strengths", feedback.strengths), ("Weaknesses", feedback.weaknesses),
      ("CV improvements", feedback.cvImprovements),
    ] where !points.isEmpty {
      lines += ["## \(title)", ""]
      for point in points {
        lines.append("- \(Markdown.inline(point.text))")
        lines += point.evidence.map { "  - \($0.source): \u{201C}\(Markdown.inline($0.quote))\u{201D}" }
      }
      lines.append("")
    }
    if !feedback.actions.isEmpty { lines += ["## What to practise", ""] }
    for (number, action) in feedback.actions.enumerated() {
      lines.append("\(number + 1). \(Markdown.inline(action.missing))")
      lines += action.evidence.map { "   - \($0.source): \u{201C}\(Markdown.inline($0.quote))\u{201D}" }
      lines.append("   - \(Markdown.inline(action.drill))")
    }
    if !feedback.actions.isEmpty { lines.append("") }
    return lines
  }
}

/// Words of other people inside Markdown: never markup.
private enum Markdown {
  static func inline(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character.isNewline {
        escaped.append(" ")
      } else {
        if "\\`*_{}[]<>()#+-!|&~".contains(character) { escaped.append("\\") }
        escaped.append(character)
      }
    }
    return escaped
  }

  static func quote(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { "> " + inline(String($0)) }.joined(separator: "\n")
  }
}
