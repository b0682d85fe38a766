/// What a job description asks for, read out of its headings, lists and sentences.
package struct JobAnalysis: Hashable, Sendable {
  /// In the order of the text.
  package let requirements: [JobRequirement]
  /// How often each stem occurs in what the text says about the work.
  let stemCounts: [String: Int]
  /// Which of the requirements stood under what the person will do, rather than what is asked of them.
  let duties: Set<Int>
  /// Which of them are told in passing, in running text and without being asked for.
  let remarks: Set<Int>

  package init(_ text: String) {
    var requirements: [JobRequirement] = []
    var stemSets: [Set<String>] = []
    var stemCounts: [String: Int] = [:]
    var duties: Set<Int> = []
    var remarks: Set<Int> = []
    let items = JobItem.items(of: text)
    // A few sentences in prose ask for something too, though no word in them says so.
    let isProse = !items.contains(where: \.isRequirement)
    for item in items {
      let terms = Terms.salient(in: item.text)
      for term in terms { stemCounts[term.stem, default: 0] += 1 }
      guard item.isRequirement || isProse && terms.count >= 2 && item.text.spacedWordCount >= 6,
        !terms.isEmpty, !Guarded.looksLikeInstructions(item.text)
      else { continue }
      let stems = Set(terms.map(\.stem))
      // Said twice is asked once, but the more strictly.
      if let known = stemSets.firstIndex(where: { $0.isNearly(stems) }) {
        requirements[known].isMust = requirements[known].isMust || item.isMust
        continue
      }
      if !item.isListed, !item.isMust, item.section == .duties || item.section == .about {
        remarks.insert(requirements.count)
      }
      if item.section == .duties { duties.insert(requirements.count) }
      requirements.append(
        JobRequirement(text: item.text, terms: terms.prefix(16).map(\.word), isMust: item.isMust))
      stemSets.append(stems)
    }
    self.requirements = requirements
    self.stemCounts = stemCounts
    self.duties = duties
    self.remarks = remarks
  }
}

extension Set<String> {
  /// Whether the two share nearly all they hold.
  func isNearly(_ other: Set<String>) -> Bool {
    let shared = count { other.contains($0) }
    return shared > 0 && shared * 5 >= Swift.max(count, other.count) * 4
  }
}
