internal import InterviewDomain
internal import LanguageModels

/// The parts of a document, of which the ones that matter can be taken.
struct Passages {
  struct Passage: Hashable {
    let text: String
    let stems: Set<String>
    let tokens: Int
  }

  let all: [Passage]

  var tokens: Int { all.reduce(0) { $0 + $1.tokens } }

  /// Paragraphs, or some lines of a long one.
  init(_ text: String) {
    var passages: [Passage] = []
    var lines: [Substring] = []
    var size = 0
    func end() {
      let text = lines.joined(separator: "\n")
      if !lines.isEmpty { passages.append(Passage(text)) }
      lines = []
      size = 0
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) || size + line.utf8.count > 600 { end() }
      if !line.allSatisfy(\.isWhitespace) {
        // A line without an end is cut, so that no passage is larger than any budget.
        lines.append(line.prefix(2_000))
        size += line.utf8.count
      }
    }
    end()
    all = passages
  }

  /// Those that say most of the subjects, as long as they fit; the first is always there. Where not all fit, those that
  /// say nothing of them, such as headings, stay out.
  func chosen(for subjects: Set<String>, tokens: Int) -> Set<Int> {
    if self.tokens <= tokens { return Set(all.indices) }
    let ranked = all.indices.filter { rank($0, subjects) > 0 }.sorted { one, other in
      (rank(one, subjects), -one) > (rank(other, subjects), -other)
    }
    var chosen: Set<Int> = []
    var left = tokens
    for index in ranked where all[index].tokens <= left {
      chosen.insert(index)
      left -= all[index].tokens
    }
    return chosen
  }

  private func rank(_ index: Int, _ subjects: Set<String>) -> Int {
    index == 0 ? .max : all[index].stems.count { subjects.contains($0) }
  }

  /// With a mark for what is left out.
  func text(of chosen: Set<Int>) -> String {
    var parts: [String] = []
    var isGap = false
    for (index, passage) in all.enumerated() {
      if chosen.contains(index) {
        if isGap { parts.append("[…]") }
        parts.append(passage.text)
      }
      isGap = !chosen.contains(index)
    }
    if isGap { parts.append("[…]") }
    return parts.joined(separator: "\n\n")
  }
}

extension Passages.Passage {
  fileprivate init(_ text: String) {
    self.init(
      text: text, stems: Set(Terms.salient(in: text).map(\.stem)), tokens: TokenEstimate.tokens(in: text) + 2)
  }
}
