/// What the first lines of a job description say the job and the company are called.
package struct JobHeading: Hashable {
  package var title: String?
  package var company: String?

  /// A guess: labels first, then the shape of the first line, then a line that speaks of the company.
  package init(guessingFrom text: String) {
    let lines = text.split(separator: "\n").prefix(60).map { Self.plain($0) }.filter { !$0.isEmpty }
    title = Self.labelled(["job title", "title", "position", "role", "vacancy"], in: lines)
    company = Self.labelled(["company", "company name", "employer", "organization", "organisation"], in: lines)
    if let first = lines.first, first.columns <= 120, title == nil || company == nil { readFirstLine(first) }
    if company == nil { company = Self.companySpokenOf(in: lines) }
    title = title.flatMap(Self.fitting)
    company = company.flatMap(Self.fitting)
  }

  private mutating func readFirstLine(_ line: String) {
    for (separator, companyComesSecond) in [
      (" at ", true), (" @ ", true), (" — ", nil), (" – ", nil), (" - ", nil), (" | ", nil), (": ", nil),
    ]
      as [(String, Bool?)]
    {
      guard let (left, right) = line.halves(around: separator) else { continue }
      // Of two names without a preposition, the one with a word for a job in it is the job.
      let isTitleFirst = companyComesSecond ?? (Self.namesJob(left) || !Self.namesJob(right))
      title = title ?? (isTitleFirst ? left : right)
      company = company ?? (isTitleFirst ? right : left)
      return
    }
    title = title ?? line
  }

  /// "About Harbourlight", "Harbourlight is looking for …".
  private static func companySpokenOf(in lines: [String]) -> String? {
    for line in lines {
      if line.lowercased().hasPrefix("about "), line.columns <= 60 {
        let name = line.dropFirst("about ".count).trimmingWhitespace()
        let isPronoun = ["us", "you", "the", "this", "our", "your", "role", "job"]
          .contains(name.split(separator: " ").first?.lowercased() ?? "us")
        if !isPronoun { return name }
      }
      for verb in [" is looking for", " is hiring", " is seeking", " seeks ", " sucht ", " recherche "] {
        guard let (name, _) = line.halves(around: verb), name.columns <= 60, name.first?.isUppercase == true,
          !["we", "our", "the"].contains(name.split(separator: " ").first?.lowercased() ?? "we")
        else { continue }
        return name
      }
    }
    return nil
  }

  private static func labelled(_ labels: [String], in lines: [String]) -> String? {
    for line in lines {
      guard let (label, value) = line.halves(around: ":"), labels.contains(label.lowercased()) else { continue }
      return value
    }
    return nil
  }

  private static func namesJob(_ text: String) -> Bool {
    let words = [
      "engineer", "developer", "manager", "designer", "analyst", "scientist", "architect", "nurse", "teacher", "lead",
      "administrator", "consultant", "officer", "specialist", "assistant", "director", "technician", "writer",
      "accountant", "entwickler", "ingenieur", "ingénieur", "développeur",
    ]
    let text = text.lowercased()
    return words.contains { text.contains($0) }
  }

  /// Without the marks of a Markdown heading or emphasis.
  private static func plain(_ line: Substring) -> String {
    line.cleanedForOneLine().drop { "#*_ ".contains($0) }.reversed().drop { "#*_ ".contains($0) }.reversed()
      .reduce(into: "") { $0.append($1) }
  }

  /// The contract's limit on both: 1 to 200 characters after trimming.
  private static func fitting(_ name: String) -> String? {
    let name = String(name.trimmingWhitespace().prefix(200)).trimmingWhitespace()
    return name.isEmpty ? nil : name
  }
}

extension String {
  /// What stands before and after the first occurrence, if both sides hold something.
  fileprivate func halves(around separator: String) -> (String, String)? {
    var rest = self[...]
    while let first = rest.firstIndex(of: separator.first ?? " ") {
      if self[first...].hasPrefix(separator) {
        let left = self[..<first].trimmingWhitespace()
        let right = self[index(first, offsetBy: separator.count)...].trimmingWhitespace()
        return left.isEmpty || right.isEmpty ? nil : (left, right)
      }
      rest = self[index(after: first)...]
    }
    return nil
  }
}
