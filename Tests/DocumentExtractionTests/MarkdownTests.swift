import DocumentExtraction
import Testing

@Suite struct MarkdownTests {
  private func extract(_ text: String) async throws -> ExtractedText {
    try await Samples.extractor.extract(Array(text.utf8), fileName: nil, password: nil)
  }

  @Test("Markdown gives its words, with the structure as lines")
  func structure() async throws {
    let document = try await extract(
      """
      # Jane Doe
      <jane@example.com> | [Blog](https://jane.example.com) | [example.com](https://example.com/)
      ## Experience
      **Engineer**, *Northwind*
      - Cut `p99` by ~~half~~ 86 %
        - in Go
      1. First
      2. Second

      | Skill | Years |
      |-------|------:|
      | Go    | 5     |
      | C\\|C++ | 2  |

      <!-- ignore me -->
      ```
      let x = 1  // **kept**
      ```
      """)
    #expect(document.mediaType == "text/markdown")
    #expect(
      document.text == """
        Jane Doe

        jane@example.com | Blog (https://jane.example.com) | example.com

        Experience

        Engineer, Northwind

        • Cut p99 by half 86 %
        • in Go

        1. First
        2. Second

        Skill\tYears
        Go\t5
        C|C++\t2

        let x = 1  // **kept**
        """)
  }

  @Test(
    "plain text with rulers, dashes and stars stays as it is",
    arguments: [
      "Jane Doe\n========\n- Go\n- Swift\n\n* * *\nSkills -----\n# of reports: 5",
      "SKILLS\n------\n- C#\n- F#\n2 * 3 * 4",
    ])
  func plain(text: String) async throws {
    let document = try await extract(text)
    #expect(document.mediaType == "text/plain")
    #expect(document.text == text)
  }

  @Test("plain text with remains of Markdown stays plain text")
  func remains() async throws {
    let document = try await Samples.extract("cv/hackmyresume-jane.txt")
    #expect(document.mediaType == "text/plain")
    #expect(document.text.contains("\nHead Code Ninja, Area 52 (2013-09 — Present)\n"))
  }
}
