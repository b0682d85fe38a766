/// How to reach somebody, and what else a CV says about the person.
package struct CVContacts: Hashable, Sendable {
  package let emails: [ProfileValue]
  package let phones: [ProfileValue]
  package let address: ProfileValue?
  package let birthDate: ProfileValue?
  package let nationality: ProfileValue?
  package let maritalStatus: ProfileValue?
  /// Where the CV says that a picture belongs to it.
  package let photo: ProfileValue?
  package let links: [CVLink]

  init(_ scan: CVScan) {
    let text = scan.text
    emails = scan.emails.map(text.value)
    phones = scan.phones.map(text.value)
    address = scan.details.address.map(text.value)
    birthDate = scan.details.birthDate.map(text.value)
    nationality = scan.details.nationality.map(text.value)
    maritalStatus = scan.details.maritalStatus.map(text.value)
    photo = scan.details.photo.map(text.value)
    links = scan.links.map { CVLink(kind: CVLink.Kind(text.foldedString($0)), address: text.value($0)) }
  }

  /// Every value of it.
  var all: [ProfileValue] {
    emails + phones + links.map(\.address) + [address, birthDate, nationality, maritalStatus, photo].compactMap { $0 }
  }
}

/// An address of the web under which somebody is found.
package struct CVLink: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case linkedin, github, site

    init(_ address: String) {
      self = address.contains("linkedin.") ? .linkedin : address.contains("github.") ? .github : .site
    }
  }

  package let kind: Kind
  package let address: ProfileValue
}
