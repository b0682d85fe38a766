import InterviewDomain
import Testing

@Suite struct InterviewLanguageTests {
  private static let openings = ["en": "Welcome", "de": "Herzlich", "fr": "Bonjour", "es": "Le doy", "fi": "Welcome"]

  @Test("a session is asked in its language, or in English where there are no words for it")
  func language() throws {
    for (language, beginning) in Self.openings {
      let interview = try Self.interview(language, cv: Fixture.backendCV, job: Fixture.backendJob) { _ in "ok" }
      #expect(interview.plan?.language == (language == "fi" ? "en" : language))
      #expect(interview.turns[0].question.text.hasPrefix(beginning))
      let english = Set(["the", "you", "your", "what", "which", "how", "would"])
      for turn in interview.turns where !["en", "fi"].contains(language) {
        // What is quoted keeps the language of its document.
        let words = TokenizedText(turn.question.text).words.map(\.text)
        #expect(words.count { english.contains($0) } <= 2, "\(turn.question.text)")
      }
    }
  }

  @Test("no question breaks the rules or repeats, and what is quoted is verbatim", arguments: ["en", "de", "fr", "es"])
  func properties(language: String) throws {
    for cv in Fixture.cvs + [""] {
      for job in Fixture.jobs {
        let answers = ["ok", "I don't know", "Last year I led it and we finished on time because I cut the scope."]
        let interview = try Self.interview(language, cv: cv, job: job) { answers[$0.index % answers.count] }
        let questions = interview.turns.map(\.question.text)
        #expect(questions.count == 20 && Set(questions).count == 20)
        let sources = ([cv, job] + answers).map(Self.normalized)
        for question in questions {
          #expect(QuestionText.isWellFormed(question), "\(question)")
          for quote in Self.quotes(in: question) {
            #expect(sources.contains { $0.contains(Self.normalized(quote)) }, "\(quote)")
          }
        }
      }
    }
  }

  private static func quotes(in question: String) -> [String] {
    var quotes: [String] = []
    var open: (close: Character, text: String)?
    for character in question {
      if let (close, text) = open {
        if character == close { quotes.append(text) }
        open = character == close ? nil : (close, text + String(character))
      } else if let close = ["\"": "\"", "„": "“", "«": "»"][character] as Character? {
        open = (close, "")
      }
    }
    return quotes
  }

  private static func normalized(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func interview(
    _ language: String, cv: String, job: String, answer: (Question) -> String
  ) throws -> Interview {
    let settings = try SessionSettings(
      jobTitle: "Backend Engineer", companyName: "Northwind", interviewType: .mixed, difficulty: .mid,
      language: language, maxQuestions: 20)
    return try Fixture.interview(settings, cv: cv, job: job, answer: answer)
  }
}
