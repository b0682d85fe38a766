/// What a part of a CV is about, told by its heading.
package enum CVSectionKind: String, CaseIterable, Sendable {
  case summary, experience, education, skills, languages, certifications, projects, publications, awards
  case volunteering, interests, references, personal, other
}

/// A line that opens a part of a CV, or the label before its first words.
struct CVHeading {
  let kind: CVSectionKind
  let range: Range<Int>
  /// What stands on the line behind a label such as "Skills:"; empty for a heading of its own.
  let rest: Range<Int>

  init?(_ line: ScannedLine, in text: ScannedText, inside current: CVSectionKind?) {
    let whole = text.trimmed(line.range, of: "#*=-_|:.<>[](){}\u{3}\u{2}")
    guard !whole.isEmpty, line.range.count <= 400 else { return nil }
    let isCapital = Self.isCapital(whole, in: text)
    if !line.isBulleted || isCapital, whole.count <= 60, let kind = Self.kind(of: whole, in: text) {
      // "Languages" within a list of skills may be those of programmers; a heading of its own is not.
      self.init(kind: kind, range: whole, rest: whole.upperBound..<whole.upperBound)
      return
    }
    guard !line.isBulleted, current != .skills || isCapital else {
      if !line.isBulleted || current == .skills, let label = Self.label(of: line.range, in: text),
        label.kind == .languages, LanguageList.namesLanguage(label.rest, in: text)
      {
        self = label
        return
      }
      return nil
    }
    if let label = Self.label(of: line.range, in: text) {
      self = label
      return
    }
    guard let opening = Self.capitalOpening(of: line.range, in: text) else { return nil }
    self = opening
  }

  private init(kind: CVSectionKind, range: Range<Int>, rest: Range<Int>) {
    self.kind = kind
    self.range = range
    self.rest = rest
  }

  static func isCapital(_ range: Range<Int>, in text: ScannedText) -> Bool {
    var letters = 0
    for place in range where text.isLetter(place) {
      if text.isLowercase(place) { return false }
      if text.isUppercase(place) { letters += 1 }
    }
    return letters >= 4
  }

  /// What a whole line is the heading of.
  static func kind(of range: Range<Int>, in text: ScannedText) -> CVSectionKind? {
    guard !range.contains(where: { text.isDigit($0) || text.folded[$0] == 0x2C || text.folded[$0] == 0x40 }) else {
      return nil
    }
    if let kind = tableKind(of: range, in: text) { return kind }
    let words = text.foldedWords(in: range)
    guard (1...6).contains(words.count) || words.allSatisfy({ $0.utf8.count <= 3 }) else { return nil }
    let isLower = range.first.map(text.isLowercase) ?? true
    if !isLower, let kind = kind(of: words) { return kind }
    // "E X P E R I E N C E", and the small capitals that come as "exp erience".
    if words.count <= 3 || words.allSatisfy({ $0.utf8.count == 1 }) {
      if words.count > 1, let kind = names[words.joined()] { return kind }
      if words.count > 1, let kind = names[words.dropFirst().joined()], words[0].count <= 2, kind != .other {
        return kind
      }
    }
    // "Right: experience".
    if words.count == 2, let colon = text.find(":", in: range), colon.upperBound < range.upperBound {
      return names[words[1]]
    }
    let han = text.string(range).filter { !$0.isWhitespace }
    return eastern[han]
  }

  /// The head of a table, such as Year, Certificate and Issuer in cells.
  private static func tableKind(of range: Range<Int>, in text: ScannedText) -> CVSectionKind? {
    guard range.contains(where: text.isTab) else { return nil }
    let cells = text.cells(of: range).map { text.foldedWords(in: $0) }
    guard (2...5).contains(cells.count), cells.allSatisfy({ (1...2).contains($0.count) }) else { return nil }
    return cells.lazy.compactMap { kind(of: $0) }.first { tabled.contains($0) }
  }

  private static let tabled: Set<CVSectionKind> = [.certifications, .awards, .publications, .languages]

  private static func kind(of words: [String]) -> CVSectionKind? {
    var found: CVSectionKind?
    for word in words where !fillers.contains(word) {
      guard let kind = names[word] else { return nil }
      if found == nil { found = kind }
    }
    return found ?? phrases[words.joined(separator: " ")]
  }

  /// "Skills: Go, Python".
  private static func label(of line: Range<Int>, in text: ScannedText) -> CVHeading? {
    guard let colon = text.find(":", in: line.prefix(40)), colon.upperBound < line.upperBound else { return nil }
    let label = text.trimmed(line.lowerBound..<colon.lowerBound, of: "#*")
    guard let kind = kind(of: label, in: text), [.skills, .languages, .interests, .education].contains(kind) else {
      return nil
    }
    return CVHeading(kind: kind, range: label, rest: text.trimmed(colon.upperBound..<line.upperBound))
  }

  /// "INTERESTS Photography, typography": a heading beside the first line of its text.
  private static func capitalOpening(of line: Range<Int>, in text: ScannedText) -> CVHeading? {
    guard let first = text.words(in: line.prefix(24)).first, first.lowerBound == line.lowerBound, first.count >= 6,
      first.upperBound < line.upperBound - 1, text.folded[first.upperBound] == 0x20,
      let kind = names[text.foldedString(first)],
      [.skills, .interests, .languages, .references].contains(kind)
    else { return nil }
    let rest = text.trimmed(first.upperBound..<line.upperBound)
    guard isCapital(first, in: text), !isCapital(rest.prefix(12), in: text) || rest.count > 24 else { return nil }
    return CVHeading(kind: kind, range: first, rest: rest)
  }

  // MARK: Words

  private static let fillers = ScannedText.set(
    """
    and & und et y e of the my mes mis meine meiner der die das des de la le les los las del en professional professionals
    relevant selected key core technical additional other research teaching recent previous work career history
    industry beruflicher berufliche berufliches beruflichen professionnelle professionnelles profesional profesionales
    laboral laborales personal general academic scolaire academica it and/or computer main further weitere sonstige
    invited a au an & programming soft hard foreign full early major areas background information details top
    """)

  /// Headings made of nothing but words that mostly accompany another.
  private static let phrases: [String: CVSectionKind] = [
    "work history": .experience, "career history": .experience, "professional background": .experience,
    "professional history": .experience, "work": .experience, "career": .experience, "work background": .experience,
    "academic background": .education, "academic history": .education, "background": .summary,
    "personal information": .personal, "personal details": .personal, "technical": .skills,
    "general information": .personal,
    "additional information": .other, "other information": .other, "teaching": .experience, "research": .other,
    "academic": .education, "core areas": .skills, "other": .other, "information": .summary,
  ]

  private static let names: [String: CVSectionKind] = {
    let lists: [(CVSectionKind, String)] = [
      (
        .summary,
        """
        summary profile about objective objectives overview introduction bio biography statement highlights info profil
        zusammenfassung kurzprofil résumé perfil resumen extracto objetivo objectif présentation kurzvorstellung propos
        aboutme me über mich sobre mí qualifikationsprofil
        """
      ),
      (
        .experience,
        """
        experience experiences employment employments positions appointments erfahrung erfahrungen berufserfahrung
        berufserfahrungen werdegang tätigkeiten berufstätigkeit praxiserfahrung praktika berufspraxis arbeitserfahrung
        berufslaufbahn expérience expériences parcours emplois experiencia experiencias trayectoria empleo employers
        workexperience internships stages prácticas anstellungen
        """
      ),
      (
        .education,
        """
        education educational ausbildung ausbildungen studium bildung bildungsweg bildungsgang schulbildung hochschulbildung
        hochschulstudium schulausbildung formation formations diplômes études educación formación estudios academics degrees
        qualification qualifications schule berufsausbildung scolarité cursus
        """
      ),
      (
        .skills,
        """
        skills skill skillset technologies technology tools competencies competences competency expertise strengths
        kenntnisse fähigkeiten fachkenntnisse edv-kenntnisse it-kenntnisse edv kompetenzen fachkompetenzen stärken
        qualifikationen compétences compétence informatique habilidades aptitudes competencias conocimientos tecnologías
        computación technische proficiencies stack capabilities outils atouts herramientas
        """
      ),
      (.languages, "languages language sprachen sprachkenntnisse fremdsprachen langues langue idiomas idioma lenguas"),
      (
        .certifications,
        """
        certifications certification certificates certificate licenses licences licensure trainings training courses course
        coursework zertifikate zertifizierungen weiterbildung weiterbildungen fortbildung fortbildungen lehrgänge kurse
        certificaciones certificados cursos certificats certificat
        """
      ),
      (.projects, "projects projekte projets proyectos portfolio samples side-projects"),
      (
        .publications,
        """
        publications publication papers patents talks speaking presentations conferences writing publikationen
        veröffentlichungen vorträge publicaciones conférences patente ponencias journals
        """
      ),
      (
        .awards,
        """
        awards award honors honours honor scholarships scholarship fellowships grants recognition achievements accomplishments
        auszeichnungen stipendien preise distinctions prix premios becas reconocimientos logros
        """
      ),
      (
        .volunteering,
        """
        volunteering volunteer volunteerism service governance affiliation affiliations memberships membership activities
        leadership extracurricular community ehrenamt engagement mitgliedschaften bénévolat voluntariado associations
        """
      ),
      (
        .interests,
        """
        interests interest hobbies hobbys hobby interessen loisirs intereses aficiones passions reading freizeit centres
        d'intérêt intérêts centre intérêt d'intérêts
        """
      ),
      (.references, "references referees reference referenzen références referencias testimonials recommendations"),
      (
        .personal,
        """
        contact contacts kontakt kontaktdaten personalien persönliche persönliches daten angaben coordonnées contacto
        datos personales profiles links état civil connect
        """
      ),
      (.other, "miscellaneous misc sonstiges divers otros misceláneo verschiedenes extra extras varios"),
    ]
    var names: [String: CVSectionKind] = [:]
    for (kind, list) in lists {
      for word in list.listed { names[ScannedText.folded(word)] = kind }
    }
    return names
  }()

  private static let eastern: [String: CVSectionKind] = [
    "教育背景": .education, "学歴": .education, "工作背景": .experience, "工作经历": .experience, "職歴": .experience,
    "職務経歴": .experience, "语言技能": .languages, "计算机技能": .skills, "スキル": .skills, "資格": .certifications,
    "个人兴趣": .interests, "其他": .other, "ניסיון": .experience, "השכלה": .education,
  ]
}
