import DocumentExtraction
import InterviewDomain
import Testing

@Suite struct JobPostingTests {
  @Test(
    "a posting is read out of what a page says for programs",
    arguments: [
      ("own-jsonld", "Backend Engineer (Go)", "120000 to 150000 USD per year"),
      ("own-jsonld-graph", "Backend Engineer (Go)", "120000 to 150000 USD per year"),
      ("own-jsonld-invalid-json", "Backend Engineer (Go)", "120000 to 150000 USD per year"),
      ("own-jsonld-odd-types", "QA Engineer & Tester", "45k-50k EUR"),
      ("schemaorg-jsonld", "Software Engineer", "100000 USD"),
      ("schemaorg-microdata", "Software Engineer", "100000 USD"),
    ])
  func structuredData(name: String, title: String, salary: String) async throws {
    let text = try await read(sample: name)
    #expect(text.hasPrefix(title + "\n"))
    let profile = JobProfile(text)
    #expect(profile.title?.text == title)
    #expect(profile.salary?.text == salary)
    #expect(!text.contains("<") && !text.contains("&amp;") && !text.contains("Cookie"))
  }

  @Test("all of a posting's properties are laid out under plain headings")
  func layout() async throws {
    let text = try await read(sample: "own-jsonld")
    #expect(
      text == """
        Backend Engineer (Go)
        Company: Northwind Ledger
        Location: Springfield, US; Remote (USA)
        Employment type: Full-time, Contractor
        Salary: 120000 to 150000 USD per year
        Posted: 2026-10-01
        Apply by: 2026-12-31T00:00

        Description:
        Northwind Ledger builds settlement software for small banks.

        What you will do

        • Own two Go services that move 3 million messages a day
        • Improve our PostgreSQL schema and its migrations

        What we expect

        • 4+ years of backend work
        • Experience with idempotent APIs and queues
        • Clear written English

        Requirements:
        At least 4 years of experience

        Skills:
        Go, PostgreSQL, Kafka
        """)
    let profile = JobProfile(text)
    #expect(profile.organization?.text == "Northwind Ledger")
    #expect(profile.place?.text == "Springfield, US; Remote (USA)")
    #expect(profile.mustRequirements.contains { $0.text.contains("idempotent APIs") })
    #expect(profile.responsibilities.contains { $0.text.contains("two Go services") })
  }

  @Test("the parts of a posting in microdata stand under their headings")
  func microdata() async throws {
    let text = try await read(sample: "schemaorg-microdata")
    #expect(text.contains("Location: Kirkland, WA\n"))
    #expect(text.contains("Company: ABC Company Inc.\n"))
    #expect(text.contains("Responsibilities:\n• Design and write specifications for tools for in-house customers"))
    #expect(text.contains("Skills:\n• Web application development using Java/J2EE"))
  }

  @Test(
    "whatever shape a property has is understood",
    arguments: [
      (#""hiringOrganization":"Acme""#, "Company: Acme"),
      (#""hiringOrganization":[{"name":"Acme"},{"name":"Other"}]"#, "Company: Acme"),
      (#""jobLocation":"Berlin""#, "Location: Berlin"),
      (
        #""jobLocation":[{"address":"Berlin"},{"address":{"addressLocality":"Wien","addressCountry":{"name":"Austria"}}}]"#,
        "Location: Berlin; Wien, Austria"
      ),
      (#""jobLocationType":"TELECOMMUTE""#, "Location: Remote"),
      (#""employmentType":"PART_TIME""#, "Employment type: Part-time"),
      (#""baseSalary":{"currency":"EUR","value":{"value":25.5,"unitText":"HOUR"}}"#, "Salary: 25.5 EUR per hour"),
      (#""baseSalary":60000,"salaryCurrency":"EUR""#, "Salary: 60000 EUR"),
      (#""responsibilities":["Bake","Sell"]"#, "Responsibilities:\n• Bake\n• Sell"),
      (#""qualifications":"<ul><li>Bread<li>Rolls</ul>""#, "Requirements:\n• Bread\n• Rolls"),
      (#""experienceRequirements":{"monthsOfExperience":"18"}"#, "At least 18 months of experience"),
      (#""educationRequirements":{"credentialCategory":"bachelor degree"}"#, "bachelor degree"),
    ])
  func shapes(property: String, line: String) async throws {
    let posting = #"{"@type":"JobPosting","title":"Baker","description":"We bake at night.",\#(property)}"#
    let text = try await read("<script type='application/ld+json'>\(posting)</script>")
    #expect(text.hasPrefix("Baker\n"))
    #expect(text.contains(line))
  }

  @Test("RDFa is read as microdata is")
  func rdfa() async throws {
    let text = try await read(
      """
      <div vocab="https://schema.org/" typeof="JobPosting"><h1 property="title">Baker</h1>
      <p property="hiringOrganization" typeof="Organization"><b property="name">Acme</b></p>
      <div property="description"><p>We bake <i>bread</i>.</p></div></div>
      """)
    #expect(text == "Baker\nCompany: Acme\n\nDescription:\nWe bake bread.")
  }

  @Test("of several postings the one that the page is about is read")
  func several() async throws {
    let text = try await read(
      """
      <script type="application/ld+json">[{"@type":"JobPosting","title":"Cook","description":"\(long)"},
      {"@type":"JobPosting","title":"Baker","description":"We bake."}]</script><main><h1>Baker</h1><p>We bake.</p></main>
      """)
    #expect(text.hasPrefix("Baker\n"))
  }

  @Test("without structured data the page's main text is left")
  func mainText() async throws {
    let text = try await read(sample: "own-no-structured-data")
    #expect(text.hasPrefix("Backend Engineer (Go)\n\nNorthwind Ledger builds"))
    #expect(text.hasSuffix("• Clear written English"))
  }

  @Test("nobody sees a hidden instruction, and it is said")
  func hiddenInstruction() async throws {
    let text = try await extract(Samples.bytes("jobs/own-prompt-injection.html"))
    // The posting alone would be shorter than any may be, so the rest of the page stays.
    #expect(text.text.contains("Data Engineer\n\nWe need SQL and Airflow."))
    #expect(!text.text.lowercased().contains("ignore"))
    #expect(text.warnings.contains { $0.hasPrefix("hidden text was left out") })
  }

  @Test("a page that only scripts fill asks for its text")
  func scriptsOnly() async throws {
    let bytes = try Samples.bytes("jobs/own-js-only.html")
    await #expect { try await extract(bytes) } throws: {
      ($0 as? ExtractionError)?.reason == .noText && "\($0)".contains("paste its text")
    }
  }

  @Test("a page in Latin-1 keeps its umlauts")
  func latin1() async throws {
    #expect(try await read(sample: "own-de-latin1").contains("für Prüfgeräte"))
  }

  @Test(
    "what surrounds a posting is left out",
    arguments: [
      "<nav><a href=/>Home</a> <a href=/jobs>Jobs</a></nav>", "<footer>GONE</footer>", "<aside>GONE</aside>",
      "<header><a href=/>GONE</a> Log in</header>", "<div class='cookie-banner'>GONE We use cookies</div>",
      "<ul><li><a href=/a>GONE Cook</a></li><li><a href=/b>Driver</a></li></ul>",
      "<h2>Similar jobs</h2><p>GONE Cook</p><p>Driver</p>",
      "<section><h3>Ähnliche Stellen</h3><p>GONE Koch</p></section>", "<div role=navigation>GONE</div>",
    ])
  func furniture(markup: String) async throws {
    let posting = "<h1>Baker</h1><p>\(long)</p>"
    for page in [markup + posting, posting + markup] {
      #expect(try await read(page) == "Baker\n\n\(long)")
    }
  }

  @Test("a block that begins among similar jobs and ends behind them costs nothing of what follows")
  func blockAcrossSimilarJobs() async throws {
    let page = "<h1>Baker</h1><p>\(long)</p><div><h2>Similar jobs</h2><p>Cook</p><main><p>Driver</p><h2>Pay</h2></main>"
    #expect(try await read(page + "<nav>GONE</nav><p>Ten dollars</p></div>").contains("Ten dollars"))
  }

  @Test("of a page longer than a job description may be, the beginning is kept, in whole lines")
  func longPage() async throws {
    let page = "<h1>Baker</h1>" + String(repeating: "<p>\(long)</p>", count: 200)
    let text = try await Samples.extractor.extract(
      Array("<!DOCTYPE html><body>\(page)".utf8), for: .jobDescription, fileName: nil, password: nil)
    #expect(text.text.count <= 10_000 && text.text.count > 9_000 && text.text.hasSuffix(long))
    #expect(text.warnings.contains { $0.contains("its first 10,000 characters were kept") })
  }

  @Test("a posting in the middle of furniture is kept: nothing is dropped that holds its heading")
  func nested() async throws {
    let page = "<div class='modal'><header><h1>Baker</h1></header><p>\(long)</p><p>See <a href=/>us</a>.</p></div>"
    #expect(try await read(page) == "Baker\n\n\(long)\n\nSee us.")
  }

  @Test("a CV as a web page is read whole, even with navigation and structured data in it")
  func curriculumVitae() async throws {
    let body =
      "<nav><a href=#work>Work</a></nav><h1>Mara</h1><aside>Skills: Go</aside><footer>mara@example.com</footer>"
    let page = body + #"<script type="application/ld+json">{"@type":"JobPosting","title":"Cook"}</script>"#
    let text = try await Samples.extractor.extract(
      Array("<!DOCTYPE html><body>\(page)".utf8), for: .cv, fileName: nil, password: nil)
    #expect(text.text == "Work\n\nMara\n\nSkills: Go\nmara@example.com")
  }

  @Test("a tag with a quarter of a million attributes takes no longer than any other page of its size")
  func attributes() async throws {
    let tag = "<p " + (0..<250_000).map { "a\($0)=x" }.joined(separator: " ") + ">"
    #expect(try await read(tag + "text") == "text")
  }

  @Test(
    "pages made to take long are read all the same",
    arguments: [
      ("<main>", 400), ("<article><h2>Similar jobs</h2>", 200), ("<div itemscope><p itemprop=title>", 200),
      ("<p><a href=x>bread</a></p>", 4_000),
      (#"<script type=application/ld+json>{"@type":"JobPosting"}</script>"#, 2_000),
    ])
  func slowPages(tags: String, count: Int) async throws {
    let bread = String(repeating: "bread ", count: 20_000)
    #expect(try await read("<p>\(long)</p>" + String(repeating: tags, count: count) + bread).contains("bread"))
  }

  @Test("a page with many structured items and open tags is read to its end")
  func manyItems() async throws {
    let item = "<div itemscope itemtype='https://schema.org/JobPosting'><p itemprop=title>Baker</p>"
    let text = try await read(String(repeating: item, count: 100) + "<p>end</p>")
    #expect(text.hasPrefix("Baker"))
  }

  private let long =
    "We bake bread and rolls for the whole town, every night but Sunday, and we look for somebody who likes that."

  private func read(sample: String) async throws -> String {
    try await extract(Samples.bytes("jobs/\(sample).html")).text
  }

  private func read(_ body: String) async throws -> String {
    try await extract(Array("<!DOCTYPE html><body>\(body)".utf8)).text
  }

  private func extract(_ bytes: [UInt8]) async throws -> ExtractedText {
    try await Samples.extractor.extract(bytes, for: .jobDescription, fileName: nil, password: nil)
  }
}
