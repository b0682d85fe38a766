/// Finds what a CV says about the person rather than the work: address, birth, nationality, family, picture.
struct PersonalDetails {
  var address: Range<Int>?
  var birthDate: Range<Int>?
  var nationality: Range<Int>?
  var maritalStatus: Range<Int>?
  var photo: Range<Int>?

  private let text: ScannedText

  /// `taken` are the ranges of contacts and name, which are no address.
  init(_ lines: [ScannedLine], addresses: [ScannedLine], in text: ScannedText, taken: [Range<Int>]) {
    self.text = text
    for (index, line) in lines.prefix(80).enumerated() where line.range.count <= 300 {
      for part in parts(of: line.range) {
        readLabelled(part, next: index + 1 < lines.count ? lines[index + 1].range : nil)
        if photo == nil, let first = text.words(in: part).first, text.words(in: part).count <= 3,
          Self.photos.contains(text.foldedString(first))
        {
          photo = part
        }
      }
    }
    let lines = addresses
    for (index, line) in lines.prefix(80).enumerated() where line.range.count <= 300 && address == nil {
      for part in parts(of: line.range) where !taken.contains(where: { $0.overlaps(part) }) {
        guard isAddress(part) || isHome(part) else { continue }
        address = part
        // Street and town often stand on two lines.
        if index + 1 < lines.count, part.upperBound == line.range.upperBound, text.find(",", in: part) == nil,
          let next = parts(of: lines[index + 1].range).first, !taken.contains(where: { $0.overlaps(next) }),
          hasPostalCode(next), text.words(in: next).count <= 5
        {
          address = part.lowerBound..<next.upperBound
        }
        break
      }
    }
  }

  // MARK: Private

  private func parts(of line: Range<Int>) -> [Range<Int>] {
    text.split(line) { place in
      let byte = text.folded[place]
      if byte == 0x7C || byte == ScannedText.bullet || text.isTab(place) { return 1 }
      if byte == 0x20, text.folded[place...].starts(with: [0x20, 0x20]),
        text.folded[place...].dropFirst(2).first != 0x28
      {
        return 2
      }
      let ahead = text.folded[place...]
      return ahead.starts(with: " , ".utf8) || ahead.starts(with: " - ".utf8) && text.isLetter(place + 3) ? 3 : 0
    }.map { text.trimmed($0, of: "|;\u{2}\u{3}") }.filter { !$0.isEmpty }
  }

  private mutating func readLabelled(_ part: Range<Int>, next: Range<Int>?) {
    for (kind, labels) in Self.labels {
      for label in labels {
        guard let found = text.find(label, in: part.prefix(60)),
          found.lowerBound == part.lowerBound || !text.isLetter(found.lowerBound - 1),
          found.upperBound >= part.upperBound || !text.isLetter(found.upperBound)
        else { continue }
        var value = text.trimmed(found.upperBound..<part.upperBound, of: ":.-,/")
        if value.isEmpty, let cell = next, cell.count <= 60, found.lowerBound == part.lowerBound { value = cell }
        guard !value.isEmpty, found.lowerBound == part.lowerBound || kind == .birth else { continue }
        set(kind, value)
        return
      }
    }
  }

  private mutating func set(_ kind: Kind, _ value: Range<Int>) {
    switch kind {
    case .birth:
      guard birthDate == nil, let date = DateScanner.spans(in: text, value).first else { return }
      birthDate = date.range
    case .nationality: nationality = nationality ?? short(value)
    case .marital: maritalStatus = maritalStatus ?? short(value)
    case .address: address = address ?? (value.count <= 120 && text.words(in: value).count >= 2 ? value : nil)
    }
  }

  private func short(_ value: Range<Int>) -> Range<Int>? {
    let end = value.first { text.folded[$0] == 0x3B } ?? value.upperBound
    return text.words(in: value.lowerBound..<end).count <= 6 ? text.trimmed(value.lowerBound..<end) : nil
  }

  private func isAddress(_ part: Range<Int>) -> Bool {
    let words = text.foldedWords(in: part)
    guard (2...16).contains(words.count), part.count <= 140, part.contains(where: text.isDigit) else { return false }
    let namesStreet = words.contains { word in
      Self.streets.contains(word)
        || Self.streetEndings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
    }
    return namesStreet || hasPostalCode(part)
  }

  /// "12345 Town" or "Town, CA 94588".
  private func hasPostalCode(_ part: Range<Int>) -> Bool {
    let words = text.words(in: part)
    for (index, word) in words.enumerated() where (4...5).contains(word.count) && word.allSatisfy(text.isDigit) {
      if word.count == 5, index + 1 < words.count, text.isUppercase(words[index + 1].lowerBound), words.count <= 8,
        index == 0 || text.folded[word.lowerBound - 2] == 0x2C
      {
        return true
      }
      if word.count == 5, index > 0, ProfileWords.isRegion(text.foldedWords(in: words[index - 1]), isCapital: true) {
        return true
      }
      if word.count == 4, index == 0, words.count == 2, text.isUppercase(words[1].lowerBound) { return true }
    }
    return false
  }

  private func isHome(_ part: Range<Int>) -> Bool {
    part.count <= 60 && EntryParts.isPlace(part, in: text) && !part.contains(where: text.isDigit)
  }

  private enum Kind { case birth, nationality, marital, address }

  private static let labels: [(Kind, [String])] = [
    (
      .birth,
      [
        "date of birth", "birth date", "birthdate", "birthday", "born on", "born", "dob", "d.o.b", "geburtsdatum",
        "geburtstag",
        "geboren am", "geboren", "geb. am", "geb.", "date de naissance", "nee le", "ne le", "ne(e) le", "naissance",
        "fecha de nacimiento", "nacimiento", "nacido el", "nacida el", "date/place of birth", "geburtsdatum und -ort",
        "geburtsdatum/-ort", "geburtsdatum/ort",
      ]
    ),
    (
      .nationality,
      [
        "nationality", "citizenship", "staatsangehorigkeit", "staatsburgerschaft", "nationalitat", "nationalite",
        "nacionalidad",
      ]
    ),
    (
      .marital,
      [
        "marital status", "civil status", "familienstand", "situation familiale", "situation de famille", "etat civil",
        "estado civil",
      ]
    ),
    (
      .address,
      [
        "postal address", "home address", "mailaddress", "address", "adresse", "anschrift", "wohnort", "direccion",
        "domicilio", "domicile",
      ]
    ),
  ]
  private static let photos: Set<String> = [
    "photo", "foto", "lichtbild", "bewerbungsfoto", "photograph", "passfoto", "fotografia",
  ]
  private static let streets = ScannedText.set(
    """
    street st avenue ave road rd lane ln drive boulevard blvd court ct square terrace way straße str strasse weg
    platz allee gasse ring ufer damm rue chemin impasse quai cours calle avenida avda plaza paseo c camino carrera
    """)
  private static let streetEndings = ["strase", "strasse", "str", "weg", "platz", "allee", "gasse", "ufer", "damm"]
}
