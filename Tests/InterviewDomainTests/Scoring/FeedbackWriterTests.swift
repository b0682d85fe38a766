import InterviewDomain
import Testing

@Suite struct FeedbackWriterTests {
  private static let cv = """
    Jane Doe, engineer at Contoso
    - Maintained the checkout service and its tests in Python
    - Cut build time from 20 to 5 minutes
    """
  private static let job = """
    Requirements
    - Strong experience with Python services
    - Experience with Kubernetes in production
    - Knowledge of query tuning
    """
  private static let requirements = [
    JobRequirement(text: "Strong experience with Python services", terms: ["python"], isMust: true),
    JobRequirement(text: "Experience with Kubernetes in production", terms: ["kubernetes"], isMust: true),
    JobRequirement(text: "Knowledge of query tuning", terms: ["query"], isMust: true),
  ]

  private func interview(_ answers: [(String, String, String)]) throws -> Interview {
    let turns = answers.enumerated().map { index, turn in
      Turn(
        question: Question(
          id: QuestionID(rawValue: "q\(index)"), index: index + 1, text: turn.0, kind: .planned, competency: turn.1,
          slot: index,
          createdAt: Timestamp(millisecondsSince1970: 0)),
        answer: Answer(
          messageID: MessageID(rawValue: "m\(index)"), key: nil, text: turn.2,
          createdAt: Timestamp(millisecondsSince1970: 0)))
    }
    return Interview(
      sessionID: SessionID(rawValue: "s"), settings: try SessionSettings(jobTitle: "Engineer", companyName: "Acme"),
      state: .complete, plan: nil, turns: turns, revision: 0)
  }

  private func write(_ answers: [(String, String, String)]) throws -> FeedbackWriter {
    FeedbackWriter(
      interview: try interview(answers), cv: Self.cv, jobDescription: Self.job, requirements: Self.requirements)
  }

  @Test("every quote is verbatim, every point has one, and no number or name comes from nowhere")
  func nothingInvented() throws {
    let answers = SampleAnswers.all.map { ($0.question, $0.competency, $0.answer) }
    let feedback = try write(answers)
    let points = feedback.strengths + feedback.weaknesses + feedback.cvImprovements
    #expect(feedback.strengths.count >= 3 && feedback.weaknesses.count >= 3 && feedback.cvImprovements.count >= 3)
    #expect(feedback.weaknesses.count <= 5)
    #expect(Set(points.map(\.text)).count == points.count)
    let criticized = feedback.weaknesses.flatMap { $0.evidence.compactMap(\.questionID) }
    #expect(Set(criticized).count == criticized.count, "at most one weakness of an answer")
    let all = answers.map(\.2).joined(separator: "\n")
    for point in points {
      #expect(!point.evidence.isEmpty)
      for evidence in point.evidence {
        let source = [Evidence.Source.answer: all, .cv: Self.cv, .jobDescription: Self.job][evidence.source] ?? ""
        #expect(!evidence.quote.isEmpty && source.contains(evidence.quote))
      }
    }
    // Numbers of questions, levels, points and counts of answers are the feedback's own.
    let sources = all + Self.cv + Self.job + answers.map(\.1).joined() + (1...12).map { " \($0) " }.joined()
    for text in points.map(\.text) + [feedback.summary] + feedback.competencies.map(\.rationale) {
      let tokens = TokenizedText(text)
      let starts = Set(tokens.sentences.map(\.words.lowerBound))
      for (index, word) in tokens.words.enumerated() {
        #expect(!word.text.contains(where: \.isNumber) || sources.contains(text[word.range]))
        let afterColon = text[..<word.range.lowerBound].hasSuffix(": ")
        if text[word.range].first?.isUppercase == true, !starts.contains(index), !afterColon {
          #expect(["CV", "I"].contains(text[word.range]) || sources.contains(text[word.range]), "\(word.text)")
        }
      }
    }
  }

  @Test("a whole interview of usual answers gets a score")
  func usable() throws {
    let feedback = try write(SampleAnswers.all.prefix(8).map { ($0.question, $0.competency, $0.answer) })
    guard case .score(let score, let interval) = feedback.score else {
      Issue.record("no score: \(feedback.summary)")
      return
    }
    #expect((1...10).contains(score) && interval.contains(score))
  }

  @Test("two answers are too little for a score")
  func tooLittle() throws {
    let feedback = try write(SampleAnswers.all.prefix(2).map { ($0.question, $0.competency, $0.answer) })
    guard case .notScorable = feedback.score else {
      Issue.record("scored")
      return
    }
  }

  @Test("a short answer to a follow-up completes its question, and the closing is not rated")
  func slots() throws {
    let slots = [("Performance", "Tell me about a time you made something faster."), ("Conflict", ""), ("Plans", "")]
      .map {
        InterviewPlan.Slot(kind: .planned, competency: $0.0, style: .pastBehavior, text: $0.1)
      }
    let closing = InterviewPlan.Slot(kind: .planned, competency: "Closing", style: .open, text: "Anything else?")
    func turn(_ index: Int, _ slot: Int, _ kind: QuestionKind, _ question: String, _ answer: String) -> Turn {
      Turn(
        question: Question(
          id: QuestionID(rawValue: "q\(index)"), index: index, text: question, kind: kind,
          competency: slot == 3 ? "Closing" : slots[slot].competency, slot: slot,
          createdAt: Timestamp(millisecondsSince1970: 0)),
        answer: Answer(
          messageID: MessageID(rawValue: "m\(index)"), key: nil, text: answer,
          createdAt: Timestamp(millisecondsSince1970: 0)))
    }
    let interview = Interview(
      sessionID: SessionID(rawValue: "s"), settings: try SessionSettings(jobTitle: "Engineer", companyName: "Acme"),
      state: .complete, plan: InterviewPlan(version: 1, language: "en", slots: slots + [closing]),
      turns: [
        turn(
          1, 0, .planned, slots[0].text,
          "Last year our search was slow. I profiled the queries and rewrote the worst one, because it ran in a loop."),
        turn(2, 0, .followUp, "What changed in numbers?", "It went from 840 to 120 ms."),
        turn(3, 3, .planned, closing.text, "I like the work and I would be glad to join the team that you have here."),
      ], revision: 0)
    let feedback = FeedbackWriter(interview: interview, cv: Self.cv, jobDescription: Self.job, requirements: [])
    #expect(feedback.answers.map(\.judgement.notScorable) == [nil, "tooShort", nil])
    #expect(feedback.competencies.map(\.name) == ["Performance"])
    #expect(feedback.competencies.first?.level == 5)
    #expect(!feedback.weaknesses.contains { $0.text.contains("Not judged") || $0.text.contains("Closing") })
    #expect(feedback.strengths.first?.evidence.first?.questionID == QuestionID(rawValue: "q2"))
  }

  @Test("the job's terms are named, and a synonym in the CV counts")
  func requirementsInCV() throws {
    func advice(cv: String) throws -> [String] {
      FeedbackWriter(
        interview: try interview([]), cv: cv, jobDescription: Self.job, requirements: Self.requirements
      ).cvImprovements.map(\.text)
    }
    let without = try advice(cv: Self.cv)
    let with = try advice(cv: Self.cv + "\n- Ran k8s for three years")
    #expect(without.contains { $0.contains("“Kubernetes”") })
    #expect(!with.contains { $0.contains("Kubernetes") })
  }

  @Test("a figure told in an answer and absent from the CV is pointed out")
  func figureForCV() throws {
    let feedback = try write([(SampleAnswers.all[0].question, "Performance", SampleAnswers.all[0].answer)])
    #expect(feedback.cvImprovements.contains { $0.evidence.contains { $0.quote.contains("840 to 120 ms") } })
    #expect(feedback.cvImprovements.contains { $0.evidence.contains { $0.quote.contains("Kubernetes") } })
  }

  @Test("quotes are found whatever their white space, and only then")
  func quotes() {
    let verifier = QuoteVerifier("I led\n  the team.")
    #expect(verifier.verbatim("led the team") == "led\n  the team")
    #expect(verifier.verbatim("led a team") == nil)
    #expect(verifier.verbatim("  ") == nil)
  }

  @Test("knowledge, plans and lines of the command are judged by their own ladders")
  func scoreLines() {
    let knowledge = ScoreLine(
      id: "1", question: "How does a database index speed up a query?",
      answer:
        "An index keeps the column sorted in a tree, so that the database reads a few pages instead of the whole table. For example "
        + "in PostgreSQL I added one on the customer id. However every write gets slower, because the tree is updated too."
    )
    #expect(knowledge.judgement.level ?? 0 >= 4)
    #expect(knowledge.score == knowledge.judgement.level.map { [1, 3, 6, 8, 10][$0 - 1] })
    let plan = ScoreLine(
      id: "2", question: "What would you do if two releases failed in a row?",
      answer:
        "First I would stop the next release and look at what both failures share. Then I would ask the team for the test results, "
        + "because a third failure costs trust. I would measure the failure rate for a month to know it worked.")
    #expect(plan.judgement.level ?? 0 >= 4)
    #expect(ScoreLine(id: "3", question: "How does TCP work?", answer: "Well").score == nil)
  }
}
