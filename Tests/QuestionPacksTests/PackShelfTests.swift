import Glibc
import InterviewDomain
import InterviewTestSupport
import QuestionPacks
import SwiftExtensions
import Testing

@Suite struct PackShelfTests {
  @Test("an interview gets the packs of its language, its family of work and what every work asks for")
  func families() throws {
    let shelf = PackShelf(folders: [ShippedPacksTests.folder])
    func packs(_ title: String, _ job: String = "", language: String = "en") throws -> [String] {
      let settings = try SessionSettings(jobTitle: title, companyName: "Oven", language: language)
      return shelf.bank(for: settings, jobDescription: job).packs.map(\.id)
    }
    #expect(try packs("Senior Software Engineer") == ["software-en", "general-en"])
    #expect(try packs("Somebody", "We look for a registered nurse.") == ["nursing-en", "general-en"])
    #expect(try packs("Somebody") == ["general-en"])
    #expect(try packs("Software Engineer", language: "de-AT") == ["general-de"])
    #expect(try packs("Software Engineer", language: "sw").isEmpty)
  }

  @Test("two CVs for one job are asked differently of what every work asks for")
  func seeds() throws {
    let settings = try SessionSettings(jobTitle: "Baker", companyName: "Oven", interviewType: .behavioral)
    let bank = PackShelf(folders: [ShippedPacksTests.folder]).bank(for: settings, jobDescription: "")
    func texts(_ cv: String) -> Set<String> {
      Set(InterviewPlanner.plan(settings: settings, cv: cv, jobDescription: "", bank: bank).slots.map(\.text))
    }
    let one = texts("EXPERIENCE\n- Baked 400 loaves of rye bread a night for three years")
    let other = texts("EXPERIENCE\n- Kept the books of a small bakery and its two shops")
    #expect(one == texts("EXPERIENCE\n- Baked 400 loaves of rye bread a night for three years"))
    #expect(one.intersection(other).count <= 4)
  }

  @Test("a pack that cannot be read is told of and left out")
  func faults() throws {
    let folder = TemporaryFolder()
    let pack = #"{"language": "en", "family": {"id": "general", "name": "", "jobWords": []}, "questions": 1}"#
    try write(pack, to: folder.file("a.json"))
    try write("{", to: folder.file("b.json"))
    let faults = Locked<[PackFault]>([])
    let shelf = PackShelf(folders: [folder.path]) { fault in faults.withLock { $0.append(fault) } }
    let settings = try SessionSettings(jobTitle: "Baker", companyName: "Oven")
    #expect(shelf.bank(for: settings, jobDescription: "").packs.isEmpty)
    #expect(faults.withLock { $0 }.contains { $0.file.hasSuffix("a.json") })
  }

  private func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }
}
