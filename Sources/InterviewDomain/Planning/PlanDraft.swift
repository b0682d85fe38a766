/// A plan in the making: what was used so far must not be used again.
struct PlanDraft {
  private let settings: SessionSettings
  private let difficulty: Difficulty
  private let filling: QuestionFilling
  private let book: PhraseBook
  private let statements: [CVAnalysis.Statement]
  private let cvText: String
  /// Where the candidate works or worked last, as a question may name it; found when it is first asked for.
  private lazy var organization = CVProfile(cvText).experience.lazy.compactMap(\.organization).first.flatMap {
    Phrase.quotable($0.text, maxWords: 6)
  }
  private let matches: [RequirementMatch]
  private var choice: BankChoice
  /// Orders equal wordings, so that two candidates for one job are not asked alike.
  private let seed: UInt64

  private var usedStatements: Set<Int> = []
  private var usedWordings: [Wording: Int] = [:]
  private var slots: [InterviewPlan.Slot] = []
  private var asked = QuestionSimilarity(asked: [])
  private var gapsInARow = 0
  private var gaps = 0
  private var styleTurn = 0

  init(
    settings: SessionSettings, difficulty: Difficulty, book: PhraseBook, statements: [CVAnalysis.Statement],
    cvText: String, matches: [RequirementMatch], choice: BankChoice, seed: UInt64
  ) {
    self.settings = settings
    self.difficulty = difficulty
    self.book = book
    self.statements = statements
    self.cvText = cvText
    self.matches = matches
    self.choice = choice
    self.seed = seed
    filling = QuestionFilling(book: book, settings: settings)
  }

  mutating func composed() -> [InterviewPlan.Slot] {
    let opening = addOpening()
    let closes = settings.maxQuestions >= 4
    let room = settings.maxQuestions - (closes ? 1 : 0)
    addRequirements(butNot: opening, room: room)
    addGeneral(room: room)
    if closes { addClosing() }
    return slots
  }

  // MARK: The opening

  /// Opens on the statement that says most about what the job wants most; returns the place of its requirement.
  private mutating func addOpening() -> Int? {
    var best: (score: Double, match: Int?, statement: CVAnalysis.Statement)?
    for statement in statements {
      var score = Double(statement.strength) - Double(min(statement.order, 20)) * 0.15
      var bestMatch: (weight: Double, index: Int)?
      for (index, match) in matches.enumerated() where match.evidence.prefix(3).contains(statement) {
        if match.weight > bestMatch?.weight ?? 0 { bestMatch = (match.weight, index) }
      }
      score += bestMatch?.weight ?? 0
      if score > best?.score ?? -.infinity { best = (score, bestMatch?.index, statement) }
    }
    let match = best?.match.map { matches[$0] }
    if let best, let evidence = Phrase.quotable(best.statement.text, maxWords: 26) {
      usedStatements.insert(best.statement.order)
      append(
        kind: .opening, style: .pastBehavior, reason: .opening,
        text: filling.fill(book.openers[0], evidence: evidence),
        competency: competency(naming: best.statement.text), match: match,
        evidence: best.statement.text)
      return best.match
    }
    append(
      kind: .opening, style: .pastBehavior, reason: .opening, text: filling.fill(book.plainOpeners[0]),
      competency: filling.title, match: nil, evidence: nil)
    return nil
  }

  // MARK: The job's requirements

  private mutating func addRequirements(butNot opening: Int?, room: Int) {
    var waiting = matches.indices.filter { $0 != opening }
    var sinceClaim = 0
    var takesCompetency = settings.interviewType == .technical || settings.interviewType == .caseStudy
    while slots.count < room, !waiting.isEmpty {
      // Two gaps on end are enough; then something that the candidate can speak to.
      var next = 0
      if gapsInARow >= 2, let other = waiting.firstIndex(where: { matches[$0].coverage != .missing }) { next = other }
      // Where the rest of the room is just enough for what the job insists on, that goes first.
      if waiting.count(where: { matches[$0].requirement.isMust }) >= room - slots.count,
        !matches[waiting[next]].requirement.isMust,
        let must = waiting.firstIndex(where: { matches[$0].requirement.isMust })
      {
        next = must
      }
      addRequirement(matches[waiting.remove(at: next)])
      sinceClaim += 1
      // A claim of the CV or a competency now and then, unless it would cost the place of something that the job
      // insists on.
      let musts = waiting.count { matches[$0].requirement.isMust }
      let left = room - slots.count
      if sinceClaim >= 2, left > 0, musts < left || musts > left + 2 {
        sinceClaim = 0
        if takesCompetency { addCompetency() } else { addClaim() }
        takesCompetency.toggle()
      }
    }
    // A short list of requirements leaves room to look closer at what the CV claims.
    for _ in 0..<2 where slots.count < room {
      addClaim()
      if slots.count < room { addCompetency() }
    }
    for match in matches where slots.count < room && slots.count < settings.maxQuestions * 3 / 4 {
      addAnother(match)
    }
  }

  private mutating func addRequirement(_ match: RequirementMatch) {
    let style = nextStyle()
    let statement = match.coverage == .missing ? nil : match.evidence.first { !usedStatements.contains($0.order) }
    // What was done is asked about in the candidate's own words; of what is known, the packs ask better.
    if style != .pastBehavior, addPicked(match, style: style, statement: statement) {
      gapsInARow = 0
      return
    }
    if let statement, let evidence = Phrase.quotable(statement.text, maxWords: 26),
      add(match, ground: .matched, style: style, evidence: evidence, source: statement.text)
    {
      usedStatements.insert(statement.order)
      gapsInARow = 0
      return
    }
    if let listed = match.listed, let evidence = Phrase.quotable(listed, maxWords: 4),
      add(match, ground: .listed, style: style, evidence: evidence, source: listed)
    {
      gapsInARow = 0
      return
    }
    if match.coverage == .missing, match.weight >= 1, gapsInARow < 2, gaps < max(1, settings.maxQuestions / 3),
      addTransfer(to: match, style: style) || add(match, ground: .gap, style: style)
    {
      gapsInARow += 1
      gaps += 1
      return
    }
    gapsInARow = 0
    if addPicked(match, style: style, statement: nil) { return }
    add(match, ground: .requirement, style: style)
  }

  /// Asks what of the candidate's other work would carry over, which no two CVs are asked alike.
  private mutating func addTransfer(to match: RequirementMatch, style: InterviewPlan.Style) -> Bool {
    guard
      let statement = strongestUnused,
      let evidence = Phrase.quotable(statement.text, maxWords: 20),
      add(match, ground: .transfer, style: style, evidence: evidence, source: statement.text)
    else { return false }
    usedStatements.insert(statement.order)
    return true
  }

  /// Asks a question of the packs on the requirement, if there is one; on what the CV says of it, if it does.
  private mutating func addPicked(
    _ match: RequirementMatch, style: InterviewPlan.Style, statement: CVAnalysis.Statement?
  ) -> Bool {
    guard let subject = RequirementSubject(match.requirement, book: book),
      let pick = choice.pick(on: match.requirement, style: style)
    else { return false }
    let evidence = statement.flatMap { Phrase.quotable($0.text, maxWords: 20) }
    let leadIns = evidence == nil ? book.requirementLeadIns : book.evidenceLeadIns
    let leadIn = filling.fill(
      leadIns[(slots.count + Int(seed >> 48)) % leadIns.count], requirement: subject.requirement, evidence: evidence)
    let text = leadIn + " " + pick.question.text
    guard !asked.isRepeat(text), QuestionText.isWellFormed(text) else { return false }
    if evidence != nil, let statement { usedStatements.insert(statement.order) }
    append(
      kind: .planned, style: style, reason: Self.reason(of: match), text: text, competency: pick.competency.name,
      match: match, evidence: evidence == nil ? nil : statement?.text, source: pick.question)
    return true
  }

  private static func reason(of match: RequirementMatch) -> InterviewPlan.Reason {
    switch match.coverage {
    case .covered: .covered
    case .partly: match.evidence.isEmpty ? .listed : .covered
    case .missing: .missing
    }
  }

  /// Asks about a requirement once more, in another way.
  private mutating func addAnother(_ match: RequirementMatch) {
    add(match, ground: .requirement, style: nextStyle())
  }

  @discardableResult
  private mutating func add(
    _ match: RequirementMatch, ground: Wording.Ground, style: InterviewPlan.Style, evidence: String? = nil,
    source: String? = nil
  ) -> Bool {
    guard let subject = RequirementSubject(match.requirement, book: book) else { return false }
    // "Your CV names Git, and the job asks for Git."
    if ground == .listed, let evidence, subject.requirement.lowercased().contains(evidence.lowercased()),
      subject.requirement.spacedWordCount == evidence.spacedWordCount
    {
      return false
    }
    return addWording(ground: ground, style: style) { wording, filling in
      filling.fill(
        wording.text, requirement: subject.requirement, topic: subject.topic, evidence: evidence)
    } then: { draft, wording, text in
      draft.append(
        kind: .planned, style: wording.style, reason: ground.reason, text: text,
        competency: subject.competency, match: match, evidence: source)
    }
  }

  // MARK: The CV's claims

  /// Of what the CV tells and no question is about, the line that says most.
  private var strongestUnused: CVAnalysis.Statement? {
    statements.filter { !usedStatements.contains($0.order) && $0.strength >= 9 }
      .max { ($0.strength, $1.order) < ($1.strength, $0.order) }
  }

  private mutating func addClaim() {
    guard
      let statement = strongestUnused,
      let evidence = Phrase.quotable(statement.text, maxWords: 26)
    else { return }
    usedStatements.insert(statement.order)
    gapsInARow = 0
    let style = nextStyle()
    let grounds: [Wording.Ground] = statement.hasQuantity ? [.measuredClaim, .claim] : [.claim]
    let competency = competency(naming: statement.text)
    for ground in grounds {
      let isAdded = addWording(ground: ground, style: style) { wording, filling in
        filling.fill(wording.text, evidence: evidence)
      } then: { draft, wording, text in
        draft.append(
          kind: .planned, style: wording.style, reason: .claim, text: text, competency: competency, match: nil,
          evidence: statement.text)
      }
      if isAdded { return }
    }
  }

  // MARK: General questions and the end

  private mutating func addGeneral(room: Int) {
    while slots.count < room, addCompetency() {}
    let suited = book.general.filter { Self.styles(for: settings.interviewType).contains($0.style) }
    let rest = book.general.filter { !Self.styles(for: settings.interviewType).contains($0.style) }
    for question in suited + rest where slots.count < room {
      add(question)
    }
  }

  /// Asks about a competency of the packs; false where they have no question left.
  @discardableResult
  private mutating func addCompetency() -> Bool {
    guard let pick = choice.pickGeneral(styles: Set(Self.styles(for: settings.interviewType))) else { return false }
    add(pick)
    return true
  }

  /// Asks a question of the packs, built on the candidate's own facts where it can be.
  private mutating func add(_ pick: BankChoice.Pick) {
    let reason: InterviewPlan.Reason = pick.isAskedFor ? .competency : .general
    if let (text, statement) = grounded(pick.question), !asked.isRepeat(text), QuestionText.isWellFormed(text) {
      if let statement { usedStatements.insert(statement.order) }
      append(
        kind: .planned, style: pick.question.style, reason: reason, text: text, competency: pick.competency.name,
        match: nil, evidence: statement?.text, source: pick.question)
      return
    }
    let text = pick.question.text
    guard !asked.isRepeat(text), QuestionText.isWellFormed(text) else { return }
    append(
      kind: .planned, style: pick.question.style, reason: reason, text: text, competency: pick.competency.name,
      match: nil, evidence: nil, source: pick.question)
  }

  /// The question with its slots filled; nil where the documents have nothing for one of them.
  private mutating func grounded(_ question: BankQuestion) -> (text: String, statement: CVAnalysis.Statement?)? {
    guard let phrase = question.grounded else { return nil }
    var used: CVAnalysis.Statement?
    let text = QuestionFilling.fill(
      phrase,
      with: { name in
        switch BankQuestion.Slot(rawValue: String(name)) {
        case .achievement:
          used = statements.filter { !usedStatements.contains($0.order) && $0.strength >= 7 }
            .max { ($0.strength, $1.order) < ($1.strength, $0.order) }
          return used.flatMap { Phrase.quotable($0.text, maxWords: 26) }.map(book.quoted)
        case .organization: return organization
        case .skill: return matches.lazy.compactMap(\.listed).first.flatMap { Phrase.quotable($0, maxWords: 4) }
        case .requirement:
          return matches.lazy.compactMap { [book] in RequirementSubject($0.requirement, book: book)?.requirement }.first
        case nil: return nil
        }
      })
    return text.map { ($0, used) }
  }

  /// Ends on something of the CV that was not touched, where it has that.
  private mutating func addClosing() {
    if let statement = strongestUnused, let evidence = Phrase.quotable(statement.text, maxWords: 26) {
      let text = filling.fill(
        book.evidenceClosings[Int(seed >> 52) % book.evidenceClosings.count], evidence: evidence)
      if !asked.isRepeat(text), QuestionText.isWellFormed(text) {
        usedStatements.insert(statement.order)
        return append(
          kind: .planned, style: .open, reason: .closing, text: text, competency: book.closings[0].competency,
          match: nil, evidence: statement.text)
      }
    }
    add(book.closings[Int(seed >> 52) % book.closings.count], reason: .closing)
  }

  private mutating func add(_ question: GeneralQuestion, reason: InterviewPlan.Reason = .general) {
    let text = filling.fill(question.text)
    guard !asked.isRepeat(text) else { return }
    asked.add(text)
    slots.append(
      InterviewPlan.Slot(
        kind: .planned, competency: question.competency, style: question.style, reason: reason, text: text,
        keyTerms: question.keyTerms))
  }

  // MARK: Wordings

  /// The wording used least that suits and repeats nothing; of the wished style if there is one.
  private mutating func addWording(
    ground: Wording.Ground, style: InterviewPlan.Style, text: (Wording, QuestionFilling) -> String,
    then append: (inout PlanDraft, Wording, String) -> Void
  ) -> Bool {
    let suited = book.wordings.enumerated().filter {
      $0.element.ground == ground && $0.element.seniority.suits(difficulty)
    }
    let ranked = suited.sorted { one, other in
      rank(one.element, style: style, at: one.offset) < rank(other.element, style: style, at: other.offset)
    }
    for (_, wording) in ranked {
      let text = text(wording, filling)
      guard !asked.isRepeat(text), QuestionText.isWellFormed(text) else { continue }
      usedWordings[wording, default: 0] += 1
      append(&self, wording, text)
      return true
    }
    return false
  }

  private func rank(_ wording: Wording, style: InterviewPlan.Style, at offset: Int) -> (Int, Int, Int, UInt64) {
    let isFree = [.gap, .transfer, .measuredClaim].contains(wording.ground)
    // Half of the candidates get the questions of their level first.
    let isForLevel = wording.seniority != .any && (seed >> UInt64(wording.style.place)) & 1 == 0
    // The end of SplitMix64, which spreads the seed over all bits.
    var order = (seed ^ UInt64(offset)) &* 0xBF58_476D_1CE4_E5B9
    order = (order ^ (order >> 27)) &* 0x94D0_49BB_1331_11EB
    return (usedWordings[wording] ?? 0, wording.style == style || isFree ? 0 : 1, isForLevel ? 0 : 1, order >> 8)
  }

  private mutating func nextStyle() -> InterviewPlan.Style {
    let styles = Self.styles(for: settings.interviewType)
    defer { styleTurn += 1 }
    return styles[styleTurn % styles.count]
  }

  /// In turn; the first comes most often.
  private static func styles(for type: InterviewType) -> [InterviewPlan.Style] {
    switch type {
    case .behavioral: [.pastBehavior]
    case .technical: [.knowledge, .pastBehavior, .knowledge, .situational]
    case .caseStudy: [.situational]
    case .mixed: [.pastBehavior, .knowledge, .situational]
    }
  }

  // MARK: Slots

  private mutating func append(
    kind: QuestionKind, style: InterviewPlan.Style, reason: InterviewPlan.Reason, text: String, competency: String,
    match: RequirementMatch?, evidence: String?, source: BankQuestion? = nil
  ) {
    var keyTerms = match?.requirement.terms ?? source.map { Terms.salient(in: $0.text).map(\.word) } ?? []
    if let evidence {
      for term in Terms.salient(in: evidence).prefix(8) where !keyTerms.contains(term.word) {
        keyTerms.append(term.word)
      }
    }
    asked.add(text)
    slots.append(
      InterviewPlan.Slot(
        kind: kind, competency: competency, style: style, reason: reason, text: text,
        requirement: match?.requirement.text, cvEvidence: evidence, isMust: match?.requirement.isMust ?? false,
        keyTerms: keyTerms, source: source.map(InterviewPlan.Source.init)))
  }

  private func competency(naming text: String) -> String {
    Phrase.topic(of: text)?.capitalizedFirst() ?? filling.title
  }
}

extension InterviewPlan.Source {
  fileprivate init(_ question: BankQuestion) {
    self.init(
      question: question.id, keyPoints: question.keyPoints, followUps: question.followUps, anchors: question.anchors)
  }
}

extension Wording.Ground {
  fileprivate var reason: InterviewPlan.Reason {
    switch self {
    case .matched: .covered
    case .listed: .listed
    case .gap, .transfer: .missing
    case .requirement: .required
    case .claim, .measuredClaim: .claim
    }
  }
}

extension InterviewPlan.Style {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension String {
  func capitalizedFirst() -> String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
