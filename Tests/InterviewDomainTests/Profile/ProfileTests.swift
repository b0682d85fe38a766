import InterviewDomain
import InterviewTestSupport
import Testing

@Suite struct ProfileTests {
  @Test("nine in ten of what a person reads in the sample CVs is found")
  func curriculaVitae() throws {
    var (right, misses): (Int, [String]) = (0, [])
    for (name, fields) in ProfileSamples.expected(ProfileSamples.expectations) {
      let found = try Self.fields(of: CVProfile(ProfileSamples.text(name)), like: fields)
      for (expected, actual) in zip(fields.flatMap(Self.parts), found) {
        if expected == actual { right += 1 } else { misses.append("\(name): \(expected), not \(actual)") }
      }
    }
    let total = right + misses.count
    #expect(total > 300)
    #expect(right * 10 >= total * 9, "\(right) of \(total); \(misses.joined(separator: "\n"))")
  }

  @Test("what a person reads in the sample postings is found")
  func jobDescriptions() throws {
    var (right, misses): (Int, [String]) = (0, [])
    for (name, fields) in ProfileSamples.expected(ProfileSamples.jobExpectations) {
      let profile = try JobProfile(ProfileSamples.text(name))
      for field in fields {
        if Self.holds(field, of: profile) { right += 1 } else { misses.append("\(name): \(field)") }
      }
    }
    #expect(right * 10 >= (right + misses.count) * 9, "\(misses.joined(separator: "\n"))")
  }

  @Test(
    "a town that stands behind a title or a company without a comma is told from it",
    arguments: [
      (
        "Example Labs, Research Intern Santa Clara, CA May 2022 – Aug 2022", "Research Intern", "Example Labs",
        "Santa Clara, CA"
      ),
      (
        "Software Engineer\nStriped San Francisco, CA May 2022 – Aug 2022", "Software Engineer", "Striped",
        "San Francisco, CA"
      ),
      ("Clerk, Bank of Boston, MA, May 2022 – Aug 2022", "Clerk", "Bank of Boston", nil),
    ] as [(String, String, String, String?)])
  func towns(line: String, title: String, organization: String, place: String?) {
    let post = CVProfile("Mara Lind\n\nExperience\n\n\(line)\n• Found three faults in the loom\n").experience.first
    #expect(post?.title?.text == title)
    #expect(post?.organization?.text == organization)
    if let place { #expect(post?.place?.text == place) }
  }

  @Test(
    "a name is told from the contacts on its line",
    arguments: [
      "Mara Lind Mobile: 555 010 0199", "Mara Lind mara@example.com", "Mara Lind +1 555 010 0199",
      "Email: mara@example.com\nMara Lind Phone: 555 010 0199",
    ])
  func nameBesideContacts(head: String) {
    let profile = CVProfile("\(head)\nLeeds\n\nExperience\nClerk, Example Works, 2019 - 2024\n• Found three faults\n")
    #expect(profile.name?.text == "Mara Lind")
  }

  @Test(
    "dates that go on below, and a place behind them, are told from the post",
    arguments: [
      ("Clerk | Example Works | 2017\n– 2021", "2017", "2021", nil),
      ("Clerk | Example Works | 2017\n- present", "2017", "present", nil),
      ("Clerk\nExample Works\nMay 2019 - current / Birmingham, AL", "2019-05", "present", "Birmingham, AL"),
    ] as [(String, String, String, String?)])
  func datesOfPost(head: String, from: String, to: String, place: String?) {
    let post = CVProfile("Mara Lind\n\nExperience\n\n\(head)\n• Found three faults in the loom\n").experience.first
    #expect(post?.title?.text == "Clerk")
    #expect(post?.organization?.text == "Example Works")
    #expect(post?.from?.value == from)
    #expect(post?.to?.value == to)
    #expect(post?.place?.text == place)
    #expect(post?.bullets.map(\.text) == ["Found three faults in the loom"])
  }

  @Test(
    "a name is told from the document's title on its line",
    arguments: [
      "Curriculum Vitae Mara Lind", "MARA LIND RESUME", "Lebenslauf: Mara Lind", "Résumé of Mara Lind",
      "Hoja de vida de Mara Lind",
    ])
  func nameBesideTitle(head: String) {
    let profile = CVProfile("\(head)\nLeeds\n\nExperience\nClerk, Example Works, 2019 - 2024\n• Found three faults\n")
    #expect(profile.name?.text.uppercased() == "MARA LIND")
  }

  @Test("a name of one word is told from the title below")
  func nameOfOneWord() {
    #expect(CVProfile("LIND\nSenior Clerk\nmail@example.com\n\nSkills\nSQL\n").name?.text == "LIND")
    #expect(CVProfile("Overview\nSenior Clerk\nmail@example.com\n").name == nil)
  }

  @Test("a name may stand on two lines")
  func nameOverTwoLines() {
    for mail in ["mara@example.com", "lind@example.com"] {
      let text = "MARA\nLIND\n\nCONTACT\n\n\(mail)\n\nSkills\nSQL\n\nMara Lind, page 2\n"
      let profile = CVProfile(text)
      #expect(profile.name?.text == "MARA\nLIND")
      #expect(profile.personalRanges.count == 3)
    }
    #expect(CVProfile("ALICE\n\nADVENTURER\n\nalice@example.com\n").name?.text == "ALICE")
  }

  @Test("a degree whose subject sounds like a company is still the degree")
  func degreeInSystems() {
    let text = "Mara Lind\n\nEducation\n\nMaster of Science in Software Systems\nExample University, Leeds\n"
    let course = CVProfile(text).education.first
    #expect(course?.title?.text == "Master of Science in Software Systems")
    #expect(course?.organization?.text == "Example University")
  }

  @Test("a table of certificates holds no posts")
  func certificates() {
    let text = """
      Mara Lind

      Experience
      Firmware Lead, Kestrel Motors, 2020-2026
      Shipped the bootloader that updates 60,000 scooters over the air.
      Year\tCertificate\tIssuer
      2019\tFunctional Safety Engineer\tExample Institute
      """
    #expect(CVProfile(text).experience.map(\.organization?.text) == ["Kestrel Motors"])
  }

  @Test("several degrees of one school are all of that school")
  func degreesOfOneSchool() {
    let text = """
      Mara Lind

      Education

      First Example University, Springfield
      • Ph.D. in Geophysics, Dec 2009 – Jul 2014
      • M.S. in Geophysics, Aug 2006 – Aug 2008

      Lakeside College
      • B.S. in Geography, May 2002 – May 2005
      """
    let schools = CVProfile(text).education.map { "\($0.title?.text ?? "-"): \($0.organization?.text ?? "-")" }
    #expect(
      schools == [
        "Ph.D. in Geophysics: First Example University", "M.S. in Geophysics: First Example University",
        "B.S. in Geography: Lakeside College",
      ])
  }

  @Test(
    "courses of study without dates are told by degree and school",
    arguments: [
      "Master of Science in Weaving\nFirst Example University, Nashville, TN\nBachelor of Arts in Dyeing\nLakeside College",
      "Master of Science in Weaving, First Example University\n\nBachelor of Arts in Dyeing\n\nLakeside College",
      "- Master of Science in Weaving, First Example University\n- Bachelor of Arts in Dyeing, Lakeside College",
      "Master of Science in Weaving\nFirst Example University, Boston, MA\n\n• Honors: MIT Fellowship\n\n"
        + "Bachelor of Arts in Dyeing\nMinor in Spanish\nLakeside College",
    ])
  func coursesWithoutDates(list: String) {
    let courses = CVProfile("Mara Lind\n\nEducation\n\n\(list)\n\nSkills\nSQL\n").education
    let told = courses.map { "\($0.title?.text ?? "-"): \($0.organization?.text ?? "-")" }
    #expect(
      told == [
        "Master of Science in Weaving: First Example University", "Bachelor of Arts in Dyeing: Lakeside College",
      ])
  }

  @Test("cells beside each other are told apart: posts and places, skills and their labels, languages and levels")
  func cells() {
    let text = """
      Mara Lind

      Experience

      Clerk\tMay 2019 – June 2021
      Example Works\tPune, Maharashtra, India
      • Found three faults

      Skills

      Stores\tMySQL
      Python, Java\tReact
      2021 – 2022

      Languages

      English\t4/5
      Sinhala\tnative
      """
    let profile = CVProfile(text)
    #expect(profile.experience.first?.title?.text == "Clerk")
    #expect(profile.experience.first?.organization?.text == "Example Works")
    #expect(profile.experience.first?.place?.text == "Pune, Maharashtra, India")
    #expect(profile.skills.map(\.text) == ["MySQL", "Python", "Java", "React"])
    #expect(profile.languages.map { "\($0.name.text) \($0.level?.text ?? "-")" } == ["English 4/5", "Sinhala native"])
  }

  @Test("every range holds its text, in samples and in what is cut and spliced from them")
  func ranges() throws {
    var generator = SeededGenerator(state: 20_260_801)
    let texts = try ProfileSamples.names.map(ProfileSamples.text)
    for round in 0..<90 {
      let first = Array(texts[round % texts.count].unicodeScalars)
      let second = Array(texts[Int.random(in: texts.indices, using: &generator)].unicodeScalars)
      var mixed = String.UnicodeScalarView()
      mixed.append(contentsOf: first[..<Int.random(in: 0...first.count, using: &generator)])
      if round % 3 == 0 { mixed.append(contentsOf: ["😀", "\u{301}", "\r", "\n", "\t", "5", "-"]) }
      mixed.append(contentsOf: second[Int.random(in: 0...second.count, using: &generator)...])
      check(round < texts.count ? texts[round] : String(mixed))
    }
    for text in ["", "\n", "-", "é", "2019", "a - ", "• ", "@", "😀", "(", "+", "Jan", "seit", "2019 -", "\u{200B}"] {
      check(text)
    }
  }

  @Test("the ranges of the person cover every mail address and name")
  func personal() throws {
    let text = try ProfileSamples.text("cv-lebenslauf")
    let units = Array(text.utf16)
    var rest = units
    for range in CVProfile(text).personalRanges.reversed() { rest.removeSubrange(range) }
    let left = String(decoding: rest, as: UTF16.self)
    for secret in ["Mustermann", "Lindenweg", "0711", "@", "14.02.1985", "verheiratet"] {
      #expect(!left.contains(secret), "\(secret) is left")
    }
    #expect(left.contains("Teamleiter Softwareentwicklung"))
  }

  @Test(
    "a text of half a MiB is read, whatever it holds",
    arguments: ["2019 - ", "Engineer, Acme GmbH\n2019 - 2020\n", "• ", "1"])
  func large(unit: String) {
    let text = String(repeating: unit, count: 512 * 1024 / unit.utf8.count)
    #expect(CVProfile(text).experience.count <= 200)
    #expect(JobProfile(text).mustRequirements.count <= 300)
  }

  // MARK: Comparing

  /// "post A|B|2019|present" has four fields, and any other line one.
  private static func parts(_ line: String) -> [String] {
    guard let space = line.firstIndex(of: " ") else { return [line] }
    let value = line[line.index(after: space)...]
    return value.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  private static func fields(of profile: CVProfile, like lines: [String]) -> [String] {
    var (posts, courses) = (profile.experience[...], profile.education[...])
    return lines.flatMap { line -> [String] in
      let kind = line.prefix { $0 != " " }
      let value = parts(line)[0]
      func same(_ found: ProfileValue?) -> [String] { [found?.text ?? "-"] }
      switch kind {
      case "name": return same(profile.name)
      case "headline": return same(profile.headline)
      case "email": return same(profile.contacts.emails.first)
      case "phone": return same(profile.contacts.phones.first)
      case "address": return same(profile.contacts.address)
      case "birth": return same(profile.contacts.birthDate)
      case "nationality": return same(profile.contacts.nationality)
      case "marital": return same(profile.contacts.maritalStatus)
      case "skill": return [profile.skills.contains { $0.text == value } ? value : "-"]
      case "language":
        let all = profile.languages.map { "\($0.name.text):\($0.level?.text ?? "-")" }
        return [all.contains(value) ? value : all.joined(separator: ", ")]
      default:
        let entry = kind == "post" ? posts.popFirst() : courses.popFirst()
        return [
          entry?.title?.text ?? "-", entry?.organization?.text ?? "-", entry?.from?.value ?? "-",
          entry?.to?.value ?? "-",
        ]
      }
    }
  }

  private static func holds(_ field: String, of job: JobProfile) -> Bool {
    let kind = field.prefix { $0 != " " }
    let value = String(field.dropFirst(kind.count + 1))
    switch kind {
    case "title": return job.title?.text == value
    case "organization": return job.organization?.text == value
    case "place": return job.place?.text == value
    case "seniority": return job.seniority?.rawValue == value
    case "employment": return job.employmentType?.text == value
    case "salary": return job.salary?.text == value
    case "must": return job.mustRequirements.contains { $0.text == value }
    case "nice": return job.niceRequirements.contains { $0.text == value }
    case "duty": return job.responsibilities.contains { $0.text == value }
    default: return value == "\(job.mustRequirements.count) \(job.niceRequirements.count) \(job.responsibilities.count)"
    }
  }

  private func check(_ text: String) {
    let units = Array(text.utf16)
    func isSlice(_ value: ProfileValue) -> Bool {
      0 <= value.range.lowerBound && value.range.upperBound <= units.count
        && units[value.range].elementsEqual(value.text.utf16)
    }
    let cv = CVProfile(text)
    let contacts = cv.contacts
    var values = contacts.emails + contacts.phones + contacts.links.map(\.address) + cv.skills
    values += cv.sections.map(\.heading) + cv.languages.flatMap { [$0.name, $0.level].compactMap { $0 } }
    values += [cv.name, cv.headline, contacts.address, contacts.birthDate, contacts.photo, contacts.nationality]
      .compactMap { $0 }
    for entry in cv.experience + cv.education {
      values += [entry.title, entry.organization, entry.place, entry.from?.words, entry.to?.words].compactMap { $0 }
      values += entry.bullets
    }
    let job = JobProfile(text)
    values += [job.title, job.organization, job.place, job.employmentType, job.salary].compactMap { $0 }
    values += job.mustRequirements + job.niceRequirements + job.responsibilities
    #expect(values.allSatisfy(isSlice))
    #expect(cv.sections.allSatisfy { $0.body.upperBound <= units.count })
    #expect(CVProfile(text).personalRanges.allSatisfy { $0.upperBound <= units.count })
  }
}

/// The same numbers in each run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
