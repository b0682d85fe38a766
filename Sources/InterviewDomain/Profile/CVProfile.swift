/// What a CV says, read by rules alone: nothing is made up, and what is not sure is absent.
package struct CVProfile: Hashable, Sendable {
  package let name: ProfileValue?
  package let headline: ProfileValue?
  package let contacts: CVContacts
  package let sections: [CVSectionRange]
  package let experience: [CVEntry]
  package let education: [CVEntry]
  package let skills: [ProfileValue]
  package let languages: [CVLanguage]
  /// Where the CV says who somebody is and how to reach them, in order: what need not leave the machine.
  ///
  /// In UTF-16 code units; ranges do not overlap.
  package let personalRanges: [Range<Int>]

  /// In time linear in the text.
  package init(_ text: String) {
    self.init(CVScan(ScannedText(text)))
  }

  private init(_ scan: CVScan) {
    let text = scan.text
    name = scan.name.map { text.value($0.range) }
    headline = scan.headline.map(text.value)
    let contacts = CVContacts(scan)
    self.contacts = contacts
    personalRanges = Self.merged(
      contacts.all.map(\.range) + (scan.namesakes + scan.otherContacts).map { text.value($0).range })
    sections = scan.sections.map {
      CVSectionRange(
        kind: $0.kind, heading: text.value($0.heading), body: text.value($0.heading.lowerBound..<$0.end).range)
    }
    var experience = scan.entries(.experience)
    var education = scan.entries(.education)
    if experience.isEmpty, education.isEmpty {
      // A CV without headings: what has dates is a post, unless it names a degree or a school.
      let posts = EntryScanner.entries(of: scan.unsorted, in: text, isEducation: false)
      let courses = EntryScanner.entries(of: scan.unsorted, in: text, isEducation: true)
      let isCourse = courses.map { course in
        course.names(ProfileWords.namesDegree) || course.names(ProfileWords.namesSchool)
      }
      education = zip(courses, isCourse).filter(\.1).map(\.0)
      let dates = Set(education.compactMap(\.to?.words.range))
      experience = posts.filter { post in post.to.map { !dates.contains($0.words.range) } ?? false }
    }
    self.experience = experience
    self.education = education
    skills = SkillList.skills(of: scan.lines(of: .skills).map(\.range), in: text).map(text.value)
    languages = LanguageList.languages(of: scan.lines(of: .languages).map(\.range), in: text)
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

/// A part of a CV.
package struct CVSectionRange: Hashable, Sendable {
  package let kind: CVSectionKind
  package let heading: ProfileValue
  /// From the heading to the next one, in UTF-16 code units.
  package let body: Range<Int>
}

extension CVEntry {
  fileprivate func names(_ test: ([String]) -> Bool) -> Bool {
    [title, organization].contains { value in
      guard let value else { return false }
      let text = ScannedText(value.text)
      return test(text.foldedWords(in: text.folded.indices))
    }
  }
}
