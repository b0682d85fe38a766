internal import InterviewDomain
internal import QuestionPacks
internal import Simulation

/// Whole interviews over CVs and jobs.
struct InterviewBench {
  let data: EvaluationData
  let shelf: PackShelf
  /// How many interviews of each candidate are compared, and how many are looked through for repeats.
  let comparisons: Int
  let interviews: Int
  /// Of so many answers, CVs and jobs one is taken.
  let step: Int

  private var someCVs: [EvaluationData.CV] {
    data.cvs.enumerated().filter { $0.offset.isMultiple(of: min(step, 5)) }.map(\.element)
  }

  private var someItems: [EvaluationData.Item] {
    data.items.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
  }

  private var someJobs: [EvaluationData.Job] {
    data.jobs.enumerated().filter { $0.offset.isMultiple(of: min(step, 4)) }.map(\.element)
  }

  private struct Case {
    let cv: EvaluationData.CV
    let job: EvaluationData.Job
    let seed: UInt64
    var name: String { "\(cv.name) for \(job.name), seed \(seed)" }
  }

  private func cases(_ count: Int) -> [Case] {
    let pairs = data.cvs.flatMap { cv in data.jobs.map { (cv, $0) } }
    guard !pairs.isEmpty else { return [] }
    // Every so many of them, so that a sample has all CVs and jobs in it.
    return (0..<count).map { number in
      let pair = pairs[number * 7 % pairs.count]
      return Case(cv: pair.0, job: pair.1, seed: UInt64(1 + number / pairs.count))
    }
  }

  private func settings(_ job: EvaluationData.Job, _ type: InterviewType = .mixed, questions: Int = 8) throws
    -> SessionSettings
  {
    try SessionSettings(jobTitle: job.title, companyName: job.company, interviewType: type, maxQuestions: questions)
  }

  private func plan(_ entry: Case, _ settings: SessionSettings) -> InterviewPlan {
    Rehearsal.plan(
      settings, cv: entry.cv.text, job: entry.job.text, bank: shelf.bank(for: settings, jobDescription: entry.job.text))
  }

  func add(to report: inout EvaluationReport) throws {
    try addOrder(to: &report)
    try addQuestions(to: &report)
    try addCoverage(to: &report)
    try addDifferences(to: &report)
    addFollowUps(to: &report)
  }

  // MARK: Candidates

  private func addOrder(to report: inout EvaluationReport) throws {
    var orders: [(String, Bool)] = []
    var gibberish: [(String, Bool)] = []
    var injected: [(String, Bool)] = []
    var points: [Manner: [Int]] = [:]
    for entry in cases(comparisons) {
      let settings = try settings(entry.job)
      let plan = plan(entry, settings)
      var scores: [Manner: Int] = [:]
      for manner in Manner.allCases {
        let rehearsal = try Rehearsal(
          settings, plan: plan, cv: entry.cv.text, job: entry.job.text, manner: manner, seed: entry.seed)
        scores[manner] = rehearsal.score.points
        if let score = rehearsal.score.points { points[manner, default: []].append(score) }
      }
      let values = [Manner.strong, .average, .terse].map { scores[$0] }
      let told = values.map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ")
      let isOrdered =
        if let strong = values[0], let average = values[1], let terse = values[2] {
          strong > average && average > terse
        } else { false }
      orders.append(("\(entry.name): \(told)", isOrdered))
      gibberish.append((entry.name, scores[.gibberish] == nil))
      injected.append(
        ("\(entry.name): \(scores[.average] ?? 0) \(scores[.injecting] ?? 0)", scores[.injecting] == scores[.average]))
    }
    report.addShare("Candidates", "strong above average above terse", of: orders, mark: .atLeast(1))
    report.addShare("Candidates", "gibberish not scorable", of: gibberish, mark: .atLeast(1))
    report.addShare("Candidates", "orders to the judge in every answer: same score", of: injected, mark: .atLeast(1))
    for manner in Manner.allCases {
      let scores = points[manner] ?? []
      report.add(
        "Candidates", "mean score of \(manner.rawValue), where there is one",
        scores.isEmpty ? 0 : Double(scores.reduce(0, +)) / Double(scores.count), of: scores.count)
    }
  }

  // MARK: Questions

  private func addQuestions(to report: inout EvaluationReport) throws {
    var repeated: [(String, Bool)] = []
    var guarded: [(String, Bool)] = []
    let types = InterviewType.allCases
    for (number, entry) in cases(interviews).enumerated() {
      let settings = try settings(entry.job, types[number % types.count], questions: 5 + number % 16)
      let rehearsal = try Rehearsal(
        settings, plan: plan(entry, settings), cv: entry.cv.text, job: entry.job.text,
        manner: Manner.allCases[number / types.count % Manner.allCases.count], seed: entry.seed)
      for (index, text) in rehearsal.questions.enumerated() {
        let isRepeat = QuestionSimilarity(asked: Array(rehearsal.questions[..<index])).isRepeat(text)
        repeated.append(("\(entry.name): \(text)", isRepeat))
        guarded.append((text, Self.breaksGuard(text)))
      }
    }
    report.addShare("Questions", "asked before in the same interview", of: repeated, mark: .atMost(0))
    report.addShare("Questions", "leading, double, protected or no question", of: guarded, mark: .atMost(0))
  }

  static func breaksGuard(_ text: String) -> Bool {
    // The candidate's words between quotation marks are not the interviewer's.
    let faults = QuestionLint.faults(in: withoutQuotes(text), language: "en", shortest: 3)
    return !QuestionText.isWellFormed(text) || faults.contains(.double) || faults.contains(.leading)
      || Guarded.looksLikeInstructions(text) || Guarded.asksProtectedTopic(text)
  }

  private static func withoutQuotes(_ text: String) -> String {
    var kept = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if "“„«".contains(character) {
        isQuoted = true
      } else if "”»".contains(character) {
        isQuoted = false
      } else if !isQuoted {
        kept.append(character)
      }
    }
    return kept
  }

  // MARK: Coverage

  private func addCoverage(to report: inout EvaluationReport) throws {
    var found: [(String, Bool)] = []
    for cv in someCVs {
      for job in someJobs where job.musts.count <= 6 {
        let entry = Case(cv: cv, job: job, seed: 1)
        let settings = try settings(job)
        let manner: Manner = found.count.isMultiple(of: 2) ? .strong : .average
        let rehearsal = try Rehearsal(
          settings, plan: plan(entry, settings), cv: cv.text, job: job.text, manner: manner, seed: 1)
        let asked = rehearsal.interview.turns.compactMap { turn in
          rehearsal.interview.plan.flatMap { plan in
            plan.slots.indices.contains(turn.question.slot) ? plan.slots[turn.question.slot].requirement : nil
          }
        }
        for must in job.musts {
          found.append(
            ("\(entry.name): \(must)", asked.contains { $0.contains(must) || must.contains($0) }))
        }
      }
    }
    report.addShare("Questions", "musts addressed by 8 questions, of jobs with up to 6", of: found, mark: .atLeast(0.9))
  }

  private func addDifferences(to report: inout EvaluationReport) throws {
    var outcomes: [(String, Bool)] = []
    var total = 0.0
    for job in someJobs {
      let settings = try settings(job)
      let asked = try someCVs.map { cv in
        try Rehearsal(
          settings, plan: plan(Case(cv: cv, job: job, seed: 1), settings), cv: cv.text, job: job.text, manner: .strong,
          seed: 1
        ).questions
      }
      for (index, one) in asked.enumerated() {
        for (place, other) in asked.enumerated().dropFirst(index + 1) {
          let similarity = QuestionSimilarity(asked: one)
          let different = other.count { !similarity.isRepeat($0) }
          total += Double(different) / Double(max(other.count, 1))
          outcomes.append(
            (
              "\(someCVs[index].name) and \(someCVs[place].name) for \(job.name): \(different) of \(other.count)",
              different * 2 >= other.count
            ))
        }
      }
    }
    report.addShare("Questions", "two CVs for one job: at least half differ", of: outcomes, mark: .atLeast(1))
    report.add(
      "Questions", "  mean share that differs", outcomes.isEmpty ? 0 : total / Double(outcomes.count),
      of: outcomes.count)
  }

  // MARK: Follow-ups

  /// What the answer lacks by its planned level is what the interviewer would ask for.
  private func addFollowUps(to report: inout EvaluationReport) {
    let wanted: [(Int, Set<AnswerGap>, String)] = [
      (1, [.noEvent], "no event"), (2, [.noOwnAction], "no own action"),
      (3, [.noResult, .noMeasure], "no result, or one that nobody could check"),
    ]
    for (level, gaps, name) in wanted {
      report.addShare(
        "Follow-ups", "planned \(level): asks for \(name)",
        of: someItems.filter { $0.answer.planned == level }.map { item in
          (item.answer.id, gaps.contains { self.gaps(in: item).prefix(1).contains($0) })
        })
    }
    report.addShare(
      "Follow-ups", "planned 5: nothing to ask for",
      of: someItems.filter { $0.answer.planned == 5 }.map { ($0.answer.id, gaps(in: $0).isEmpty) })
  }

  private func gaps(in item: EvaluationData.Item) -> [AnswerGap] {
    AnswerGaps(of: item.answer.text, to: item.question.text, style: .pastBehavior).gaps
  }
}
