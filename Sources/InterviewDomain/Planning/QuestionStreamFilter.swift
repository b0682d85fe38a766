/// Turns what a model writes, piece by piece, into the text of one question.
///
/// A label such as "Question 3:" or "Sure, here is the next question:" is held back until it is clear that it is one;
/// then everything passes at once, up to the first question mark. What `append` and `finish` return, joined, is `text`.
package struct QuestionStreamFilter: Sendable {
  /// All that was let through so far.
  package private(set) var text = ""
  /// Whether the question is over; what is appended afterwards is ignored.
  package private(set) var isAtEnd = false

  private var held = ""
  private var terminal = TerminalText()
  private var hasBegun = false
  private var isThinking = false
  /// White space that is passed on only when something follows.
  private var hasPendingSpace = false

  /// As much of a label as is waited for.
  private static let longestLabel = 90

  package init() {}

  /// Takes the next piece of the model's text; returns what may be shown of it.
  package mutating func append(_ delta: String) -> String {
    guard !isAtEnd else { return "" }
    let delta = terminal.shown(of: delta)
    guard !hasBegun else { return pass(delta) }
    held += delta
    guard endThinking(isWhole: false) else { return "" }
    guard let start = Self.start(of: held, isWhole: false) else { return "" }
    return begin(at: start)
  }

  /// Tells that the model is done; returns what was still held back.
  package mutating func finish() -> String {
    defer { isAtEnd = true }
    guard !isAtEnd, !hasBegun, endThinking(isWhole: true), let start = Self.start(of: held, isWhole: true) else {
      return ""
    }
    return begin(at: start)
  }

  // MARK: Private

  /// Drops what a model thinks aloud in front of its reply.
  ///
  /// - Returns: whether what is held now is of the reply.
  private mutating func endThinking(isWhole: Bool) -> Bool {
    if !isThinking {
      let trimmed = held.drop(while: \.isWhitespace)
      guard trimmed.first == "<" else { return true }
      guard let tag = Self.thinkingTags.first(where: { trimmed.hasPrefix("<\($0)>") }) else {
        return isWhole || !Self.thinkingTags.contains { "<\($0)>".hasPrefix(trimmed) }
      }
      isThinking = true
      held = String(trimmed.dropFirst(tag.count + 2))
    }
    for tag in Self.thinkingTags {
      guard let end = held.firstRange(of: "</\(tag)>") else { continue }
      isThinking = false
      held = String(held[end.upperBound...])
      return true
    }
    // No more is kept than a closing tag that is cut in two can need.
    held = String(held.suffix(16))
    return false
  }

  private static let thinkingTags = ["think", "thinking", "thought"]

  private mutating func begin(at start: String.Index) -> String {
    hasBegun = true
    let rest = String(held[start...])
    held = ""
    return pass(rest)
  }

  private mutating func pass(_ delta: String) -> String {
    let count = text.utf8.count
    for character in delta {
      // Asterisks and backticks are markup, and never part of a spoken question.
      if character == "*" || character == "`" { continue }
      if character.isWhitespace {
        hasPendingSpace = !text.isEmpty
        continue
      }
      if hasPendingSpace { text.append(" ") }
      hasPendingSpace = false
      text.append(character)
      if QuestionText.isQuestionMark(character) {
        isAtEnd = true
        break
      }
    }
    return String(decoding: text.utf8.dropFirst(count), as: UTF8.self)
  }

  /// Where the question begins; nil while that cannot be told.
  private static func start(of text: String, isWhole: Bool) -> String.Index? {
    var start = text.startIndex
    while true {
      start = text[start...].firstIndex { !$0.isWhitespace && !"*\"“”'`#>-•_".contains($0) } ?? text.endIndex
      guard start < text.endIndex else { return isWhole ? start : nil }
      let rest = text[start...]
      // A number in front: "3." or "3)".
      let digits = rest.prefix(3).prefix { $0.isNumber }
      if !digits.isEmpty {
        guard digits.endIndex < text.endIndex else { return isWhole ? start : nil }
        if text[digits.endIndex] == "." || text[digits.endIndex] == ")" {
          let after = text.index(after: digits.endIndex)
          guard after < text.endIndex else { return isWhole ? after : nil }
          if text[after].isWhitespace {
            start = after
            continue
          }
        }
        return start
      }
      guard couldBeLabel(rest) else { return start }
      guard let end = rest.firstIndex(where: { ":\n?!".contains($0) }) else {
        return isWhole || rest.count > longestLabel ? start : nil
      }
      guard text[end] == ":" || text[end] == "\n" || text[end] == "!" else { return start }
      start = text.index(after: end)
    }
  }

  /// Whether the text may be the beginning of a label, as far as it goes.
  private static func couldBeLabel(_ text: Substring) -> Bool {
    let lowered = text.prefix(24).lowercased()
    return labels.contains { label in
      lowered.hasPrefix(label) ? followsWord(lowered, label) : label.hasPrefix(lowered)
    }
  }

  private static func followsWord(_ text: String, _ label: String) -> Bool {
    guard let next = text.dropFirst(label.count).first else { return true }
    return !next.isLetter
  }

  private static let labels = [
    "question", "next question", "follow-up question", "follow-up", "followup question", "interviewer",
    "interview question",
    "assistant", "ai", "hr", "recruiter", "hiring manager", "q", "here is", "here's", "here’s", "sure", "certainly",
    "of course",
    "okay, here", "ok, here", "absolutely", "the next question", "my question", "frage", "pregunta", "intervieweur",
    "draft",
  ]
}
