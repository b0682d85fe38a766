internal import InterviewDomain
internal import LanguageModels

/// What services read of a session, the same from its first question to its feedback: made once, so that the beginning
/// of every prompt is equal byte for byte.
struct PromptContext: Sendable {
  let documents: Documents
  /// Session, profile, plan, and of CV and job what says most of the questions.
  let background: String
  /// The same with as much of CV and job as may go out at once.
  var fullBackground: String { material.background(holding: options.documentTokens).text }

  /// The same without CV and job.
  var outline: String { material.head + "\n" + material.outline }

  private let options: PromptOptions
  private let data: PromptData
  private let redaction: Redaction
  private let material: Material
  /// Of the CV, what found no place in `background`.
  private let rest: [Passages.Passage]

  init(session: SessionID, settings: SessionSettings, plan: InterviewPlan, documents: Documents, options: PromptOptions)
  {
    self.documents = documents
    self.options = options
    let data = PromptData(session: session)
    self.data = data
    let profile = CVProfile(documents.cv.text)
    let redaction = Redaction(cv: documents.cv.text, profile: profile, isOn: options.redacts)
    self.redaction = redaction
    func block(_ name: String, _ text: String) -> String { data.block(name, redaction.applied(to: text)) }
    let cv = Passages(redaction.cv)
    // A CV that goes out whole says the rest itself.
    let isWhole = cv.tokens <= options.questionTokens / 2
    let head = """
      The interview is in \(plan.language). Type: \(settings.interviewType.rawValue). Level: \(plan.difficulty.rawValue).
      \(block("POSITION", "\(settings.jobTitle), \(settings.companyName)"))
      \(block("PROFILE", isWhole ? Self.summary(of: profile) : Self.outline(of: profile)))
      """
    material = Material(
      head: head, cv: cv, job: Passages(redaction.applied(to: documents.jobDescription.text)),
      outline: block("PLAN", Self.outline(of: plan)), subjects: Self.subjects(of: plan), data: data)
    (background, rest) = material.background(holding: min(options.questionTokens, options.documentTokens))
  }

  /// Words of the candidate between markers, without what is withheld.
  func answer(_ text: String) -> String { data.block("ANSWER", withoutPersonal(text)) }

  func withoutPersonal(_ text: String) -> String { redaction.applied(to: text) }

  /// What else the CV says on the subject of a question; nil where the background holds it all.
  func passages(on question: String) -> String? {
    guard !rest.isEmpty else { return nil }
    let subjects = Set(Terms.salient(in: question).map(\.stem))
    var left = 400
    let fitting = rest.filter { passage in passage.stems.count { subjects.contains($0) } >= 2 }.prefix { passage in
      left -= passage.tokens
      return left >= 0
    }
    return fitting.isEmpty ? nil : data.block("MORE OF THE CV", fitting.map(\.text).joined(separator: "\n\n"))
  }

  // MARK: Private

  private static func subjects(of plan: InterviewPlan) -> Set<String> {
    let texts = plan.slots.flatMap { [$0.text, $0.requirement ?? "", $0.cvEvidence ?? ""] }
    return Set((texts + plan.requirements.prefix(20).map(\.text)).flatMap { Terms.salient(in: $0).map(\.stem) })
  }

  /// What the candidate is, and where.
  private static func summary(of profile: CVProfile) -> String {
    ([profile.headline?.text].compactMap(\.self) + profile.experience.prefix(1).map(line)).joined(separator: "\n")
  }

  private static func line(of entry: CVEntry) -> String {
    let dates = [entry.from?.value, entry.to?.value].compactMap(\.self).joined(separator: " to ")
    return "- "
      + [entry.title?.text, entry.organization?.text, dates].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private static func outline(of profile: CVProfile) -> String {
    var lines: [String] = []
    if let headline = profile.headline { lines.append(headline.text) }
    lines += profile.experience.prefix(12).map(line)
    lines += profile.education.prefix(6).map(line)
    if !profile.skills.isEmpty {
      lines.append("Skills: " + profile.skills.prefix(40).map(\.text).joined(separator: ", "))
    }
    return lines.joined(separator: "\n")
  }

  /// The job description has the rest.
  private static func beginning(of requirement: String) -> String {
    let words = requirement.split(separator: " ")
    return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " […]" : "")
  }

  private static func outline(of plan: InterviewPlan) -> String {
    plan.slots.enumerated().map { index, slot in
      "\(index + 1). \(slot.competency) (\(slot.style.rawValue))"
        + (slot.requirement.map { ": " + beginning(of: $0) } ?? "")
    }.joined(separator: "\n")
  }
}

/// What a background is made of.
private struct Material: Sendable {
  /// Session and profile.
  let head: String
  let cv: Passages
  let job: Passages
  /// The plan.
  let outline: String
  /// What the questions are about, as stems.
  let subjects: Set<String>
  let data: PromptData

  /// - Returns: also what of the CV found no place.
  func background(holding tokens: Int) -> (text: String, rest: [Passages.Passage]) {
    // A job description is short by contract; what it leaves is the CV's.
    let jobText = job.text(of: job.chosen(for: subjects, tokens: tokens / 2))
    let chosen = cv.chosen(for: subjects, tokens: max(0, tokens - TokenEstimate.tokens(in: jobText)))
    let parts = [head, data.block("CV", cv.text(of: chosen)), data.block("JOB DESCRIPTION", jobText), outline]
    return (parts.joined(separator: "\n"), cv.all.indices.filter { !chosen.contains($0) }.map { cv.all[$0] })
  }
}
