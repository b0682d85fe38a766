/// What a question asks for, as a candidate takes it.
enum AskedFor {
  case event, knowledge, plan, anything

  init(in question: String) {
    let text = question.lowercased()
    func has(_ cues: [String]) -> Bool { cues.contains { text.contains($0) } }
    if has([
      "a time", "an occasion", "a situation", "an example", "did you", "were you", "have you", "you write", "your cv",
      "walk me through", "tell me about",
    ]) {
      self = .event
    } else if has(["would you", "suppose", "imagine", "what if"]) {
      self = .plan
    } else if has([
      "how do", "how does", "how is", "explain", "what is", "what are", "difference", "when should", "why",
    ]) {
      self = .knowledge
    } else {
      self = .anything
    }
  }

  /// Up to three words of the question that name its subject, as they stand in it.
  static func subjects(of question: String) -> [String] {
    var found: [String] = []
    for word in question.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }).reversed() {
      let lowered = word.lowercased()
      guard word.count >= 5, !asking.contains(lowered), !lowered.hasSuffix("ed"), !lowered.hasSuffix("ly"),
        !found.contains(where: { $0.lowercased() == lowered })
      else { continue }
      found.append(String(word))
      if found.count == 3 { break }
    }
    return found.reversed()
  }

  private static let asking: Set<String> = [
    "about", "after", "again", "answer", "because", "before", "being", "chose", "could", "describe", "different",
    "doing", "example", "experience", "explain", "first", "going", "happen", "having", "making", "might", "names",
    "never", "other", "people", "please", "question", "should", "situation", "somebody", "someone", "something",
    "still", "suppose", "their", "there", "these", "thing", "things", "those", "times", "under", "using", "wants",
    "where", "which", "while", "would", "write", "writes", "yours", "yourself", "until", "without", "every", "whether",
    "began", "since", "through", "within", "against", "between", "taken", "given", "known", "shown", "gives", "makes",
    "needs", "means", "comes", "works", "takes", "tells", "matters", "there's", "you've",
  ]
}
