import InterviewDomain
import QuestionPacks
import Testing

@Suite("faults of a pack")
struct PackFaultTests {
  /// A pack without fault, a question on lines 8 to 17.
  private static let sound = """
    {
      "id": "bees-en", "version": 1, "language": "en", "license": "CC0-1.0",
      "family": {"id": "bees", "name": "Beekeeping", "jobWords": ["beekeeper"]},
      "competencies": [
        {"id": "health", "name": "Health", "definition": "Keeping bees well", "keywords": ["varroa"], "weight": 3}
      ],
      "questions": [
        {"id": "health-01", "competency": "health",
          "types": ["technical"], "style": "knowledge", "difficulties": ["mid"],
          "text": "How do you count the mites of a colony?",
          "grounded": "You write: {achievement}. How did you count the mites there?",
          "keyPoints": [
            {"id": "k1", "text": "A sample", "cues": ["sample", "sugar"]},
            {"id": "k2", "text": "A threshold", "cues": ["threshold", "percent"]}
          ],
          "followUps": [{"kind": "example", "when": "k2", "text": "When would you treat?"}],
          "anchors": {"1": "Looks", "3": "Counts", "5": "Counts and compares"}
        }
      ]
    }
    """

  private static func faults(in texts: String...) -> [String] {
    let files = texts.enumerated().map { (name: "\($0.offset).json", bytes: Array($0.element.utf8)) }
    let library = PackLibrary(files: files)
    return (library.faults + PackLinter.faults(in: library.sources)).map(\.description)
  }

  @Test("a sound pack has none")
  func none() {
    #expect(Self.faults(in: Self.sound) == [])
  }

  /// What is put in place of what, and the line and a part of the message that must come of it.
  static let cases: [(old: String, new: String, line: Int, message: String)] = [
    ("\"weight\": 3}", "\"weight\": 3,}", 5, "not JSON: expected a member's name"),
    ("\"version\": 1", "\"version\": 0", 2, "must be a whole number from 1"),
    ("\"license\": \"CC0-1.0\"", "\"license\": \" \"", 2, "\"license\" of a pack must be a text"),
    ("\"jobWords\": [\"beekeeper\"]", "\"jobWords\": \"beekeeper\"", 3, "must be a list"),
    ("\"weight\": 3", "\"wieght\": 3", 5, "has no member \"wieght\""),
    ("\"weight\": 3", "\"weight\": 3, \"weight\": 2", 5, "has \"weight\" twice"),
    (
      "\"competency\": \"health\"", "\"competency\": \"honey\"", 8,
      "no pack in this language has a competency \"honey\""
    ),
    ("\"types\": [\"technical\"]", "\"types\": [\"mixed\"]", 9, "some of behavioral, technical, caseStudy"),
    ("\"types\": [\"technical\"]", "\"types\": [\"quiz\"]", 9, "some of behavioral, technical, caseStudy"),
    ("\"style\": \"knowledge\"", "\"style\": \"chat\"", 9, "must be one of pastBehavior"),
    ("a colony?", "a colony, and why do you count them?", 10, "asks two things at once"),
    ("How do you count", "Don't you count", 10, "leads to one answer"),
    ("How do you count the mites of a colony?", "How do your children help you with bees?", 10, "must not ask about"),
    ("of a colony?", "of a colony? And then?", 10, "more than one question mark"),
    ("of a colony?", "of a colony.", 10, "must end with its question mark"),
    ("of a colony?", "of a colony at {organization}?", 10, "slots belong in \"grounded\""),
    ("{achievement}", "{deed}", 11, "there is no slot {deed}"),
    ("{achievement}", "something", 11, "needs a slot"),
    ("\"cues\": [\"sample\", \"sugar\"]", "\"cues\": [\"sample\"]", 13, "two to twelve cues"),
    ("\"cues\": [\"sample\", \"sugar\"]", "\"cues\": [\"Sample\", \"sugar\"]", 13, "small letters"),
    ("{\"id\": \"k2\"", "{\"id\": \"k1\"", 14, "\"k1\" is taken"),
    ("\"when\": \"k2\"", "\"when\": \"k9\"", 16, "must name a key point"),
    ("When would you treat?", "Treat in July", 16, "must end with its question mark"),
    ("\"3\": \"Counts\", ", "", 17, "the anchors needs \"3\""),
  ]

  @Test("names file and line", arguments: cases.indices)
  func named(index: Int) {
    let (old, new, line, message) = Self.cases[index]
    let faults = Self.faults(in: Self.sound.replacing(old, with: new))
    #expect(
      faults.contains { $0.hasPrefix("0.json:\(line): ") && $0.contains(message) },
      "\(old) -> \(new): \(faults)")
  }

  @Test("a question that another pack has already is told with the place of the other")
  func repeated() {
    let other = Self.sound.replacing("bees-en", with: "more-bees-en").replacing("health-01", with: "health-02")
      .replacing("\"health\"", with: "\"vigor\"").replacing("How do you count", with: "How would you count")
    #expect(Self.faults(in: Self.sound, other) == ["1.json:10: says nearly the same as 0.json:10"])
  }

  @Test("the same pack twice is told by its ids")
  func twice() {
    let faults = Self.faults(in: Self.sound, Self.sound)
    #expect(faults.contains("1.json:8: the question's id \"health-01\" is taken: it stands in 0.json:8"))
    #expect(faults.contains("1.json:5: the competency's id \"health\" is taken: it stands in 0.json:5"))
  }

  @Test("a question in another language is no repeat")
  func languages() {
    let other = Self.sound.replacing("bees-en", with: "bees-de").replacing("\"en\"", with: "\"de\"")
    #expect(Self.faults(in: Self.sound, other) == [])
  }

  @Test("several faults of one file are all told")
  func several() {
    let faults = Self.faults(
      in: Self.sound.replacing("\"version\": 1", with: "\"version\": 0").replacing(
        "\"weight\": 3", with: "\"weight\": 9"))
    #expect(faults.count == 2)
  }

  @Test("a pack with a fault of form leaves the others in the bank")
  func partial() {
    let library = PackLibrary(files: [("bad.json", Array("{".utf8)), ("good.json", Array(Self.sound.utf8))])
    #expect(library.bank.packs.map(\.id) == ["bees-en"])
    #expect(library.faults.count == 1)
  }

  @Test("a pack nested too deep is refused with its line")
  func depth() {
    let faults = Self.faults(in: "\n" + String(repeating: "[", count: 100_000))
    #expect(faults.count == 1 && faults[0].hasPrefix("0.json:2: not JSON"))
  }

  @Test("what a message quotes of a pack drives no terminal")
  func control() {
    let faults = Self.faults(in: Self.sound.replacing("\"weight\": 3", with: "\"\\u001b[2Jx\": 3"))
    #expect(!faults.isEmpty && !faults.contains { $0.unicodeScalars.contains { $0.value < 0x20 } })
  }

  @Test("a text of absurd length is a fault, and no rule looks at it")
  func longText() {
    let faults = Self.faults(
      in: Self.sound.replacing("of a colony?", with: String(repeating: "of a colony ", count: 400) + "?"))
    #expect(faults == ["0.json:10: \"text\" of a question is longer than 4000 bytes"])
  }

  @Test("of a file with very many faults the first are told")
  func manyFaults() {
    let members = (0..<10_000).map { "\"m\($0)\": 1" }.joined(separator: ",\n")
    let faults = Self.faults(in: "{" + members + "}")
    #expect(faults.count == 201)
    #expect(faults.last == "0.json:201: has more faults, which are not listed")
  }
}
