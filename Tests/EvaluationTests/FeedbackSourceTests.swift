import InterviewDomain
import QuestionPacks
import Simulation
import Testing

@testable import Evaluation

/// Feedback may say nothing that nobody said: no figure, name, date, employer or tool.
///
/// Every word of it is one of the prose's own, which knows of no interview, or stands in the CV, the job, an answer or a
/// question. So what is invented shows, whatever it is.
@Suite("Nothing in feedback without a source")
struct FeedbackSourceTests {
  static let languages = ["en", "de", "fr", "es"]

  @Test("over CVs, jobs and candidates, in each language", arguments: languages)
  func nothingInvented(language: String) throws {
    var texts = 0
    for held in try Self.interviews.get() {
      let feedback = held.feedback(in: language)
      let vocabulary = Self.vocabulary(of: language).union(held.words)
      for (text, numbers) in held.texts(of: feedback) {
        let unknown = Self.unknownWords(of: text, vocabulary: vocabulary, numbers: numbers)
        #expect(unknown.isEmpty, "\(unknown) in: \(text)")
        texts += 1
      }
      for evidence in feedback.evidence {
        #expect(!evidence.quote.isEmpty && held.source(of: evidence)?.contains(evidence.quote) == true)
      }
      #expect(feedback.actions.count <= 3)
      #expect(feedback.actions.allSatisfy { !$0.evidence.isEmpty && !$0.missing.isEmpty && !$0.drill.isEmpty })
    }
    #expect(texts > 500)
  }

  @Test(
    "a figure, a name, a date, an employer or a tool put in would be found",
    arguments: ["937", "Initech", "1987", "Globex", "Fortran", "Katarina", "93.5%"])
  func mutation(word: String) throws {
    let held = try #require(try Self.interviews.get().first)
    let vocabulary = Self.vocabulary(of: "en").union(held.words)
    try #require(!held.words.contains(word.lowercased()))
    for (text, numbers) in held.texts(of: held.feedback(in: "en")) {
      let words = text.split(separator: " ")
      let mutated = (words.prefix(words.count / 2) + [Substring(word)] + words.suffix(2)).joined(separator: " ")
      #expect(!Self.unknownWords(of: mutated, vocabulary: vocabulary, numbers: numbers).isEmpty)
    }
  }

  @Test("the prose itself names nobody and nothing", arguments: languages)
  func vocabularyIsPlain(language: String) {
    let vocabulary = Self.vocabulary(of: language)
    #expect(vocabulary.count > 300)
    #expect(vocabulary.filter { $0.contains(where: \.isNumber) }.isEmpty)
    for name in ["contoso", "google", "python", "kubernetes", "sql", "berlin", "london", "excel"] {
      #expect(!vocabulary.contains(name))
    }
  }

  @Test("all languages speak of the same checks, and leave out nothing")
  func sameChecks() {
    let english = FeedbackLanguage.prose(for: "en").checks
    for language in Self.languages {
      let checks = FeedbackLanguage.prose(for: language).checks
      #expect(Set(checks.keys) == Set(english.keys))
      for (id, check) in checks {
        #expect(!check.advice.isEmpty && !check.rule.isEmpty, "\(language) \(id)")
        #expect((check.wording == nil) == (english[id]?.wording == nil), "\(language) \(id)")
        guard let wording = check.wording, let other = english[id]?.wording else { continue }
        #expect(wording.praise.isEmpty == other.praise.isEmpty, "\(language) \(id)")
        for text in [wording.name, wording.missing, wording.why, wording.action, wording.drill] {
          #expect(!text.isEmpty, "\(language) \(id)")
        }
        // They are parts of sentences: what follows has its own full stop.
        for part in [wording.name, wording.missing, wording.action] { #expect(part.last != ".", "\(part)") }
        for whole in [wording.why, wording.drill] { #expect(".…".contains(whole.last ?? " "), "\(whole)") }
      }
    }
  }

  @Test("a language that nobody wrote prose for gets English")
  func otherLanguages() {
    #expect(FeedbackLanguage.prose(for: "nl").nothingJudged == FeedbackLanguage.prose(for: "en").nothingJudged)
    #expect(FeedbackLanguage.prose(for: "de-AT").nothingJudged == FeedbackLanguage.prose(for: "DE").nothingJudged)
  }

  // MARK: - Interviews

  private struct Held {
    let cv: String
    let job: String
    let settings: SessionSettings
    let interview: Interview
    /// Of everything that may be spoken of.
    let words: Set<String>

    init(_ interview: Interview, cv: String, job: EvaluationData.Job, settings: SessionSettings) {
      self.cv = cv
      self.job = job.text
      self.settings = settings
      self.interview = interview
      words = FeedbackSourceTests.words(
        of: [cv, job.text]
          + interview.turns.flatMap { turn in
            [turn.question.text, turn.question.competency, turn.answer?.text ?? ""]
          })
    }

    func feedback(in language: String) -> FeedbackWriter {
      var other = interview
      if let settings = try? SessionSettings(
        jobTitle: settings.jobTitle, companyName: settings.companyName, interviewType: settings.interviewType,
        feedbackLanguage: language, maxQuestions: settings.maxQuestions)
      {
        other = Interview(
          sessionID: interview.sessionID, settings: settings, state: interview.state, plan: interview.plan,
          turns: interview.turns, revision: interview.revision)
      }
      return FeedbackWriter(
        interview: other, cv: cv, jobDescription: job, requirements: JobAnalysis(job).requirements)
    }

    /// Each with the numbers that it may have of its own: of questions, and in the summary of counts, score and scale.
    func texts(of feedback: FeedbackWriter) -> [(String, ClosedRange<Int>)] {
      let questions = 1...max(interview.turns.count, 5)
      var texts = (feedback.strengths + feedback.weaknesses + feedback.cvImprovements).map { ($0.text, questions) }
      texts += feedback.actions.flatMap { [($0.missing, questions), ($0.drill, questions)] }
      texts += feedback.competencies.map { ($0.rationale, questions) }
      texts += feedback.answers.flatMap(\.judgement.checks).compactMap(\.advice).map { ($0, questions) }
      texts.append((feedback.summary, 1...max(interview.turns.count, 10)))
      return texts
    }

    func source(of evidence: Evidence) -> String? {
      switch evidence.source {
      case .cv: cv
      case .jobDescription: job
      case .answer: interview.turns.first { $0.question.id == evidence.questionID }?.answer?.text
      }
    }
  }

  /// Every second CV with each kind of candidate, for one job after the other.
  private static let interviews = Result<[Held], any Error> {
    let resources = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Resources"
    let data = try EvaluationData(folder: resources + "/evaluation")
    let shelf = PackShelf(folders: [resources + "/packs"])
    var held: [Held] = []
    for (number, cv) in data.cvs.enumerated() where number.isMultiple(of: 2) {
      for (offset, manner) in Manner.allCases.enumerated() {
        let job = data.jobs[(number + offset * 3) % data.jobs.count]
        let settings = try SessionSettings(jobTitle: job.title, companyName: job.company, maxQuestions: 6)
        let bank = shelf.bank(for: settings, jobDescription: job.text)
        let rehearsal = try Rehearsal(
          settings, plan: Rehearsal.plan(settings, cv: cv.text, job: job.text, bank: bank),
          cv: cv.text, job: job.text, manner: manner, seed: UInt64(number + 1))
        held.append(Held(rehearsal.interview, cv: cv.text, job: job, settings: settings))
      }
    }
    return held
  }

  // MARK: - Words

  private static func words(of texts: [String]) -> Set<String> {
    texts.reduce(into: []) { $0.formUnion(TokenizedText($1).words.map(\.text)) }
  }

  private static func unknownWords(
    of text: String, vocabulary: Set<String>, numbers: ClosedRange<Int>
  ) -> [String] {
    TokenizedText(text).words.map(\.text).filter { word in
      !vocabulary.contains(word) && !(Int(word).map(numbers.contains) ?? false)
    }
  }

  /// Every word that the prose may say of itself: of each sentence with nothing put in.
  private static func vocabulary(of language: String) -> Set<String> {
    let prose = FeedbackLanguage.prose(for: language)
    var texts = prose.checks.values.flatMap { check in
      let wording = check.wording
      return [
        check.advice, wording?.name, wording?.praise, wording?.missing, wording?.why, wording?.action, wording?.drill,
      ].compactMap(\.self)
    }
    let reasons = ["empty", "refusal", "tooShort", "echo", "repeat", "gibberish", "keywords", "language"]
    texts += reasons.map(prose.notScorable)
    texts += [prose.question(0, on: ""), prose.jobTerms([]), prose.list(["", ""]), prose.unjudgedDrill]
    texts += [1, 2].flatMap { count in
      [
        prose.gap(in: Array(repeating: (0, ""), count: count), missing: "", why: "", actions: []),
        prose.unjudged(Array(repeating: (0, ""), count: count)),
        prose.rating(of: Array(repeating: 0, count: count), shown: [], open: [], nextLevel: nil),
        prose.rating(
          of: [], shown: Array(repeating: "", count: count), open: Array(repeating: "", count: count), nextLevel: 0),
      ]
    }
    texts.append(prose.unratedCompetency)
    texts += (0...10).flatMap { score in
      [(1, 2), (2, 2), (3, 3)].map { prose.judged($0.0, of: $0.1, score: score, interval: 0...1) }
    }
    texts += SessionScorer.Refusal.allCases.flatMap { refusal in
      [prose.refusal(refusal), prose.notScored(because: refusal, isShort: true)]
        + [prose.notScored(because: refusal, isShort: false)]
    }
    texts += [prose.best("", name: ""), prose.practice("", on: 0), prose.instructionsFound]
    texts += [prose.conflictingFigures(in: 0), prose.untoldResult("", in: 0), prose.unmeasuredLine("")]
    texts += [true, false].flatMap { [prose.requirement("", isMust: $0, toldIn: nil)] }
    texts += [true, false].flatMap { [prose.requirement("", isMust: $0, toldIn: 0)] }
    return words(of: texts).filter { !$0.allSatisfy(\.isNumber) }
  }
}
