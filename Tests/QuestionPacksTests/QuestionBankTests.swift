import InterviewDomain
import QuestionPacks
import Testing

@Suite("the question bank")
struct QuestionBankTests {
  private let bank = ShippedPacksTests.library.bank

  @Test("gives questions by competency, type, difficulty and language, each time in the same order")
  func questions() {
    let questions = bank.questions(competency: "debugging", type: .technical, difficulty: .mid, language: "en-GB")
    #expect(questions.count >= 3)
    #expect(questions.allSatisfy { $0.types.contains(.technical) && $0.difficulties.contains(.mid) })
    #expect(questions.map(\.id) == questions.map(\.id).sorted())
    let again = PackLibrary(folders: [ShippedPacksTests.folder]).bank
    #expect(again == bank)
  }

  @Test("has none for a language that it does not speak")
  func unknownLanguage() {
    #expect(bank.questions(competency: "ownership", type: .mixed, difficulty: .mid, language: "fi").isEmpty)
  }

  @Test(
    "tells the family of a job by its title",
    arguments: [
      ("Senior Backend Developer", "software"), ("Registered Nurse, ICU", "nursing"),
      ("Project Manager (m/f/d)", "project-management"), ("Head of Product", "product"),
      ("Site Reliability Engineer", "infrastructure"),
    ])
  func family(title: String, family: String) {
    #expect(bank.families(namedIn: title, language: "en").map(\.id) == [family])
  }

  @Test("tells what a description asks for by its keywords")
  func competencies() {
    let ids = bank.competencies(
      askedForIn: "You mentor others, handle stakeholder management and run A/B testing.", language: "en"
    ).map(\.id)
    #expect(ids.contains("stakeholders"))
    #expect(ids.contains("product-metrics"))
    #expect(!ids.contains("nursing-communication"))
  }
}
