extension Wire {
  /// What a CV says, read by rules alone.
  package struct CVProfile: Codable, Hashable, Sendable {
    @Nullable package var name: ProfileValue?
    @Nullable package var headline: ProfileValue?
    package var contacts: CVContacts
    package var links: [CVLink]
    /// In the order of the text.
    package var sections: [CVSection]
    package var experience: [CVPost]
    package var education: [CVCourse]
    package var skills: [ProfileValue]
    package var languages: [CVLanguage]

    package init(
      name: ProfileValue?, headline: ProfileValue?, contacts: CVContacts, links: [CVLink], sections: [CVSection],
      experience: [CVPost], education: [CVCourse], skills: [ProfileValue], languages: [CVLanguage]
    ) {
      self.name = name
      self.headline = headline
      self.contacts = contacts
      self.links = links
      self.sections = sections
      self.experience = experience
      self.education = education
      self.skills = skills
      self.languages = languages
    }
  }

  /// What a CV says about the person rather than the work; all of it is personal.
  package struct CVContacts: Codable, Hashable, Sendable {
    package var emails: [ProfileValue]
    package var phones: [ProfileValue]
    @Nullable package var address: ProfileValue?
    @Nullable package var birthDate: ProfileValue?
    @Nullable package var nationality: ProfileValue?
    @Nullable package var maritalStatus: ProfileValue?
    /// Where the CV says that a picture belongs to it.
    @Nullable package var photo: ProfileValue?

    package init(
      emails: [ProfileValue], phones: [ProfileValue], address: ProfileValue?, birthDate: ProfileValue?,
      nationality: ProfileValue?, maritalStatus: ProfileValue?, photo: ProfileValue?
    ) {
      self.emails = emails
      self.phones = phones
      self.address = address
      self.birthDate = birthDate
      self.nationality = nationality
      self.maritalStatus = maritalStatus
      self.photo = photo
    }
  }

  package struct CVLink: Codable, Hashable, Sendable {
    /// `linkedin`, `github` or `site`.
    package var kind: String
    package var address: ProfileValue

    package init(kind: String, address: ProfileValue) {
      self.kind = kind
      self.address = address
    }
  }

  /// A part of a CV under a heading.
  package struct CVSection: Codable, Hashable, Sendable {
    /// `experience`, `education`, `skills`…; `other` where the heading is none that is known.
    package var kind: String
    package var heading: ProfileValue
    /// From the heading to the next one.
    package var range: TextRange

    package init(kind: String, heading: ProfileValue, range: TextRange) {
      self.kind = kind
      self.heading = heading
      self.range = range
    }
  }

  /// A post, with what was done in it.
  package struct CVPost: Codable, Hashable, Sendable {
    @Nullable package var title: ProfileValue?
    @Nullable package var organization: ProfileValue?
    @Nullable package var place: ProfileValue?
    @Nullable package var from: ProfileDate?
    @Nullable package var to: ProfileDate?
    package var bullets: [ProfileValue]

    package init(
      title: ProfileValue?, organization: ProfileValue?, place: ProfileValue?, from: ProfileDate?, to: ProfileDate?,
      bullets: [ProfileValue]
    ) {
      self.title = title
      self.organization = organization
      self.place = place
      self.from = from
      self.to = to
      self.bullets = bullets
    }
  }

  /// A course of study.
  package struct CVCourse: Codable, Hashable, Sendable {
    @Nullable package var degree: ProfileValue?
    @Nullable package var institution: ProfileValue?
    @Nullable package var place: ProfileValue?
    @Nullable package var from: ProfileDate?
    @Nullable package var to: ProfileDate?

    package init(
      degree: ProfileValue?, institution: ProfileValue?, place: ProfileValue?, from: ProfileDate?, to: ProfileDate?
    ) {
      self.degree = degree
      self.institution = institution
      self.place = place
      self.from = from
      self.to = to
    }
  }

  package struct CVLanguage: Codable, Hashable, Sendable {
    package var name: ProfileValue
    /// In the words of the CV.
    @Nullable package var level: ProfileValue?

    package init(name: ProfileValue, level: ProfileValue?) {
      self.name = name
      self.level = level
    }
  }
}
