import Foundation
import InterviewDomain
import JSONCore
import QuestionPacks
import Testing

@Suite("the packs that come along")
struct ShippedPacksTests {
  static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Resources/packs"
  static let library = PackLibrary(folders: [folder])

  @Test("have no fault")
  func faults() {
    #expect(Self.library.faults.map(\.description) == [])
    #expect(PackLinter.faults(in: Self.library.sources).map(\.description) == [])
  }

  @Test("hold 600 questions in English and more, on 75 competencies, for 14 families of work and the general ones")
  func counts() {
    let packs = Self.library.bank.packs(language: "en")
    #expect(packs.reduce(0) { $0 + $1.questions.count } >= 600)
    #expect(Self.library.bank.competencies(language: "en").count >= 75)
    #expect(
      Set(packs.map(\.family.id)) == [
        "general", "software", "data", "machine-learning", "infrastructure", "security", "mobile", "product", "design",
        "project-management", "sales", "marketing", "finance", "nursing", "teaching",
      ])
    for pack in packs { #expect(pack.questions.count >= 30, "\(pack.id)") }
  }

  @Test("hold the general competencies in the other languages too", arguments: ["de", "fr", "es"])
  func otherLanguages(language: String) throws {
    let bank = Self.library.bank
    let english = try #require(bank.packs(language: "en").first { $0.family.id == "general" })
    let other = try #require(bank.packs(language: language).first { $0.family.id == "general" })
    #expect(other.competencies.map(\.id) == english.competencies.map(\.id))
    for competency in other.competencies {
      let questions = bank.questions(competency: competency.id, type: .mixed, difficulty: .mid, language: language)
      #expect(!questions.isEmpty, "\(competency.id)")
    }
  }

  @Test(
    "have every type of interview and every difficulty in each family",
    arguments: ShippedPacksTests.library.bank.packs(language: "en").map(\.id))
  func spread(id: String) throws {
    let pack = try #require(Self.library.bank.packs.first { $0.id == id })
    for difficulty in Difficulty.allCases {
      #expect(pack.questions.contains { $0.difficulties.contains(difficulty) }, "\(difficulty)")
    }
    guard pack.family.id != "general" else { return }
    for type in [InterviewType.behavioral, .technical, .caseStudy] {
      #expect(pack.questions.contains { $0.types.contains(type) }, "\(type)")
    }
  }

  @Test("are licensed as the project is")
  func license() {
    #expect(Self.library.bank.packs.allSatisfy { $0.license == "Apache-2.0" })
  }

  @Test("the schema names the members that the reader knows")
  func schema() throws {
    let schema = try JSONParser.parse(Data(contentsOf: URL(filePath: Self.folder + "/schema.json")))
    func members(_ object: JSON?) -> [String] { object?["properties"]?.object?.members.map(\.name) ?? [] }
    #expect(members(schema) == PackLibrary.members["pack"])
    for name in ["family", "competency", "question", "keyPoint", "followUp", "anchors"] {
      #expect(members(schema["$defs"]?[name]) == PackLibrary.members[name], "\(name)")
    }
  }

  @Test("the example in docs/packs.md has no fault, beside those that come along")
  func example() throws {
    let path = Self.folder.replacing("/Resources/packs", with: "/docs/packs.md")
    let document = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let block = try #require(document.split(separator: "```json\n").last?.split(separator: "```").first)
    let library = PackLibrary(files: [("example.json", Array(block.utf8))])
    #expect(library.faults == [])
    #expect(PackLinter.faults(in: Self.library.sources + library.sources) == [])
  }
}
