/// One sentence or list item of a job description, with the section that it stands in.
struct JobItem {
  enum Section {
    case required, preferred, duties, about, noise
  }

  /// Verbatim.
  let text: String
  let section: Section
  let isRequirement: Bool
  let isMust: Bool
  /// Whether it stands in a list, rather than in running text.
  let isListed: Bool

  static func items(of text: String) -> [JobItem] {
    var items: [JobItem] = []
    var section = Section.about
    for line in DocumentLine.lines(of: text) {
      if line.bullet == nil, let heading = heading(line) {
        section = heading
        continue
      }
      guard section != .noise else { continue }
      for (part, isListed) in parts(of: line) where !isNoise(part) {
        items.append(item(String(part).trimmed(), isListed: isListed, section: section))
      }
    }
    return items
  }

  // MARK: Private

  private static func item(_ text: String, isListed: Bool, section: Section) -> JobItem {
    let lowered = Array((" " + text.lowercased() + " ").utf8)
    let words = text.spacedWordCount
    let mustCue = mustCues.occur(in: lowered)
    let preferredCue = preferredCues.occur(in: lowered)
    // "It …" and "They …" tell of something named before, which a quotation would leave behind.
    let isDangling = [" it ", " they ", " this ", " these ", " we ", " we’re ", " if ", " everything "].contains {
      lowered.starts(with: $0.utf8)
    }
    let isTooLittle = words < 3 && section == .about || isDangling && !isListed
    let isShortLine = words <= 30 && (section == .required || section == .preferred)
    let isRequirement =
      !isTooLittle && (isListed || isShortLine || mustCue || askCues.occur(in: lowered))
    let isMust = !preferredCue && section != .preferred && (section == .required || mustCue)
    return JobItem(text: text, section: section, isRequirement: isRequirement, isMust: isMust, isListed: isListed)
  }

  /// The section that a line opens, if it is a heading.
  static func heading(_ line: DocumentLine) -> Section? {
    let words = line.content.spacedWordCount
    guard words <= 9 else { return nil }
    let content = line.content.lowercased()
    let bytes = Array(content.utf8)
    guard content.count <= 70 else { return nil }
    let isMarked = content.hasSuffix(":") || line.content.hasPrefix("#")
    // A list of terms or a sentence is no heading, whatever word it holds.
    guard isMarked || !content.contains(",") && !".!?".contains(content.last ?? " ") else { return nil }
    for (section, names) in headings where names.occur(in: bytes) {
      if isMarked || words <= 5 { return section }
    }
    return isMarked && words <= 6 ? .about : nil
  }

  /// List items within a line, as flattened web pages have them, else its sentences.
  private static func parts(of line: DocumentLine) -> [(text: Substring, isListed: Bool)] {
    var parts: [Substring] = []
    var start = line.content.startIndex
    var index = start
    while let dash = line.content[index...].range(ofFirst: " - ") {
      index = dash.upperBound
      guard index < line.content.endIndex, line.content[index].isUppercase else { continue }
      parts.append(line.content[start..<dash.lowerBound])
      start = index
    }
    parts.append(line.content[start...])
    if parts.count > 2 || parts.count == 2 && parts[0].trimmed().hasSuffix(":") {
      // What leads up to the list is no part of it.
      return parts.dropFirst(parts[0].trimmed().hasSuffix(":") ? 1 : 0).map { ($0, true) }
    }
    guard line.bullet == nil else { return [(line.content, true)] }
    let tokens = TokenizedText(String(line.content))
    return tokens.sentences.map { (tokens[$0][...], false) }.filter { !$0.0.hasSuffix(":") }
  }

  static func isNoise(_ part: Substring) -> Bool {
    noiseCues.occur(in: Array((" " + part.lowercased() + " ").utf8))
  }

  /// Checked in this order: "preferred qualifications" is preferred, "benefits and requirements" is neither.
  private static let headings: [(Section, Cues)] = [
    (
      .noise,
      [
        "benefit", "we offer", "what you get", "perks", "compensation", "salary", "how to apply", "to apply",
        "equal opportunity", "about us", "about the company", "who we are", "basic information", "application",
        "vacancies", "legal", "privacy", "wir bieten", "benefits", "über uns", "bewerbung", "gehalt", "nous offrons",
        "avantages", "à propos", "candidature", "ofrecemos", "beneficios", "sobre nosotros", "similar jobs",
        "for each job on your resume", "location", "contact", "kontakt",
      ]
    ),
    (
      .preferred,
      [
        "nice to have", "nice-to-have", "preferred", "bonus", "desirable", "good to have", "a plus", "would be great",
        "von vorteil", "wünschenswert", "optional", "un plus", "souhaité", "atouts", "deseable", "valorable",
        "se valora", "would help", "is nice", "what helps",
      ]
    ),
    (
      .duties,
      [
        "responsibilit", "what you'll do", "what you’ll do", "what you will do", "your tasks", "duties", "your role",
        "the role", "role summary", "position summary", "about the role", "about the job", "job description",
        "day to day", "your mission", "key objectives", "in this role", "aufgaben", "missions", "vos missions",
        "le poste", "responsabilidades", "funciones", "tareas", "what you will be doing",
      ]
    ),
    (
      .required,
      [
        "requirement", "must have", "must-have", "qualification", "what we expect", "what you bring",
        "what you'll bring",
        "what you’ll bring", "what you need", "what you'll need", "skill", "who you are", "we are looking for",
        "we're looking for", "we’re looking for", "your profile", "about you", "minimum", "experience", "essential",
        "we need", "we require", "we look for",
        "person specification",
        "anforderungen", "ihr profil", "dein profil", "profil", "das bringst du mit", "das bringen sie mit",
        "voraussetzungen",
        "qualifikation", "compétences", "exigences", "requisitos", "perfil", "requerido", "imprescindible",
      ]
    ),
  ]

  static let mustCues: Cues = [
    " must ", " required", " you should ", " you'll need", " you’ll need", " you will need", " need to be",
    " at least ",
    " minimum", " be expected to", " essential", " should demonstrate", " zwingend",
    " mindestens",
    " erforderlich", " voraussetzung", " indispensable", " exigé", " imprescindible", " obligatorio",
  ]

  static let preferredCues: Cues = [
    " a plus", " nice to have", " preferably", " preferred", " ideally", " bonus", " desirable", " von vorteil",
    " wünschenswert", " idealerweise", " un plus", " souhaité", " apprécié", " deseable", " se valora",
  ]

  private static let askCues: Cues = [
    " experience ", " proficien", " familiar", " knowledge of", " ability to", " skills", " expertise", " background",
    " responsible for", " you will ", " you'll ", " you’ll ", " will lead", " will work", " will drive",
    " will oversee",
    " will manage", " will support", " leads ", " oversees", " candidates", " understanding of", " degree in",
    " fluent in",
    " erfahrung", " kenntnisse", " sie ", " expérience", " maîtrise", " connaissance", " experiencia", " conocimiento",
  ]

  private static let noiseCues: Cues = [
    "salary", "compensation", "benefits", "401(k)", "401k", "pension", "vacation", "paid time off", "parental leave",
    "equal opportunity", "regardless of race", "citizen", "background check", "clearance", "work permit", "visa",
    "travel requirement", "travel may be", "relocat", "on-site", "remote work", "work remotely", "home office",
    "work schedule", "supervisory status", "number of vacancies", "usajobs",
    "location:", "resume", "disqualification", "gs-grade", "pay system", "locality", "please select", "how to apply",
    "apply now", "send your", "hours per week you", "exact dates you", "hybrid,", "days in the office", "fully remote",
    "cookie", "unique opportunity", "drug test", "veteran", "accommodation", "start date", "gehalt", "urlaub", "bewerb",
    "salaire",
    "candidature",
    "salario", "vacaciones", "for this role.", "this position will open", "official title", "check out",
    "jobs near you",
    "diversity", "inclusive workplace", "about the role", "right fit", "the right fit", "ignore ", "http://",
    "https://",
  ]
}
