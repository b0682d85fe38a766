/// Finds addresses of the mail and the web, and numbers of telephones, wherever they stand.
struct ContactScanner {
  let text: ScannedText

  struct Found {
    var emails: [Range<Int>] = []
    var phones: [Range<Int>] = []
    var links: [Range<Int>] = []
  }

  /// In one pass over the line; `isHeader` says that a bare name such as "example.com" will be a site.
  func scan(_ line: Range<Int>, isHeader: Bool) -> Found {
    var found = Found()
    for token in text.split(line, separator: { isTokenEnd($0) ? 1 : 0 }) where token.count >= 4 {
      guard found.emails.count + found.links.count < 50 else { break }
      let bare = text.trimmed(unlabelled(token), of: ".,:;'\"!?*")
      guard bare.count >= 4, bare.count <= 300 else { continue }
      if isEmail(bare) {
        found.emails.append(bare)
      } else if isLink(bare, isHeader: isHeader) {
        found.links.append(bare)
      }
    }
    found.phones = phones(in: line, besides: found.emails + found.links, isHeader: isHeader)
    return found
  }

  // MARK: Mail and web

  private func isTokenEnd(_ place: Int) -> Bool {
    let byte = text.folded[place]
    return byte <= 0x20 || "|,;()<>[]\"{}*".utf8.contains(byte)
  }

  /// Without "mailto:" and "E-Mail:" before it.
  private func unlabelled(_ token: Range<Int>) -> Range<Int> {
    var token = token
    while let colon = text.find(":", in: token.prefix(24)), colon.upperBound < token.upperBound,
      !text.folded[colon.upperBound...].starts(with: "//".utf8)
    {
      token = colon.upperBound..<token.upperBound
    }
    return token
  }

  private func isEmail(_ token: Range<Int>) -> Bool {
    guard let at = token.first(where: { text.folded[$0] == 0x40 }), at > token.lowerBound, at + 3 < token.upperBound
    else { return false }
    let domain = at + 1..<token.upperBound
    guard let dot = domain.last(where: { text.folded[$0] == 0x2E }), dot > domain.lowerBound,
      dot + 2 < token.upperBound, (dot + 1..<token.upperBound).allSatisfy(text.isLetter)
    else { return false }
    return !domain.contains { text.folded[$0] == 0x40 || text.folded[$0] == 0x2F }
      && !(token.lowerBound..<at).contains { text.folded[$0] == 0x2F || text.folded[$0] == 0x3A }
  }

  private func isLink(_ token: Range<Int>, isHeader: Bool) -> Bool {
    let word = text.foldedString(token)
    if word.hasPrefix("http://") || word.hasPrefix("https://") { return word.utf8.count > 10 }
    if word.hasPrefix("www.") { return word.utf8.count > 7 }
    guard !word.contains("@") else { return false }
    let parts = word.split(separator: "/", maxSplits: 1)
    guard let host = parts.first, !Self.notHosts.contains(String(host)) else { return false }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, Self.domains.contains(String(last)),
      labels.allSatisfy({
        !$0.isEmpty && $0.utf8.allSatisfy { ScannedText.isLetter($0) || $0 == 0x2D || (0x30...0x39).contains($0) }
      })
    else { return false }
    return isHeader || parts.count == 2
  }

  private static let domains = ScannedText.set(
    """
    com org net io dev me de fr es eu ch at uk co ai app info edu gov us ca tech blog page site be nl it pt mx ar cl jp cn
    in pl se no dk fi ie br au nz xyz design online cloud name works inc
    """)
  private static let notHosts: Set<String> = ["asp.net", "vb.net", "ado.net", "socket.io", "e.g", "i.e", "d.h", "b.sc"]

  // MARK: Telephones

  private func phones(in line: Range<Int>, besides taken: [Range<Int>], isHeader: Bool) -> [Range<Int>] {
    guard line.count <= 600 else { return [] }
    var phones: [Range<Int>] = []
    var place = line.lowerBound
    while place < line.upperBound {
      if let other = taken.first(where: { $0.contains(place) }) {
        place = other.upperBound
        continue
      }
      let byte = text.folded[place]
      guard byte == 0x2B || byte == 0x28 || text.isDigit(place), place == line.lowerBound || isApart(place - 1) else {
        place += 1
        continue
      }
      let run = numberRun(from: place, in: line)
      if isPhone(run, in: line, isHeader: isHeader) { phones.append(run) }
      place = max(run.upperBound, place + 1)
    }
    return phones
  }

  private func isApart(_ place: Int) -> Bool {
    !text.isDigit(place) && !text.isLetter(place) && !"$.#/-,+".utf8.contains(text.folded[place])
  }

  /// Digits and what may stand between those of a telephone number.
  private func numberRun(from start: Int, in line: Range<Int>) -> Range<Int> {
    var (end, place) = (start, start)
    while place < line.upperBound {
      let byte = text.folded[place]
      if text.isDigit(place) {
        end = place + 1
      } else if !" -.()/+".utf8.contains(byte) || byte == 0x2B && place > start || place - end > 3 {
        break
      } else if byte == 0x20, place + 1 < line.upperBound, text.folded[place + 1] == 0x20 {
        break
      }
      place += 1
    }
    return start..<max(end, start)
  }

  private func isPhone(_ run: Range<Int>, in line: Range<Int>, isHeader: Bool) -> Bool {
    let digits = run.count { text.isDigit($0) }
    guard (6...16).contains(digits), run.upperBound >= line.upperBound || !text.isLetter(run.upperBound) else {
      return false
    }
    if text.folded[run.lowerBound] == 0x2B { return digits >= 7 }
    guard DateScanner.spans(in: text, run).isEmpty else { return false }
    if isLabelled(run, in: line) { return true }
    let groups = text.split(run) { text.isDigit($0) ? 0 : 1 }.map(\.count).filter { $0 > 0 }
    let lengths = groups.map(String.init).joined(separator: "-")
    if lengths == "3-3-4" || lengths == "1-3-3-4" { return true }
    guard isHeader else { return false }
    let startsWithZero = text.folded[run.lowerBound] == 0x30 || text.folded[run.lowerBound] == 0x28
    return startsWithZero && digits >= 8 || lengths == "3-4" || lengths == "3-3-3" || lengths == "3-2-2-2"
  }

  private func isLabelled(_ run: Range<Int>, in line: Range<Int>) -> Bool {
    let before = text.trimmed(max(line.lowerBound, run.lowerBound - 24)..<run.lowerBound, of: ":.()|")
    guard let word = text.words(in: before).last, word.upperBound >= before.upperBound else { return false }
    return Self.labels.contains(text.foldedString(word))
  }

  private static let labels = ScannedText.set(
    """
    phone tel telephone mobile mob cell handy mobil telefon telefonnummer mobiltelefon téléphone portable móvil teléfono
    movil celular fon t m p h fax tél rufnummer number nr home
    """)
}
