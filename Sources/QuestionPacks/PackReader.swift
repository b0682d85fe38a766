internal import InterviewDomain

/// Reads one pack; every fault of its form is noted, not only the first.
struct PackReader {
  static let packMembers = ["$schema", "id", "version", "language", "license", "family", "competencies", "questions"]
  static let familyMembers = ["id", "name", "jobWords"]
  static let competencyMembers = ["id", "name", "definition", "keywords", "weight"]
  static let questionMembers = [
    "id", "competency", "types", "style", "difficulties", "text", "grounded", "keyPoints", "followUps", "anchors",
  ]
  static let keyPointMembers = ["id", "text", "cues"]
  static let followUpMembers = ["kind", "when", "text"]
  static let anchorMembers = ["1", "3", "5"]

  private var faults: FaultList
  private var competencyLines: [Int] = []
  private var questionLines: [QuestionLines] = []

  /// The pack where its form is whole; else what is wrong with it.
  static func read(_ bytes: [UInt8], file: String) -> Result<PackSource, PackFaults> {
    var reader = PackReader(faults: FaultList(file: file))
    do {
      let pack = reader.pack(try LocatedJSON.parse(bytes))
      guard let pack, reader.faults.faults.isEmpty else { return .failure(PackFaults(faults: reader.faults.faults)) }
      return .success(
        PackSource(
          file: file, pack: pack, competencyLines: reader.competencyLines, questionLines: reader.questionLines))
    } catch {
      return .failure(
        PackFaults(faults: [PackFault(file: file, line: error.line, message: "not JSON: \(error.reason)")]))
    }
  }

  private init(faults: FaultList) { self.faults = faults }

  private mutating func pack(_ json: LocatedJSON) -> QuestionPack? {
    guard let fields = PackFields(json, what: "a pack", known: Self.packMembers, faults: &faults) else { return nil }
    let id = fields.id("id", &faults)
    let version = fields.integer("version", in: 1...1_000_000, &faults)
    let language = fields.id("language", &faults)
    let license = fields.text("license", &faults)
    let family = fields.value("family", &faults).flatMap { self.family($0) }
    let competencies = fields.list("competencies", &faults)?.compactMap { competency($0) }
    let questions = fields.list("questions", &faults)?.compactMap { question($0) }
    guard let id, let version, let language, let license, let family, let competencies, let questions else {
      return nil
    }
    return QuestionPack(
      id: id, version: version, language: language, license: license, family: family, competencies: competencies,
      questions: questions)
  }

  private mutating func family(_ json: LocatedJSON) -> WorkFamily? {
    guard let fields = PackFields(json, what: "a family", known: Self.familyMembers, faults: &faults) else {
      return nil
    }
    let id = fields.id("id", &faults)
    let name = fields.text("name", &faults)
    let words = fields.texts("jobWords", &faults)
    guard let id, let name, let words else { return nil }
    return WorkFamily(id: id, name: name, jobWords: words)
  }

  private mutating func competency(_ json: LocatedJSON) -> Competency? {
    guard let fields = PackFields(json, what: "a competency", known: Self.competencyMembers, faults: &faults) else {
      return nil
    }
    let id = fields.id("id", &faults)
    let name = fields.text("name", &faults)
    let definition = fields.text("definition", &faults)
    let keywords = fields.texts("keywords", &faults)
    let weight = fields.integer("weight", in: 1...3, &faults)
    guard let id, let name, let definition, let keywords, let weight else { return nil }
    competencyLines.append(fields.line(of: "id"))
    return Competency(id: id, name: name, definition: definition, keywords: keywords, weight: weight)
  }

  private mutating func question(_ json: LocatedJSON) -> BankQuestion? {
    guard let fields = PackFields(json, what: "a question", known: Self.questionMembers, faults: &faults) else {
      return nil
    }
    let id = fields.id("id", &faults)
    let competency = fields.id("competency", &faults)
    let types: [AskedIn]? = fields.choices("types", &faults)
    let style: InterviewPlan.Style? = fields.choice("style", &faults)
    let difficulties: [Difficulty]? = fields.choices("difficulties", &faults)
    let text = fields.text("text", &faults)
    let grounded = fields.optionalText("grounded", &faults)
    let pointElements = fields.list("keyPoints", &faults)
    let keyPoints = pointElements?.compactMap { keyPoint($0) }
    let followUpElements = fields.list("followUps", &faults)
    let followUps = followUpElements?.compactMap { followUp($0) }
    let anchors = fields.value("anchors", &faults).flatMap { self.anchors($0) }
    guard let id, let competency, let types, let style, let difficulties, let text, let keyPoints, let followUps,
      let anchors
    else { return nil }
    questionLines.append(
      QuestionLines(
        id: fields.line(of: "id"), competency: fields.line(of: "competency"), text: fields.line(of: "text"),
        grounded: fields.line(of: "grounded"), keyPoints: pointElements?.map(\.line) ?? [],
        followUps: followUpElements?.map(\.line) ?? []))
    return BankQuestion(
      id: id, competency: competency, types: types.map(\.type), style: style, difficulties: difficulties, text: text,
      grounded: grounded, keyPoints: keyPoints, followUps: followUps, anchors: anchors)
  }

  private mutating func keyPoint(_ json: LocatedJSON) -> BankQuestion.KeyPoint? {
    guard let fields = PackFields(json, what: "a key point", known: Self.keyPointMembers, faults: &faults) else {
      return nil
    }
    let id = fields.id("id", &faults)
    let text = fields.text("text", &faults)
    let cues = fields.texts("cues", &faults)
    guard let id, let text, let cues else { return nil }
    return BankQuestion.KeyPoint(id: id, text: text, cues: cues)
  }

  private mutating func followUp(_ json: LocatedJSON) -> BankQuestion.FollowUp? {
    guard let fields = PackFields(json, what: "a follow-up", known: Self.followUpMembers, faults: &faults) else {
      return nil
    }
    let kind: BankQuestion.FollowUp.Kind? = fields.choice("kind", &faults)
    let when = fields.text("when", &faults)
    let text = fields.text("text", &faults)
    guard let kind, let when, let text else { return nil }
    return BankQuestion.FollowUp(kind: kind, when: BankQuestion.FollowUp.Occasion(name: when), text: text)
  }

  private mutating func anchors(_ json: LocatedJSON) -> BankQuestion.Anchors? {
    guard let fields = PackFields(json, what: "the anchors", known: Self.anchorMembers, faults: &faults) else {
      return nil
    }
    let low = fields.text("1", &faults)
    let middle = fields.text("3", &faults)
    let high = fields.text("5", &faults)
    guard let low, let middle, let high else { return nil }
    return BankQuestion.Anchors(low: low, middle: middle, high: high)
  }
}

/// The interviews that a question may name; `mixed` ones take every question.
private enum AskedIn: String, CaseIterable {
  case behavioral, technical, caseStudy

  var type: InterviewType {
    switch self {
    case .behavioral: .behavioral
    case .technical: .technical
    case .caseStudy: .caseStudy
    }
  }
}

/// All that is wrong with one file.
struct PackFaults: Error {
  let faults: [PackFault]
}
