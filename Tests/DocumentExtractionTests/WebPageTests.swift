import DocumentExtraction
import Testing

@Suite struct WebPageTests {
  @Test(
    "what nobody sees on a page is left out, and said",
    arguments: [
      ("<p>seen</p><p hidden>GONE</p>", "4 characters marked as hidden"),
      ("<p>seen</p><div style='display: none'><p>GONE</p></div>", "4 characters marked as hidden"),
      ("<style>.c{display:none}</style><p>seen</p><b class='c'>GONE</b>", "4 characters marked as hidden"),
      ("<style>.a.b{display:none}</style><p class=a>seen</p><b class='b a'>GONE</b>", "4 characters marked as hidden"),
      (
        "<style>#a > p.b{display:none}</style><p class=b>seen</p><div id=a><p class=b>GONE",
        "4 characters marked as hidden"
      ),
      (
        "<style>.a i{display:none} div .x{display:none}</style><i class=x>seen</i><div class=a><b><i>GONE</i></b></div>",
        "4 characters marked as hidden"
      ),
      ("<p>seen</p><p style='font-size:1px'>GONE</p>", "4 characters smaller than a point"),
      ("<p>seen</p><p style='color:#fff'>GONE</p>", "4 characters in the color of what is behind them"),
      ("<p>seen</p><p style='opacity:0'>GONE</p>", "4 characters drawn without ink"),
      ("<p>seen</p><p style='position:absolute;left:-9999px'>GONE</p>", "4 characters off the page"),
    ])
  func hidden(body: String, warning: String) async throws {
    let text = try await read(body)
    #expect(text.text == "seen")
    #expect(text.warnings == ["hidden text was left out: " + warning])
  }

  @Test(
    "a page is laid out in lines as a browser shows it",
    arguments: [
      ("<h1>A</h1><p>b\n  c<br>d</p>", "A\n\nb c\nd"), ("<ul><li>a<li>b</ul>", "• a\n• b"),
      ("<ul><li></li></ul>a", "a"),
      ("<ol start=3><li>a</li><li><p>b</p></li></ol>", "3. a\n4. b"),
      ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
      ("<dl><dt>a<dd>b</dl>", "a\nb"), ("<p>a<script>b</script><noscript>c</noscript><!-- d --> e", "a e"),
      ("<div style='background:#333'><p style='color:#fff'>a</p></div>", "a"),
      ("<p>a<span style='float:right'>b</span></p>", "a b"), ("<p>a<span style='display:block'>b</span>c", "a\nb\nc"),
      ("<style>.f{display:flex}</style><p class=f><b>a</b><i>b</i></p><p><b>a</b><i>b</i>", "a b\n\nab"),
      ("<p>a\0b &amp; c", "a b & c"), ("<b><i>a</b></i><p>b</div>c", "a\n\nbc"),
    ])
  func layout(body: String, expected: String) async throws {
    #expect(try await read(body).text == expected)
  }

  @Test("a CV as a web page is read whole, without what is no part of it")
  func curriculumVitae() async throws {
    let text = try await Samples.extract("cv/own-en.html")
    #expect(text.mediaType == "text/html")
    #expect(text.text.hasPrefix("Mara Lindqvist-Okafor\n\nBackend Engineer"))
    #expect(text.text.hasSuffix("PostgreSQL, Kafka, Kubernetes, Terraform"))
    #expect(!text.text.contains("MUST-NOT-APPEAR") && !text.text.contains("HIDDEN"))
  }

  @Test("a page in the encoding it names is read in it")
  func namedEncoding() async throws {
    let text = try await Samples.extract("odd/html-scripts-and-hidden.html")
    #expect(text.text.contains("Renée Fictive — Perl developer"))
    #expect(!text.text.contains("SCRIPT") && !text.text.contains("HIDDEN"))
  }

  @Test(
    "other encodings that a page names, or that its bytes look like, are read",
    arguments: [
      ("<meta charset=koi8-r>", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4] as [UInt8], "Привет"),
      ("<meta charset=shift_jis>", [0x93, 0xFA, 0x96, 0x7B] as [UInt8], "日本"),
      ("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>", [0xB3, 0xF3, 0x64, 0xBC], "łódź"),
      ("<meta charset=gb2312>", [0xD6, 0xD0, 0xCE, 0xC4] as [UInt8], "中文"),
      ("<meta charset=koi8-r>", Array("Привет".utf8), "Привет"),
    ])
  func encodings(head: String, bytes: [UInt8], expected: String) async throws {
    let page = Array("<!DOCTYPE html><html><head>\(head)</head><body><p>".utf8) + bytes
    let text = try await Samples.extractor.extract(page, fileName: nil, password: nil)
    #expect(text.text == expected)
  }

  @Test("a page that only scripts fill says to paste its text")
  func scriptsOnly() async {
    let body = "<div id='root'></div><script>document.write('a')</script>"
    await #expect { try await read("<title>Jobs</title>" + body) } throws: {
      ($0 as? ExtractionError)?.reason == .noText && "\($0)".contains("paste its text")
    }
  }

  @Test("elements nested without end are refused")
  func nesting() async {
    let body = String(repeating: "<div>", count: 100_000)
    await #expect { try await read(body + "a") } throws: { ($0 as? ExtractionError)?.reason == .malformed }
  }

  private func read(_ body: String) async throws -> ExtractedText {
    try await Samples.extractor.extract(Array("<!DOCTYPE html><body>\(body)".utf8), fileName: nil, password: nil)
  }
}
