/// What a posting says of the job in a word or two: what it is called, whose it is, where, how long and for how much.
struct JobFacts {
  private(set) var title: Range<Int>?
  private(set) var organization: Range<Int>?
  private(set) var place: Range<Int>?
  private(set) var employmentType: Range<Int>?
  private(set) var salary: Range<Int>?

  private let text: ScannedText

  init(_ lines: [ScannedLine], in text: ScannedText) {
    self.text = text
    for line in lines.prefix(200) where line.range.count <= 400 { readLabelled(line.range) }
    if let first = lines.first(where: { $0.range.count <= 600 }) { readFirst(first.range) }
    for (index, line) in lines.dropFirst().prefix(5).enumerated() where !line.isBulleted {
      readHead(line.range, isSecond: index == 0)
    }
    for line in lines.prefix(200) where line.range.count <= 600 {
      readSentence(line.range)
      if employmentType == nil, text.words(in: line.range).count <= 14 { employmentType = employment(in: line.range) }
      if salary == nil { salary = SalaryScanner(text: text, line: line.range).salary() }
    }
  }

  // MARK: Labels

  /// "Location: Berlin", "Standort	Berlin".
  private mutating func readLabelled(_ line: Range<Int>) {
    for part in text.split(
      line, separator: { text.folded[$0] == 0x7C || text.folded[$0] == ScannedText.bullet ? 1 : 0 })
    {
      let part = text.trimmed(part, of: "*#-")
      guard let sign = part.prefix(40).first(where: { text.folded[$0] == 0x3A || text.isTab($0) }) else {
        continue
      }
      let label = text.foldedString(text.trimmed(part.lowerBound..<sign, of: "*#"))
      let value = text.trimmed(sign + 1..<part.upperBound, of: "*.:")
      guard !value.isEmpty, value.count <= 160, let kind = Self.labels[label] else { continue }
      switch kind {
      case .title: title = title ?? value
      case .organization: organization = organization ?? value
      case .place: place = place ?? value
      case .employment: employmentType = employmentType ?? value
      case .salary: salary = salary ?? (value.contains(where: text.isDigit) ? value : nil)
      }
    }
  }

  private enum Kind { case title, organization, place, employment, salary }

  private static let labels: [String: Kind] = {
    let lists: [(Kind, [String])] = [
      (
        .title,
        [
          "job title", "title", "position", "role", "stelle", "stellenbezeichnung", "intitule du poste", "poste",
          "puesto", "vacancy", "titre",
        ]
      ),
      (
        .organization,
        [
          "company", "company name", "employer", "organization", "organisation", "unternehmen", "firma", "arbeitgeber",
          "entreprise", "societe", "empresa",
        ]
      ),
      (
        .place,
        [
          "location", "locations", "place", "standort", "einsatzort", "arbeitsort", "ort", "lieu", "lieu de travail",
          "localisation", "ubicacion", "lugar", "lugar de trabajo", "localidad", "work location", "job location",
          "based in",
        ]
      ),
      (
        .employment,
        [
          "employment type", "job type", "contract", "contract type", "work schedule", "type of employment",
          "anstellungsart", "beschaftigungsart", "vertragsart", "arbeitszeit", "type de contrat", "contrat",
          "tipo de contrato", "contrato", "jornada", "employment", "schedule",
        ]
      ),
      (
        .salary,
        [
          "salary", "salary range", "compensation", "pay", "pay range", "base salary", "gehalt", "vergutung", "salaire",
          "remuneration", "salario", "rango salarial", "retribucion",
        ]
      ),
    ]
    var labels: [String: Kind] = [:]
    for (kind, names) in lists { for name in names { labels[name] = kind } }
    return labels
  }()

  // MARK: The first lines

  private mutating func readFirst(_ line: Range<Int>) {
    // Running text: only its first sentence may name the job.
    let end = line.dropLast().first {
      text.folded[$0] == 0x2E && text.folded[$0 + 1] == 0x20 && $0 - line.lowerBound > 6
    }
    let head = text.trimmed(line.lowerBound..<(end ?? line.upperBound), of: "#*-:.")
    guard title == nil, text.words(in: head).count <= 14, head.count <= 140, !head.isEmpty else { return }
    for (separator, kind) in [
      (" at ", 1), (" @ ", 1), (" bei ", 1), (" chez ", 1), (" | ", 0), (" - ", 0), (": ", 0), (", ", 0), ("\t", 0),
    ] {
      guard let found = find(separator, in: head) else { continue }
      let left = text.trimmed(head.lowerBound..<found.lowerBound)
      let right = text.trimmed(found.upperBound..<head.upperBound)
      guard !left.isEmpty, !right.isEmpty else { continue }
      let (leftJob, rightJob) = (namesJob(left), namesJob(right))
      if separator == ", ", !EntryParts.isPlace(right, in: text),
        !ProfileWords.namesCompany(text.foldedWords(in: right))
      {
        continue
      }
      if kind == 1 || leftJob && !rightJob {
        title = left
        readRest(right)
        return
      }
      if rightJob, !leftJob, kind == 0 {
        title = right
        let label = text.foldedWords(in: left)
        if separator != ", ", organization == nil, !label.contains(where: Self.captions.contains) {
          organization = left
        }
        return
      }
    }
    title = end == nil || namesJob(head) ? head : nil
  }

  private func find(_ separator: String, in range: Range<Int>) -> Range<Int>? {
    separator == "\t" ? range.first { text.isTab($0) }.map { $0..<$0 + 1 } : text.find(separator, in: range)
  }

  private func namesJob(_ range: Range<Int>) -> Bool {
    ProfileWords.namesJob(text.foldedWords(in: range).flatMap { [$0] + $0.split(separator: "-").map(String.init) })
  }

  /// What stands behind the title on its line: an employer, a place or both.
  private mutating func readRest(_ rest: Range<Int>) {
    for piece in pieces(of: rest) {
      if EntryParts.isPlace(piece, in: text) {
        place = place ?? piece
      } else if let type = employment(in: piece) {
        employmentType = employmentType ?? type
      } else if organization == nil, text.words(in: piece).count <= 6, !namesJob(piece), !isModifier(piece) {
        organization = piece
      }
    }
  }

  private func isModifier(_ piece: Range<Int>) -> Bool {
    let words = text.foldedWords(in: piece)
    return words.allSatisfy {
      $0.utf8.count <= 1 || ["remote", "hybrid", "onsite", "team", "m/w/d", "h/f"].contains($0)
    }
  }

  private func pieces(of line: Range<Int>) -> [Range<Int>] {
    text.split(line) { place in
      let byte = text.folded[place]
      if byte == 0x7C || byte == ScannedText.bullet || text.isTab(place) { return 1 }
      return text.folded[place...].starts(with: " - ".utf8) ? 3 : 0
    }.map { text.trimmed($0, of: "()[],.:*#") }.filter { !$0.isEmpty }
  }

  /// A short line under the title: "Acme GmbH · Berlin, Germany · Full-time".
  private mutating func readHead(_ line: Range<Int>, isSecond: Bool) {
    guard text.words(in: line).count <= 12, text.find(":", in: line) == nil, text.folded[line.upperBound - 1] != 0x2E,
      line.count <= 120, title.map({ line.lowerBound >= $0.upperBound }) ?? true
    else { return }
    if JobItem.heading(DocumentLine(content: Substring(text.string(line)), bullet: nil)) != nil { return }
    let parts = pieces(of: line)
    for part in parts {
      if EntryParts.isPlace(part, in: text) || parts.count == 1 && isRemote(part) {
        place = place ?? part
      } else if employment(in: part) != nil {
        continue
      } else if organization == nil,
        ProfileWords.namesCompany(text.foldedWords(in: part)) || parts.count > 1 && part == parts.first
          || isSecond && parts.count == 1 && isAlone(part),
        text.isUppercase(part.lowerBound), !namesJob(part), text.words(in: part).count <= 6
      {
        // "Pinecone Fitness (a start-up)" is called without what stands in brackets.
        let bracket = text.find(" (", in: part)?.lowerBound ?? part.upperBound
        organization = part.lowerBound..<bracket
      }
    }
    // "Northwind, Berlin".
    if organization == nil || place == nil, parts.count == 1, let comma = text.find(", ", in: line) {
      let left = text.trimmed(line.lowerBound..<comma.lowerBound)
      let right = text.trimmed(comma.upperBound..<line.upperBound, of: ".()")
      if place == nil, EntryParts.isPlace(right, in: text), !EntryParts.isPlace(line, in: text), !left.isEmpty {
        place = right
        organization = organization ?? left
      }
    }
  }

  /// Whether the line under a title will be an employer: a name and no team.
  private func isAlone(_ line: Range<Int>) -> Bool {
    let bare = line.lowerBound..<(text.find(" (", in: line)?.lowerBound ?? line.upperBound)
    let words = text.words(in: bare)
    return (1...4).contains(words.count) && !bare.contains(where: text.isDigit)
      && words.allSatisfy { text.isUppercase($0.lowerBound) }
      && !words.contains { Self.teams.contains(text.foldedString($0)) || Self.notNames.contains(text.foldedString($0)) }
  }

  private static let teams = ScannedText.set(
    """
    engineering marketing sales product design operations finance hr it data legal support people resources remote hybrid
    overview description summary customer success team department technology security onsite apply posted reposted
    """)

  private func isRemote(_ part: Range<Int>) -> Bool {
    let words = text.foldedWords(in: part)
    return words.count <= 4
      && words.contains { ["remote", "hybrid", "homeoffice", "remoto", "teletravail"].contains($0) }
  }

  // MARK: Sentences

  /// "About Acme", "Acme is hiring", "Join Acme".
  private mutating func readSentence(_ line: Range<Int>) {
    guard organization == nil else { return }
    let words = text.words(in: line)
    guard let first = words.first, words.count >= 2 else { return }
    let opening = text.foldedString(first)
    if ["about", "uber"].contains(opening), (2...4).contains(words.count), text.isUppercase(words[1].lowerBound),
      !Self.notNames.contains(text.foldedString(words[1])), !namesJob(words[1].lowerBound..<line.upperBound)
    {
      organization = text.trimmed(words[1].lowerBound..<line.upperBound, of: ":.?!")
      return
    }
    if opening == "join", text.isUppercase(words[1].lowerBound), !Self.notNames.contains(text.foldedString(words[1])) {
      organization = name(from: 1, words)
      return
    }
    for verb in Self.verbs {
      guard let found = text.find(verb, in: line.prefix(120)) else { continue }
      var subject = text.trimmed(line.lowerBound..<found.lowerBound)
      // "Acme, the bakery of bakeries, is looking for".
      if let comma = text.find(", ", in: subject) { subject = subject.lowerBound..<comma.lowerBound }
      let names = text.words(in: subject)
      guard (1...5).contains(names.count),
        names.allSatisfy({ text.isUppercase($0.lowerBound) || text.isDigit($0.lowerBound) || $0.count <= 3 }),
        !Self.notNames.contains(text.foldedString(names[0]))
      else { continue }
      organization = subject
      return
    }
  }

  /// The capitalized words from there.
  private func name(from index: Int, _ words: [Range<Int>]) -> Range<Int> {
    var last = index
    while last + 1 < words.count, last - index < 3, text.isUppercase(words[last + 1].lowerBound),
      words[last + 1].lowerBound == words[last].upperBound + 1
    {
      last += 1
    }
    return words[index].lowerBound..<words[last].upperBound
  }

  private static let captions: Set<String> = [
    "profile", "job", "position", "role", "opening", "vacancy", "hiring", "title", "stelle", "posting", "description",
    "offre",
    "oferta", "poste", "career", "wanted",
  ]
  private static let verbs = [
    " is hiring", " is looking for", " is seeking", " is searching for", " sucht ", " recherche ", " recrute ",
    " busca ",
    " is a leading", " is the leading", " is an equal",
  ].map(ScannedText.folded)
  private static let notNames = ScannedText.set(
    """
    we us our you your the this that it he she they a an wir ihr sie nous vous nosotros il elle role job position team
    company opportunity mich uns dich den die das candidate applicants my work what who how notre nuestro nuestra unser
    unsere
    """)

  private func employment(in range: Range<Int>) -> Range<Int>? {
    for phrase in Self.employments {
      guard let found = text.find(phrase, in: range), found.lowerBound == 0 || !text.isLetter(found.lowerBound - 1),
        !text.isLetter(found.upperBound)
      else { continue }
      return found
    }
    return nil
  }

  private static let employments = [
    "full-time", "full time", "part-time", "part time", "fixed-term", "fixed term", "permanent contract", "permanent",
    "temporary", "freelance", "internship", "contractor", "vollzeit", "teilzeit", "festanstellung", "unbefristet",
    "befristet", "werkstudent", "minijob", "cdi", "cdd", "temps plein", "temps partiel", "alternance", "stage",
    "jornada completa", "tiempo completo", "media jornada", "tiempo parcial", "contrato indefinido", "indefinido",
    "a tiempo completo",
  ]
}
