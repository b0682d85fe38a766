internal import SwiftExtensions

/// One thing that the CV says its owner did.
struct Achievement {
  let text: String
  /// The line that heads the group of bullets: a post, an employer.
  let place: String?

  /// Bullets first, those that begin with what was done; sentences of a CV in running text where there are none.
  static func all(in cv: String) -> [Achievement] {
    let bulleted = bullets(in: cv)
    let deeds = bulleted.filter(\.isDeed)
    if !deeds.isEmpty { return deeds }
    if !bulleted.isEmpty { return bulleted }
    return cv.split(whereSeparator: { "\n.".contains($0) }).map { $0.onOneLine() }
      .filter { $0.split(separator: " ").count >= 6 }.map { Achievement(text: $0, place: nil) }
  }

  private static func bullets(in cv: String) -> [Achievement] {
    var found: [Achievement] = []
    var heading: String?
    var isInBullet = false
    for line in cv.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.onOneLine()
      if let mark = text.first, "•-–—*·▪◦‣●○".contains(mark), text.dropFirst().first == " " {
        found.append(Achievement(text: text.dropFirst(2).trimmed(), place: heading))
        isInBullet = true
      } else if text.isEmpty {
        isInBullet = false
      } else if isInBullet, let last = found.last, line.first == " " || text.first?.isUppercase == false {
        // The line before was too long for the page.
        found[found.count - 1] = Achievement(text: last.text + " " + text, place: last.place)
      } else {
        isInBullet = false
        heading = place(in: text) ?? heading
      }
    }
    return found.filter { $0.text.split(separator: " ").count >= 4 }
  }

  /// A short line that reads like "Backend engineer, Harbourlight", without its dates.
  private static func place(in line: String) -> String? {
    let name = line.split { "(|·\t".contains($0) }.first?.trimmed() ?? ""
    let withoutYears = name.split(separator: " ").prefix { !$0.contains(where: \.isNumber) }.joined(separator: " ")
    return withoutYears.isEmpty || withoutYears.count > 80 ? nil : withoutYears
  }
}

// MARK: - As it is said

extension Achievement {
  /// "Senior Engineer, Fjordline" as it is said: "a senior engineer at Fjordline". Nil for a heading that is not that
  /// plainly a job and an employer.
  var post: String? {
    guard let place else { return nil }
    for separator in [", ", " - ", " – ", " — ", " at "] {
      let parts = place.split(separator: separator, maxSplits: 1).map { $0.trimmed() }
      guard parts.count == 2 else { continue }
      let areJobs = parts.map(Self.namesJob)
      guard areJobs[0] != areJobs[1] else { return nil }
      let job = Self.lowercasedJob(areJobs[0] ? parts[0] : parts[1])
      let article = job.first.map { "aeio".contains($0) } == true ? "an" : "a"
      return "\(article) \(job) at \(areJobs[0] ? parts[1] : parts[0])"
    }
    return nil
  }

  private static func namesJob(_ text: String) -> Bool {
    let jobs: Set = [
      "engineer", "developer", "manager", "designer", "analyst", "scientist", "architect", "nurse", "teacher", "lead",
      "administrator", "consultant", "officer", "specialist", "assistant", "director", "technician", "writer",
      "accountant", "intern", "founder", "co-founder", "researcher", "programmer", "editor", "clerk", "cook", "driver",
    ]
    return text.lowercased().split { !$0.isLetter && $0 != "-" }.contains { jobs.contains(String($0)) }
  }

  /// Titles are written with capitals and said without them; acronyms keep theirs.
  private static func lowercasedJob(_ job: String) -> String {
    job.split(separator: " ").map { $0.dropFirst().contains(where: \.isUppercase) ? String($0) : $0.lowercased() }
      .joined(separator: " ")
  }

  /// Whether it begins with what was done.
  private var isDeed: Bool { Self.isPastVerb(text.prefix { $0 != " " }) }

  private static func isPastVerb(_ word: Substring) -> Bool {
    let irregular: Set = [
      "led", "built", "cut", "wrote", "ran", "made", "grew", "won", "taught", "set", "took", "brought", "drove", "held",
      "kept", "chose", "began", "found", "gave", "rewrote", "rebuilt", "oversaw", "spoke", "sold", "was",
    ]
    return irregular.contains(word.lowercased()) || (word.hasSuffix("ed") && word.count > 3)
  }

  /// What it was done to, without the verb, figures and all that follows them: "the nightly run".
  var subject: String? {
    let words = text.split(separator: " ").dropFirst(isDeed ? 1 : 0)
    let stops: Set<Substring> = [
      "from", "by", "to", "with", "and", "which", "that", "in", "for", "so", "used", "through",
    ]
    var kept: [Substring] = []
    for word in words.prefix(7) {
      if word.contains(where: \.isNumber) || kept.count >= 2 && stops.contains(word) { break }
      kept.append(word)
      if word.last.map({ ",;:.".contains($0) }) == true { break }
    }
    let phrase = kept.joined(separator: " ")
    let bare = phrase.last.map { ",;:.".contains($0) } == true ? String(phrase.dropLast()) : phrase
    return kept.count >= 2 ? bare : nil
  }

  /// The line as its owner would say it: "Cut the nightly run…" becomes "In one project I cut the nightly run…".
  func spoken(opening: String?) -> String {
    let statement = text.last.map { ".!".contains($0) } == true ? String(text.dropLast()) : text
    let verb = statement.prefix { $0 != " " }
    guard isDeed else { return "One thing that I can point to: \(statement)." }
    return "\(opening ?? "In one project") I \(verb.lowercased())\(statement.dropFirst(verb.count))."
  }
}

extension StringProtocol {
  func onOneLine() -> String {
    String(self).asOneLine.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func trimmed() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
