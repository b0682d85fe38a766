internal import InterviewDomain
internal import InterviewProtocol

extension Wire.DocumentProfile {
  init(of document: Document) {
    switch document.kind {
    case .cv: self = .cv(Wire.CVProfile(CVProfile(document.text)))
    case .jobDescription: self = .jobDescription(Wire.JobProfile(JobProfile(document.text)))
    }
  }
}

extension Wire.ProfileValue {
  init(_ value: ProfileValue) {
    self.init(text: value.text, range: Wire.TextRange(value.range), personal: false)
  }

  static func personal(_ value: ProfileValue) -> Self {
    Self(text: value.text, range: Wire.TextRange(value.range), personal: true)
  }
}

extension Wire.TextRange {
  init(_ range: Range<Int>) { self.init(start: range.lowerBound, end: range.upperBound) }
}

extension Wire.ProfileDate {
  init(_ date: ProfileDate) {
    self.init(text: date.words.text, range: Wire.TextRange(date.words.range), value: date.value)
  }
}

extension Wire.CVProfile {
  init(_ profile: CVProfile) {
    self.init(
      name: profile.name.map(Wire.ProfileValue.personal), headline: profile.headline.map(Wire.ProfileValue.init),
      contacts: Wire.CVContacts(profile.contacts),
      links: profile.contacts.links.map { Wire.CVLink(kind: $0.kind.rawValue, address: .personal($0.address)) },
      sections: profile.sections.map {
        Wire.CVSection(
          kind: $0.kind.rawValue, heading: Wire.ProfileValue($0.heading), range: Wire.TextRange($0.body))
      },
      experience: profile.experience.map(Wire.CVPost.init), education: profile.education.map(Wire.CVCourse.init),
      skills: profile.skills.map(Wire.ProfileValue.init),
      languages: profile.languages.map {
        Wire.CVLanguage(name: Wire.ProfileValue($0.name), level: $0.level.map(Wire.ProfileValue.init))
      })
  }
}

extension Wire.CVContacts {
  init(_ contacts: CVContacts) {
    self.init(
      emails: contacts.emails.map(Wire.ProfileValue.personal), phones: contacts.phones.map(Wire.ProfileValue.personal),
      address: contacts.address.map(Wire.ProfileValue.personal),
      birthDate: contacts.birthDate.map(Wire.ProfileValue.personal),
      nationality: contacts.nationality.map(Wire.ProfileValue.personal),
      maritalStatus: contacts.maritalStatus.map(Wire.ProfileValue.personal),
      photo: contacts.photo.map(Wire.ProfileValue.personal))
  }
}

extension Wire.CVPost {
  init(_ entry: CVEntry) {
    self.init(
      title: entry.title.map(Wire.ProfileValue.init), organization: entry.organization.map(Wire.ProfileValue.init),
      place: entry.place.map(Wire.ProfileValue.init), from: entry.from.map(Wire.ProfileDate.init),
      to: entry.to.map(Wire.ProfileDate.init), bullets: entry.bullets.map(Wire.ProfileValue.init))
  }
}

extension Wire.CVCourse {
  init(_ entry: CVEntry) {
    self.init(
      degree: entry.title.map(Wire.ProfileValue.init), institution: entry.organization.map(Wire.ProfileValue.init),
      place: entry.place.map(Wire.ProfileValue.init), from: entry.from.map(Wire.ProfileDate.init),
      to: entry.to.map(Wire.ProfileDate.init))
  }
}

extension Wire.JobProfile {
  init(_ profile: JobProfile) {
    self.init(
      title: profile.title.map(Wire.ProfileValue.init), organization: profile.organization.map(Wire.ProfileValue.init),
      place: profile.place.map(Wire.ProfileValue.init),
      requirements: Wire.JobRequirements(
        must: profile.mustRequirements.map(Wire.ProfileValue.init),
        nice: profile.niceRequirements.map(Wire.ProfileValue.init)),
      responsibilities: profile.responsibilities.map(Wire.ProfileValue.init), seniority: profile.seniority?.rawValue,
      employmentType: profile.employmentType.map(Wire.ProfileValue.init),
      salary: profile.salary.map(Wire.ProfileValue.init))
  }
}
