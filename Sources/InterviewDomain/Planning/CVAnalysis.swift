/// What a CV says that its writer did and knows, in the CV's own words.
package struct CVAnalysis: Hashable, Sendable {
  /// Something that the candidate did, as the CV tells it.
  package struct Statement: Hashable, Sendable {
    /// Verbatim, line ends included.
    package let text: String
    /// Stems of its salient words.
    package let stems: Set<String>
    package let hasQuantity: Bool
    /// Its place among the statements, from 0; CVs mostly begin with what is latest.
    package let order: Int
    /// How well it would stand as the subject of a question, whatever the job.
    package let strength: Int
  }

  package let statements: [Statement]
  /// The first place of every salient stem of the CV, contact lines aside, as it is written there.
  let mentions: [String: String]
  /// Stems of skills near to those that the CV names.
  let kin: Set<String>

  package init(_ text: String) {
    var statements: [Statement] = []
    var mentions: [String: String] = [:]
    var section = CVSection.unknown
    for line in DocumentLine.lines(of: text) {
      if line.bullet == nil, let heading = CVSection(heading: line.content) {
        section = heading
        continue
      }
      let content = String(line.content)
      guard section != .personal, !CVSection.isContact(content), !Guarded.looksLikeInstructions(content) else {
        continue
      }
      let tokens = TokenizedText(content)
      let terms = Terms.salient(in: tokens)
      // What somebody studied or likes to read is no experience to build a question on.
      guard section != .interests else { continue }
      for term in terms where mentions[term.stem] == nil {
        mentions[term.stem] = Self.written(term, in: tokens)
      }
      guard section != .skills, section != .education else { continue }
      let parts = line.bullet == nil ? tokens.sentences.map { tokens[$0] } : [content]
      for part in parts {
        guard
          let statement = Statement(
            part, section: section, isBulleted: line.bullet != nil, order: statements.count)
        else { continue }
        guard !statements.contains(where: { $0.text == part }) else { continue }
        statements.append(statement)
      }
    }
    self.statements = statements
    // Who lists PostgreSQL need not write "relational databases" as well.
    let tokens = TokenizedText(text)
    let skills = Set(SkillFamily.names(in: tokens).map { tokens.words[$0].map(\.text).joined(separator: " ") })
    let implied = SkillFamily.implied(by: skills)
    for (general, member) in implied.generals {
      for term in Terms.salient(in: general) where mentions[term.stem] == nil {
        mentions[term.stem] = mentions[Terms.stem(of: member)] ?? member
      }
    }
    kin = Set(implied.kin.map { Terms.stem(of: $0) })
    self.mentions = mentions
  }

  private static func written(_ term: Terms.Term, in text: TokenizedText) -> String {
    guard let word = text.words.first(where: { $0.text == term.word }) else { return term.word }
    return String(text.text[word.range])
  }
}

extension CVAnalysis.Statement {
  /// "Accomplishment 2", "General description": what a form came with and nobody filled in.
  private static func isTemplate(_ words: [Word]) -> Bool {
    words.indices.contains { index in
      switch words[index].text {
      case "etc", "lorem", "ipsum", "sub-achievement", "sub-sub-achievements": true
      case "accomplishment", "achievement":
        index + 1 < words.count && words[index + 1].text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      case "description": index > 0 && ["general", "detailed", "short"].contains(words[index - 1].text)
      default: false
      }
    }
  }

  /// Nil where the text tells of nothing done.
  fileprivate init?(_ text: String, section: CVSection, isBulleted: Bool, order: Int) {
    let tokens = TokenizedText(text)
    let words = tokens.words
    guard words.count >= 4, words.count <= 60, !Guarded.asksProtectedTopic(text),
      text.allSatisfy({ !"?[]*".contains($0) }), !Self.isTemplate(words)
    else { return nil }
    let terms = Terms.salient(in: tokens)
    guard terms.count >= 2 else { return nil }
    let verb = words.prefix(isBulleted ? 2 : 1).contains { ActionVerbs.contains($0.text) }
    let years = words.count { $0.text.hasPrefix("19") || $0.text.hasPrefix("20") }
    // "Northwind Ledger - Engineer (2021-03 to present)" names a post and tells nothing of it.
    guard
      verb || (isBulleted && words.count >= 6 && years == 0)
        || (section == .experience && words.count >= 7 && years == 0)
    else {
      return nil
    }
    let lowered = text.lowercased()[...]
    // A change or a share, rather than the size of a team.
    let byNumber = lowered.range(ofFirst: " by ").map { lowered[$0.upperBound...].first?.isNumber ?? false } ?? false
    let fromNumber =
      lowered.range(ofFirst: " from ").map { lowered[$0.upperBound...].first?.isNumber ?? false } ?? false
    let isMeasured = text.contains("%") || byNumber || fromNumber && lowered.contains(" to ")
    let numbers = words.count { $0.text.contains(where: \.isNumber) && $0.text.count < 12 } - years
    self.init(
      text: text, stems: Set(terms.map(\.stem)), hasQuantity: numbers > 0 && isMeasured, order: order,
      strength: (verb ? 4 : 0) + (numbers > 0 ? 2 : 0) + (isBulleted ? 1 : 0) + (words.count >= 8 ? 2 : 0)
        + (section == .experience ? 4 : 0) - (words.count > 40 ? 2 : 0))
  }
}
