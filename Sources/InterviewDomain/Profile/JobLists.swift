/// What a job asks for and what it consists of, sorted by headings and by words such as "must" and "a plus".
struct JobLists {
  private(set) var must: [Range<Int>] = []
  private(set) var nice: [Range<Int>] = []
  private(set) var duties: [Range<Int>] = []

  private static let maximum = 100

  init(_ lines: [ScannedLine], in text: ScannedText, besides title: Range<Int>?) {
    var section = JobItem.Section.about
    var isOpen = false
    for (index, line) in lines.enumerated() where line.range != title {
      if !line.isBulleted, let heading = Self.heading(line.range, in: text) {
        section = heading.section
        isOpen = false
        if !heading.rest.isEmpty { take(heading.rest, section: section, isListed: true, in: text) }
        continue
      }
      let isContinued =
        isOpen && !line.isBulleted && !line.followsBlank
        && Self.continues(line.range, after: lines[index - 1].range, in: text)
      if isContinued {
        extend(to: line.range, section: section)
      } else {
        let next = index + 1 < lines.count ? lines[index + 1] : nil
        let words = text.words(in: line.range).count
        let isListed =
          line.isBulleted || words <= 30 && (section == .required || section == .preferred)
          || section == .duties && words <= 25 && next != nil
        isOpen = take(line.range, section: section, isListed: isListed, in: text)
      }
    }
  }

  /// Whether the text was taken as an item.
  @discardableResult private mutating func take(
    _ range: Range<Int>, section: JobItem.Section, isListed: Bool, in text: ScannedText
  ) -> Bool {
    let words = text.words(in: range).count
    guard words >= 1, range.count <= 2_000, must.count + nice.count + duties.count < Self.maximum * 3 else {
      return false
    }
    guard !JobItem.isNoise(Substring(text.string(range))) else { return false }
    let lowered = [0x20] + Array(text.string(range).lowercased().utf8) + [0x20]
    let isPreferred = JobItem.preferredCues.occur(in: lowered)
    switch section {
    case .noise: return false
    case .required:
      guard isListed, text.folded[range.upperBound - 1] != 0x3A else { return false }
      if isPreferred { nice.append(range) } else { must.append(range) }
    case .preferred:
      guard isListed else { return false }
      nice.append(range)
    case .duties:
      guard isListed, words >= 2, text.folded[range.upperBound - 1] != 0x3A else { return false }
      duties.append(range)
    case .about:
      guard words >= 3, words <= 40, isListed else { return false }
      if isPreferred {
        nice.append(range)
      } else if JobItem.mustCues.occur(in: lowered) {
        must.append(range)
      } else {
        return false
      }
    }
    return true
  }

  private mutating func extend(to line: Range<Int>, section: JobItem.Section) {
    func extended(_ items: inout [Range<Int>]) {
      guard let last = items.last, last.upperBound <= line.lowerBound else { return }
      items[items.count - 1] = last.lowerBound..<line.upperBound
    }
    // The item is the one that ends last.
    let ends = [must.last?.upperBound ?? -1, nice.last?.upperBound ?? -1, duties.last?.upperBound ?? -1]
    switch ends.firstIndex(of: ends.max() ?? -1) {
    case 0: extended(&must)
    case 1: extended(&nice)
    default: extended(&duties)
    }
  }

  private static func continues(_ line: Range<Int>, after previous: Range<Int>, in text: ScannedText) -> Bool {
    guard let first = line.first, !".!?:;".utf8.contains(text.folded[previous.upperBound - 1]) else { return false }
    return text.isLowercase(first) || text.folded[first] == 0x28
  }

  // MARK: Headings

  private static func heading(_ line: Range<Int>, in text: ScannedText) -> (section: JobItem.Section, rest: Range<Int>)?
  {
    let none = line.upperBound..<line.upperBound
    let bare = text.trimmed(line, of: "#*:=-_.!?…\u{2}")
    guard !bare.isEmpty, bare.count <= 90 || text.find(":", in: line.prefix(50)) != nil else { return nil }
    if bare.count <= 90 {
      if let section = known[words(bare, in: text)] { return (section, none) }
      if let section = JobItem.heading(DocumentLine(content: Substring(text.string(line)), bullet: nil)) {
        return (section, none)
      }
    }
    // "Requirements: Go, SQL" on one line.
    if let colon = text.find(":", in: line.prefix(50)), colon.upperBound < line.upperBound {
      let label = line.lowerBound..<colon.lowerBound
      let content = Substring(text.string(label) + ":")
      guard
        let section = known[words(label, in: text)]
          ?? (text.words(in: label).count <= 4 ? JobItem.heading(DocumentLine(content: content, bullet: nil)) : nil),
        section != .about
      else { return nil }
      return (section, text.trimmed(colon.upperBound..<line.upperBound))
    }
    return nil
  }

  private static func words(_ range: Range<Int>, in text: ScannedText) -> String {
    text.foldedWords(in: range).joined(separator: " ")
  }

  private static let known: [String: JobItem.Section] = {
    let lists: [(JobItem.Section, [String])] = [
      (
        .required,
        [
          "you have", "you are", "you bring", "who you are", "what you have", "what you bring", "what you'll bring",
          "what you will bring", "must haves", "must have", "your background", "what we're looking for",
          "what we look for",
          "what we are looking for", "you might be a good fit if", "you may be a fit if", "about you",
          "basic qualifications",
          "minimum qualifications", "required", "required skills", "key skills", "the ideal candidate",
          "skills and experience",
          "ihr profil", "dein profil", "das bringen sie mit", "das bringst du mit", "ihre qualifikationen",
          "was sie mitbringen",
          "was du mitbringst", "wir erwarten", "das zeichnet sie aus", "das zeichnet dich aus",
          "womit du uns überzeugst",
          "votre profil", "profil recherché", "profil", "ce que nous recherchons", "vous avez", "prérequis",
          "compétences requises",
          "requisitos", "tu perfil", "perfil", "qué buscamos", "lo que buscamos", "requisitos mínimos",
          "perfil buscado",
          "qué necesitas", "pensamos en alguien con", "education and experience",
        ]
      ),
      (
        .preferred,
        [
          "nice to have", "nice to haves", "bonus points", "bonus", "preferred qualifications", "preferred skills",
          "pluses",
          "it's a plus if you have", "extra credit", "good to have", "even better", "preferred", "desirable",
          "what would be nice",
          "von vorteil", "wünschenswert", "das wäre schön", "idealerweise", "les plus", "un plus", "atouts",
          "serait un plus",
          "se valorará", "valorable", "deseable", "requisitos deseables", "plus", "nice-to-have", "nice-to-haves",
          "bonus if you have",
        ]
      ),
      (
        .duties,
        [
          "what you'll do", "what you will do", "what you'll be doing", "you will", "in this role you will",
          "your responsibilities",
          "responsibilities", "key responsibilities", "the role", "your role", "your mission", "day to day", "duties",
          "what you'll work on", "your impact", "how you'll make an impact", "essential functions", "job duties",
          "key duties",
          "ihre aufgaben", "deine aufgaben", "das erwartet sie", "das erwartet dich", "was sie erwartet",
          "was dich erwartet",
          "aufgabengebiet", "tätigkeiten", "vos missions", "tes missions", "missions", "le poste",
          "vos responsabilités",
          "responsabilités", "ce que vous ferez", "descriptif du poste", "funciones", "tus funciones",
          "responsabilidades",
          "qué harás", "lo que harás", "tareas", "tu misión", "ihr aufgabenbereich", "a typical day",
          "principales responsabilidades",
        ]
      ),
      (
        .noise,
        [
          "what we offer", "we offer", "benefits", "perks", "perks and benefits", "why join us", "why us", "about us",
          "our company",
          "about the company", "about the team", "who we are", "our values", "our benefits", "compensation", "salary",
          "how to apply",
          "hiring process", "interview process", "equal opportunity", "eeo statement", "what's in it for you",
          "location",
          "our mission", "our offer", "wir bieten", "das bieten wir", "unser angebot", "was wir bieten", "über uns",
          "wer wir sind",
          "ihre vorteile", "deine vorteile", "benefits für dich", "kontakt", "bewerbung", "nous offrons",
          "ce que nous offrons",
          "avantages", "à propos", "à propos de nous", "qui sommes-nous", "qui sommes nous", "processus de recrutement",
          "pourquoi nous",
          "ofrecemos", "qué ofrecemos", "beneficios", "sobre nosotros", "quiénes somos", "lo que ofrecemos",
          "se ofrece", "our culture",
          "nos valeurs", "das sind wir", "l'entreprise", "la empresa", "our stack", "rémunération",
        ]
      ),
    ]
    var known: [String: JobItem.Section] = [:]
    for (section, names) in lists {
      for name in names { known[ScannedText.folded(name)] = section }
    }
    return known
  }()
}
