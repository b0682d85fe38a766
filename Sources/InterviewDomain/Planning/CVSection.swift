/// A part of a CV, told by its heading.
enum CVSection {
  case unknown, summary, experience, projects, education, skills, interests, personal

  init?(heading: Substring) {
    guard heading.utf8.count <= 200, heading.spacedWordCount <= 8 else { return nil }
    var words = heading.lowercased().split { !($0.isLetter || $0 == "&" || $0 == "'") }
    words.removeAll { $0 == "&" || $0 == "and" || $0 == "und" || $0 == "et" || $0 == "y" }
    guard (1...4).contains(words.count), heading.count <= 90, !heading.contains(where: \.isNumber),
      !heading.contains(",")
    else { return nil }
    // Any word will do when it is nearly alone; "Experience with Go" is a line of its own.
    for word in words {
      for (section, names) in Self.names where names.contains(String(word)) && words.count <= 3 {
        self = section
        return
      }
    }
    return nil
  }

  /// Whether a line only says who the candidate is and how to reach them.
  static func isContact(_ line: String) -> Bool {
    let count = line.spacedWordCount
    if line.utf8.contains(0x40) || line.utf8.contains(0x2E) || line.utf8.contains(0x3A) {
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.contains(where: { $0.contains("@") && $0.contains(".") }) { return words.count < 12 }
      if words.contains(where: { $0.hasPrefix("http") || $0.hasPrefix("www.") }) { return words.count < 6 }
    }
    let (digits, letters) = line.digitAndLetterCounts
    return digits >= 7 && digits * 2 > letters && count < 8
  }

  private static let names: [(CVSection, Set<String>)] = [
    (
      .experience,
      [
        "experience", "employment", "work", "career", "erfahrung", "berufserfahrung", "werdegang", "tätigkeiten",
        "expérience", "expériences", "experiencia", "positions",
      ]
    ),
    (.projects, ["projects", "project", "projekte", "projets", "proyectos", "governance", "service", "volunteering"]),
    (
      .summary,
      ["summary", "profile", "about", "objective", "profil", "zusammenfassung", "résumé", "perfil", "resumen"]
    ),
    (
      .education,
      [
        "education", "academic", "ausbildung", "studium", "bildung", "formation", "educación", "formación",
        "certifications",
        "publications", "patents", "honors", "awards", "recognition", "writing", "talks", "affiliation", "references",
        "zertifikate", "publikationen",
      ]
    ),
    (
      .skills,
      [
        "skills", "technologies", "tools", "competencies", "kenntnisse", "fähigkeiten", "compétences", "habilidades",
        "aptitudes", "expertise", "strengths",
      ]
    ),
    (
      .interests,
      [
        "interests", "hobbies", "interessen", "hobbys", "loisirs", "intereses", "reading", "languages", "sprachen",
        "langues", "idiomas", "passions",
      ]
    ),
    (.personal, ["personal", "contact", "kontakt", "persönliche", "coordonnées", "contacto"]),
  ]
}
