/// Picks questions of the packs for one interview, none twice.
struct BankChoice {
  private let questions: [Candidate]
  /// Those that the job asks for first, then by weight; each with how many of its questions were picked.
  private var competencies: [RankedCompetency]
  private var picked: Set<String> = []

  struct Pick {
    let question: BankQuestion
    let competency: Competency
    /// Whether the job asks for the competency in so many words.
    let isAskedFor: Bool
  }

  private struct Candidate {
    let question: BankQuestion
    /// Orders questions of equal merit, differently for every CV.
    let order: UInt64
  }

  private struct RankedCompetency {
    let competency: Competency
    let keywords: Cues
    let isAskedFor: Bool
    /// Whether it belongs to the job's own family of work.
    let isOfFamily: Bool
    var picks = 0
  }

  init(
    bank: QuestionBank, settings: SessionSettings, difficulty: Difficulty, language: String, jobDescription: String,
    seed: UInt64
  ) {
    let packs = bank.packs(language: language)
    let job = Cues.wordBytes(of: settings.jobTitle + "\n" + jobDescription)
    questions = packs.flatMap(\.questions).compactMap { question in
      guard settings.interviewType == .mixed || question.types.contains(settings.interviewType),
        question.difficulties.contains(difficulty)
      else { return nil }
      return Candidate(question: question, order: Self.order(of: question.id, seed: seed))
    }
    competencies = packs.flatMap { pack in
      pack.competencies.map { competency in
        let keywords = Cues(words: competency.keywords)
        return RankedCompetency(
          competency: competency, keywords: keywords, isAskedFor: keywords.occur(in: job),
          isOfFamily: pack.family.id != WorkFamily.general)
      }
    }
  }

  var isEmpty: Bool { questions.isEmpty }

  /// A question on the subject of a requirement; nil where no pack has one.
  mutating func pick(on requirement: JobRequirement, style: InterviewPlan.Style) -> Pick? {
    let words = Cues.wordBytes(of: requirement.text)
    let named = competencies.indices.filter { competencies[$0].keywords.occur(in: words) }
    guard !named.isEmpty else { return nil }
    let stems = Set(Terms.salient(in: requirement.text).filter { !$0.isBroad }.map(\.stem))
    var best: (rank: Rank, competency: Int, question: BankQuestion)?
    for candidate in questions where isOpen(candidate.question) && candidate.question.style == style {
      guard let index = named.first(where: { competencies[$0].competency.id == candidate.question.competency }) else {
        continue
      }
      let rank = Rank(
        shared: Self.stems(of: candidate.question).count { stems.contains($0) },
        isOfFamily: competencies[index].isOfFamily, picks: competencies[index].picks, order: candidate.order)
      if let known = best?.rank, !(known < rank) { continue }
      best = (rank, index, candidate.question)
    }
    // "Communication" says it all; of "Python and JavaScript" a question on databases would be no question.
    guard let best, best.rank.shared > 0 || !best.rank.isOfFamily else { return nil }
    return take(best.question, of: best.competency)
  }

  /// A question on a competency that every job asks for, those first that this one names.
  mutating func pickGeneral(styles: Set<InterviewPlan.Style>) -> Pick? {
    let ranked = competencies.indices.sorted { one, other in
      (competencies[one].picks, -importance(one), one) < (competencies[other].picks, -importance(other), other)
    }
    for index in ranked {
      let open = questions.filter {
        $0.question.competency == competencies[index].competency.id && styles.contains($0.question.style)
          && isOpen($0.question)
      }
      if let next = open.min(by: { $0.order < $1.order }) { return take(next.question, of: index) }
    }
    return nil
  }

  // MARK: Private

  private struct Rank: Comparable {
    let shared: Int
    let isOfFamily: Bool
    let picks: Int
    let order: UInt64

    static func < (one: Rank, other: Rank) -> Bool {
      (one.shared, one.isOfFamily ? 1 : 0, -one.picks, one.order)
        < (other.shared, other.isOfFamily ? 1 : 0, -other.picks, other.order)
    }
  }

  private func importance(_ index: Int) -> Int {
    competencies[index].competency.weight + (competencies[index].isAskedFor ? 10 : 0)
  }

  private func isOpen(_ question: BankQuestion) -> Bool { !picked.contains(question.id) }

  private mutating func take(_ question: BankQuestion, of index: Int) -> Pick {
    picked.insert(question.id)
    competencies[index].picks += 1
    return Pick(
      question: question, competency: competencies[index].competency, isAskedFor: competencies[index].isAskedFor)
  }

  private static func stems(of question: BankQuestion) -> Set<String> {
    var stems = Set(Terms.salient(in: question.text).map(\.stem))
    for point in question.keyPoints {
      for cue in point.cues { stems.insert(Terms.stem(of: cue)) }
    }
    return stems
  }

  private static func order(of id: String, seed: UInt64) -> UInt64 {
    var hash = seed
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}

extension WorkFamily {
  /// The family of what every work asks for.
  package static let general = "general"
}
