/// What a job description says, read by rules alone: nothing is made up, and what is not sure is absent.
package struct JobProfile: Hashable, Sendable {
  package let title: ProfileValue?
  package let organization: ProfileValue?
  package let place: ProfileValue?
  package let mustRequirements: [ProfileValue]
  package let niceRequirements: [ProfileValue]
  package let responsibilities: [ProfileValue]
  /// Nil where the title does not say it.
  package let seniority: Seniority?
  package let employmentType: ProfileValue?
  package let salary: ProfileValue?

  package enum Seniority: String, CaseIterable, Sendable {
    case junior, mid, senior, lead
  }

  /// In time linear in the text.
  package init(_ source: String) {
    let text = ScannedText(source)
    let lines = ScannedLine.lines(of: text)
    let facts = JobFacts(lines, in: text)
    let lists = JobLists(lines, in: text, besides: facts.title)
    title = facts.title.map(text.value)
    organization = facts.organization.map(text.value)
    place = facts.place.map(text.value)
    mustRequirements = lists.must.map(text.value)
    niceRequirements = lists.nice.map(text.value)
    responsibilities = lists.duties.map(text.value)
    seniority = facts.title.flatMap { Self.seniority(text.foldedWords(in: $0)) }
    employmentType = facts.employmentType.map(text.value)
    salary = facts.salary.map(text.value)
  }

  /// What the title of a job says of it.
  package static func seniority(ofTitle title: String) -> Seniority? {
    let text = ScannedText(title)
    return seniority(text.foldedWords(in: 0..<text.folded.count))
  }

  private static func seniority(_ words: [String]) -> Seniority? {
    let parts = words.flatMap { $0.split(separator: "-").map(String.init) } + words
    for (seniority, names) in cues where parts.contains(where: names.contains) { return seniority }
    return parts.contains { $0.hasSuffix("leiter") || $0.hasSuffix("leiterin") || $0.hasSuffix("leitung") }
      ? .lead : nil
  }

  /// In the order of what outweighs what: a "Senior Lead" leads, a "Junior Team Lead" does too.
  private static let cues: [(Seniority, Set<String>)] = [
    (
      .lead,
      ScannedText.set(
        "lead head principal staff director chief vp leiter leiterin jefe jefa directeur directrice teamlead cto")
    ),
    (.senior, ScannedText.set("senior sr sénior confirmé confirmée expérimenté erfahrener erfahrene")),
    (.mid, ScannedText.set("mid midlevel intermediate middle")),
    (
      .junior,
      ScannedText.set(
        """
        junior jr intern internship trainee graduate entry apprentice praktikant praktikantin werkstudent werkstudentin
        praktikum stagiaire stage alternance alternant becario becaria prácticas auszubildender azubi berufseinsteiger
        débutant associate
        """)
    ),
  ]
}
