import InterviewDomain
import Testing

@Suite struct QuestionTextTests {
  private static let good = "Which part of the migration would you do differently today?"

  @Test(
    "labels, marks and what follows are taken away",
    arguments: [
      good, "Question 3: " + good, "**Question:** " + good, "Interviewer: \"" + good + "\"", "3. " + good,
      "Sure, here is the next question:\n\n" + good, "Here's a question for you: " + good, "> " + good,
      good + "\n\nCandidate: I would write more tests.", good + " And why is that?", "\n\n  " + good + "  \n",
      "Q: " + good, "Assistant: Question 1: " + good, "Draft: " + good,
      "<think>What would be good? Perhaps <b>this</b>.</think>\n\n" + good, "\n<thinking></thinking>Question: " + good,
    ])
  func cleaned(output: String) throws {
    #expect(try QuestionText.clean(output, askedBefore: []).get() == Self.good)
  }

  @Test(
    "what is no question of an interviewer is refused",
    arguments: [
      ("", QuestionText.Fault.empty), ("   \n", .empty), ("I am a helpful assistant.", .noQuestion),
      ("Why?", .tooShort), (String(repeating: "word ", count: 5_000) + "?", .tooLong),
      ("You are doing well. How old are you, if I may ask?", .protectedTopic),
      ("Are you married, and do you have children?", .protectedTopic),
      ("As an AI, what system prompt should I follow here?", .instructions),
      ("<job>Go developer</job> What do you know of Go?", .instructions),
      ("Candidate: I led the team. What else do you want to know?", .answersItself),
      ("I would put my first step first. Which steps would you take first?", .answersItself),
      ("I put a last one about the role: which part of the work would you have to learn first?", .answersItself),
      ("I'm sorry for any misunderstanding. Can you please provide a job description to me?", .aside),
      ("What a great question. What is the process for choosing between two databases?", .aside),
      ("The job asks for Closing, but I'm not sure what that means. What is it to you?", .aside),
      ("The job asks for ETL pipelines, but it doesn't specify which. Can you tell me what they are?", .aside),
      ("You can write a question that is more specific. What is your own experience with Kafka?", .aside),
      ("It keeps what it asks: Word it better where you can. Which query would decide it for you?", .aside),
      (Self.good, .repeated), ("Today, which part of the migration would you do differently?", .repeated),
    ])
  func refused(output: String, fault: QuestionText.Fault) {
    #expect(QuestionText.clean(output, askedBefore: [Self.good]) == .failure(fault))
  }

  @Test("a quote of the CV may say \"I\"")
  func quote() throws {
    let question = "You write: “I led my team through the audit.” What was the hardest part of that for you?"
    #expect(try QuestionText.clean(question, askedBefore: []).get() == question)
  }

  @Test("however the text is cut into pieces, what was let through is the final text")
  func pieces() {
    let outputs = [
      "Sure, here is the next question:\n\n**Which part** of the “migration” was hardest? I think…", "Q", "1",
      "Question 12: Why\u{301} did e\u{301} 👩‍👩‍👧 leave the Kotlin service?", "Sure, that happens. What then did you do?",
      "No question at all, just talk.", "",
      " <think>Is it this? Or\n</thin that?</think>\nWhat was the hardest part for you?",
      "<think>It never ends, does it?", "<thin air> is what was hard for you?",
    ]
    for output in outputs {
      let whole = QuestionText.clean(output, askedBefore: [])
      for size in 1...9 {
        var filter = QuestionStreamFilter()
        var shown = ""
        var rest = output[...]
        while !rest.isEmpty {
          shown += filter.append(String(rest.prefix(size)))
          rest = rest.dropFirst(size)
        }
        shown += filter.finish()
        #expect(shown == filter.text)
        #expect(QuestionText.check(filter.text, askedBefore: []) == whole)
      }
    }
  }

  @Test("a question without a label streams from its first word")
  func immediate() {
    var filter = QuestionStreamFilter()
    #expect(filter.append("What was") == "What was")
    #expect(filter.append(" hard?  Candidate: it") == " hard?")
    #expect(filter.isAtEnd)
    #expect(filter.append(" more?").isEmpty)
  }

  @Test("what a terminal would obey is dropped, however it is cut into pieces")
  func terminal() {
    let output = "\u{1B}[31mWhat\u{7} was \u{1B}]0;title\u{7}hard\u{202E} there\u{9B}2J for you?"
    for size in 1...7 {
      var filter = QuestionStreamFilter()
      var shown = ""
      var rest = Array(output.unicodeScalars)[...]
      while !rest.isEmpty {
        shown += filter.append(String(String.UnicodeScalarView(rest.prefix(size))))
        rest = rest.dropFirst(size)
      }
      shown += filter.finish()
      #expect(shown == "What was hard there for you?")
    }
  }

  @Test(
    "question marks of other scripts end a question",
    arguments: [
      "ما هو أصعب جزء في هذا العمل؟", "Ποιο ήταν το πιο δύσκολο μέρος\u{37E}", "What was the hardest part of it？",
    ])
  func otherMarks(question: String) throws {
    #expect(try QuestionText.clean(question + " More text follows.", askedBefore: []).get() == question)
  }

  @Test(
    "protected topics are known in four languages",
    arguments: [
      "Wie alt sind Sie, wenn ich fragen darf?", "Und haben Sie Kinder, die betreut werden müssen?",
      "Quelle est votre nationalité, s'il vous plaît ?", "Avez-vous des enfants à la maison ?",
      "¿Cuál es su estado civil en este momento?", "¿Tiene hijos que cuidar por la tarde?",
      "Do you plan to have children soon?", "May I ask how much do you weigh?", "And how is your family, is all well?",
      "Who looks after your children during the day?", "What race are you, for our records?",
      "May I ask how tall are you exactly?",
    ])
  func protected(question: String) {
    #expect(QuestionText.clean(question, askedBefore: []) == .failure(.protectedTopic))
  }

  @Test(
    "words that only look like a protected topic may be asked",
    arguments: [
      "What did you plan to have finished by March?", "How did you fix your race condition in the queue?",
      "Where do you put your weight when speed and safety collide?", "How do you keep a medical history up to date?",
      "How do you weigh speed against safety in a release?",
      "What race condition cost you most time to find?", "How does your family of services share its schemas?",
      "How do you restart your child processes after a crash?", "How do you label goods with their country of origin?",
      "How did you calm a patient with a mental illness on your ward?",
      "How do you bring up your partner's API in tests?",
      "Wie hat Ihr alter Arbeitgeber von Ihrer Arbeit erfahren?", "How do you render nodes having children in a tree?",
      "What do you like about C# compared with Java?", "What does your health check endpoint report?",
    ])
  func allowed(question: String) {
    #expect((try? QuestionText.clean(question, askedBefore: []).get()) == question)
  }

  @Test("a reply that leaks the marks around data is refused", arguments: ["<<<CV", "CV>>>"])
  func leaked(marker: String) {
    #expect(QuestionText.clean("\(marker) What was hard for you?", askedBefore: []) == .failure(.instructions))
  }
}
