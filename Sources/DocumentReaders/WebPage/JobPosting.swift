internal import JSONCore

/// A schema.org JobPosting (https://schema.org/JobPosting), as far as it says something of the job.
struct JobPosting {
  private let title: String?
  private let organization: String?
  private let place: String?
  private let employmentType: String?
  private let salary: String?
  private let dates: [(label: String, day: String?)]
  private let description: String
  /// What stands under headings of its own, in this order.
  private let parts: [(heading: String, text: String)]

  init(_ object: JSONObject, named: [String: JSONObject]) {
    func value(_ name: String) -> PostingValue? { PostingValue(.object(object), named: [:])?[name] }
    func resolved(_ name: String) -> PostingValue? { PostingValue(value(name)?.json, named: named) }
    title = (value("title") ?? value("name"))?.line
    organization = resolved("hiringOrganization")?.elements.first?.line
    place = PostingPlace.line(
      of: resolved("jobLocation"), type: value("jobLocationType"), for: resolved("applicantLocationRequirements"))
    let types = value("employmentType")?.elements.compactMap(\.line) ?? []
    employmentType = types.isEmpty ? nil : types.prefix(6).map { Self.employment[$0] ?? $0 }.joined(separator: ", ")
    salary = PostingSalary.line(of: value("baseSalary") ?? value("estimatedSalary"), currency: value("salaryCurrency"))
    dates = [
      ("Hours", value("workHours")?.line), ("Posted", value("datePosted")?.line),
      ("Apply by", value("validThrough")?.line),
    ]
    description = value("description")?.text ?? ""
    let told = Self.lines(of: description)
    parts = [
      ("Responsibilities", ["responsibilities"]),
      ("Requirements", ["qualifications", "experienceRequirements", "educationRequirements"]),
      ("Skills", ["skills"]), ("Benefits", ["jobBenefits", "benefits", "incentiveCompensation", "incentives"]),
    ].compactMap { heading, names in
      // Some pages repeat in a property what their description says.
      let texts = names.flatMap { name in object.members.filter { $0.name == name || $0.name == "schema:" + name } }
        .prefix(100).compactMap { Self.text(of: PostingValue($0.value, named: [:])) }
        .filter { !Self.lines(of: $0).isSubset(of: told) }
      return texts.isEmpty ? nil : (heading, texts.joined(separator: "\n"))
    }
  }

  private static func lines(of text: String) -> Set<Substring> {
    Set(text.split(separator: "\n").map { $0.drop { $0 == "•" || $0 == " " } })
  }

  /// Whether it is worth more than the page around it.
  var saysSomething: Bool { title != nil || !description.isEmpty }

  /// How likely this is what the page is about.
  func weight(onPage main: String?) -> Int {
    let isNamed = title.map { main?.prefix(2_000).contains($0) == true } ?? false
    return (isNamed ? 1_000_000 : 0) + description.utf8.count + parts.reduce(0) { $0 + $1.text.utf8.count }
  }

  /// - Parameter main: the main text of the page, which goes in where the description is missing or only a beginning.
  func laidOut(onPage main: String?) -> String {
    var lines: [String] = []
    if let title { lines.append(title) }
    let facts = [
      ("Company", organization), ("Location", place), ("Employment type", employmentType), ("Salary", salary),
    ]
    for case (let label, let text?) in facts + dates { lines.append("\(label): \(text)") }
    let body = body(onPage: main)
    if !body.isEmpty { lines += ["", "Description:", body] }
    for part in parts { lines += ["", part.heading + ":", part.text] }
    return lines.joined(separator: "\n")
  }

  private func body(onPage main: String?) -> String {
    guard let main, main.utf8.count <= 12_000 else { return description }
    let isBeginning =
      description.utf8.count * 3 < main.utf8.count && Self.folded(main).contains(Self.folded(description).prefix(60))
    return description.isEmpty && parts.isEmpty || isBeginning ? main : description
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func text(of value: PostingValue?) -> String? {
    guard let value else { return nil }
    let lines = value.elements.compactMap { element in
      guard let months = element["monthsOfExperience"]?.line.flatMap({ Int($0) }), (1...1_200).contains(months) else {
        return element.text
      }
      return months.isMultiple(of: 12)
        ? "At least \(months / 12) \(months == 12 ? "year" : "years") of experience"
        : "At least \(months) \(months == 1 ? "month" : "months") of experience"
    }
    guard lines.count > 1 else { return lines.first }
    return lines.map { $0.hasPrefix("•") || $0.contains("\n") ? $0 : "• " + $0 }.joined(separator: "\n")
  }

  /// Google's names for what schema.org leaves open
  /// (https://developers.google.com/search/docs/appearance/structured-data/job-posting).
  private static let employment = [
    "FULL_TIME": "Full-time", "PART_TIME": "Part-time", "CONTRACTOR": "Contractor", "TEMPORARY": "Temporary",
    "INTERN": "Internship", "VOLUNTEER": "Volunteer", "PER_DIEM": "Per diem", "OTHER": "Other",
  ]
}

/// Where the work is done.
enum PostingPlace {
  /// Such as "Springfield, US; Remote (USA)".
  static func line(of location: PostingValue?, type: PostingValue?, for applicants: PostingValue?) -> String? {
    var places: [String] = []
    for place in (location?.elements ?? []).prefix(50) {
      let text = address(place)
      if let text, !places.contains(text) { places.append(text) }
    }
    if places.count > 6 { places = places.prefix(6) + ["\(places.count - 6) more places"] }
    if type?.elements.contains(where: { $0.line?.uppercased() == "TELECOMMUTE" }) == true {
      let homes = (applicants?.elements ?? []).prefix(6).compactMap { $0.line ?? address($0) }
      places.append(homes.isEmpty ? "Remote" : "Remote (\(homes.joined(separator: ", ")))")
    }
    return places.isEmpty ? nil : places.joined(separator: "; ")
  }

  private static func address(_ place: PostingValue) -> String? {
    guard let address = place["address"]?.elements.first, address.json.object != nil else {
      return place["address"]?.line ?? place.line
    }
    let parts = ["addressLocality", "addressRegion", "addressCountry"].compactMap { address[$0]?.line }
    return parts.isEmpty ? address.line ?? place.line : parts.joined(separator: ", ")
  }
}

/// What the work is paid.
enum PostingSalary {
  /// Such as "120000 to 150000 USD per year".
  static func line(of salary: PostingValue?, currency: PostingValue?) -> String? {
    guard let salary = salary?.elements.first else { return nil }
    let amount = salary["value"]?.elements.first ?? salary
    let low = (amount["minValue"] ?? salary["minValue"] ?? salary["median"])?.line
    let high = (amount["maxValue"] ?? salary["maxValue"])?.line
    let range: String?
    if let low, let high, low != high {
      range = "\(low) to \(high)"
    } else {
      range = low ?? high ?? amount.line
    }
    guard let range, range.contains(where: \.isNumber) else { return nil }
    let unit = (amount["unitText"] ?? salary["unitText"] ?? salary["duration"])?.line
    let money = (salary["currency"] ?? amount["currency"] ?? currency)?.line
    return ([range] + [money, unit.map { "per " + (units[$0.uppercased()] ?? $0.lowercased()) }].compactMap { $0 })
      .joined(separator: " ")
  }

  private static let units = [
    "YEAR": "year", "ANNUAL": "year", "YEARLY": "year", "P1Y": "year", "MONTHLY": "month", "P1M": "month",
    "WEEKLY": "week", "P1W": "week", "DAILY": "day", "P1D": "day", "HOURLY": "hour", "PT1H": "hour",
  ]
}
