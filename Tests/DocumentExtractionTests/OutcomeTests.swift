import DocumentExtraction
import Foundation
import Testing

@Suite struct OutcomeTests {
  @Test("a document gives its text", arguments: readable)
  func text(file: String, words: String) async throws {
    let text = try await Samples.extract(file)
    #expect(Samples.folded(text.text).contains(words))
    #expect(!text.text.unicodeScalars.contains { $0.properties.generalCategory == .privateUse })
  }

  static let readable: [(String, String)] = [
    ("cv/altacv-sample.pdf", "Your Position or Tagline Here"),
    ("cv/hackmyresume-jane.docx", "Veridian Dynamics"),
    ("cv/hackmyresume-jane.pdf", "Imaginary full-stack"),
    ("cv/hackmyresume-jane.txt", "Head Code Ninja"),
    ("cv/moderncv-es.pdf", "Formación académica"),
    ("cv/moderncv-fancy-purple.pdf", "Degree"),
    ("cv/own-ar-rtl.pdf", "مهندسة برمجيات"),
    ("cv/own-de-lebenslauf.docx", "Jörg Weißenfels-Öztürk"),
    ("cv/own-en-simple.docx", "p99 latency of the settlement API"),
    ("cv/own-en.odt", "p99 latency of the settlement API"),
    ("cv/own-en.rtf", "p99 latency of the settlement API"),
    ("cv/own-en-utf8.txt", "Blue Heron Logistics"),
    ("cv/own-fr-cp1252.txt", "“critique”"),
    ("cv/own-fr-latin1.txt", "Größe & Söhne"),
    ("cv/own-fr-utf16be-bom.txt", "Élodie Brïssac-Müller"),
    ("cv/own-fr-utf16le-bom.txt", "Élodie Brïssac-Müller"),
    ("cv/own-fr-utf8-bom-crlf.txt", "Élodie Brïssac-Müller"),
    ("cv/own-he-rtl.docx", "נועה בן־דמיון"),
    ("cv/own-he-rtl.pdf", "נועה בן־דמיון"),
    ("cv/own-ja-rirekisho.docx", "例示大学"),
    ("cv/own-ja.pdf", "例山 太郎"),
    ("cv/own-rich-features.docx", "Inserted: led a team of four analysts"),
    ("cv/own-two-column-table.docx", "Tobias Quintero-Vale"),
    ("cv/own-two-column.pdf", "Secure Boot Specialist"),
    ("cv/rendercv-classic.pdf", "Princeton University"),
    ("cv/rover-base.pdf", "Cumulative GPA: 3.69"),
    ("cv/simple-resume-cv.pdf", "Geophysical Engineering"),
    ("cv/twentyseconds-alice.pdf", "Wonderland"),
    ("odd/docx-odd-even-headers.docx", "Even page header."),
    ("odd/docx-path-traversal-names.docx", "p99 latency"),
    ("odd/docx-remote-template.docx", "p99 latency"),
    ("odd/docx-strict-ooxml.docx", "Test"),
    ("odd/docx-text-box.docx", "Datum plane"),
    ("odd/docx-utf16-part.docx", "Mara Lindqvist-Okafor"),
    ("odd/docx-xml-utf8-bom.docx", "This XML has a byte order mark."),
    ("odd/pdf-hidden-injection.pdf", "Harbor Analytics"),
    ("odd/pdf-javascript-openaction.pdf", "Nadia Fictiva"),
    ("odd/pdf-jbig2-bomb.pdf", "GIANT JBIG2 BOMB"),
    ("odd/pdf-leading-junk-2k.pdf", "Secure Boot Specialist"),
    ("odd/pdf-owner-password-only.pdf", "Security Handler"),
    ("odd/pdf-page-tree-cycle.pdf", "Pages loop"),
    ("odd/pdf-recursive-glyph.pdf", "hello world"),
    ("odd/pdf-with-attachment.pdf", "Lorem ipsum"),
    ("odd/pdf-xref-keyword-missing.pdf", "Reduced test-case"),
    ("odd/pdf20-offset-start.pdf", "This is a PDF 2.0 document"),
    ("odd/rtf-cp1252-unicode.rtf", "Renée Fictičová – café €"),
    ("odd/txt-is-a-zip.txt", "p99 latency"),
    ("odd/txt-utf16le-no-bom.txt", "Ana Torres-Ficticia"),
    ("odd/wrong-ext-docx-named.pdf", "p99 latency"),
    ("odd/wrong-ext-pdf-named.docx", "Secure Boot Specialist"),
  ]

  @Test("a document that cannot be read says why", arguments: unreadable)
  func failure(file: String, reason: ExtractionError.Reason) async throws {
    do {
      let text = try await Samples.extract(file)
      Issue.record("read as \(text.mediaType)")
    } catch let error as ExtractionError {
      #expect(error.reason == reason, "\(error.message)")
      #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
    }
  }

  static let unreadable: [(String, ExtractionError.Reason)] = [
    ("odd/docx-billion-laughs.docx", .malformed), ("odd/docx-corrupt-deflate.docx", .malformed),
    ("odd/docx-deep-nesting.docx", .malformed), ("odd/docx-duplicate-document-part.docx", .malformed),
    ("odd/docx-encrypted-passtika.docx", .encrypted), ("odd/docx-fuzz-cut-entry.docx", .malformed),
    ("odd/docx-fuzz-data-descriptor.docx", .malformed), ("odd/docx-illegal-control-char.docx", .malformed),
    ("odd/docx-invalid-utf8.docx", .malformed), ("odd/docx-no-document-part.docx", .malformed),
    ("odd/docx-quadratic-blowup.docx", .malformed), ("odd/docx-truncated.docx", .malformed),
    ("odd/docx-xxe-file.docx", .malformed), ("odd/docx-xxe-parameter-http.docx", .malformed),
    ("odd/docx-zip-bomb-256mib.docx", .tooLarge), ("odd/pdf-bad-catalog.pdf", .malformed),
    ("odd/pdf-bad-hex-string.pdf", .noText), ("odd/pdf-content-cycle.pdf", .noText),
    ("odd/pdf-encrypted-aes256-r6.pdf", .encrypted), ("odd/pdf-encrypted-aes256.pdf", .encrypted),
    ("odd/pdf-encrypted-rc4-40.pdf", .encrypted), ("odd/pdf-form-field-loop.pdf", .noText),
    ("odd/pdf-fuzzed-null-page.pdf", .malformed), ("odd/pdf-gs-fuzzed.pdf", .noText),
    ("odd/pdf-huge-page-count.pdf", .malformed), ("odd/pdf-image-only-ccitt.pdf", .noText),
    ("odd/pdf-negative-page-count.pdf", .malformed), ("odd/pdf-no-tounicode-type3.pdf", .noText),
    ("odd/pdf-no-trailer.pdf", .malformed), ("odd/pdf-truncated-half.pdf", .malformed),
    ("odd/pdf-zero-pages.pdf", .malformed), ("odd/txt-empty.txt", .noText),
    ("odd/txt-whitespace-only.txt", .noText), ("odd/rtf-bin-control-word.rtf", .noText),
  ]

  @Test("a page of half a GiB of spaces is read, or given up on a slow machine")
  func bomb() async throws {
    do {
      let text = try await Samples.extract("odd/pdf-flate-bomb-512mib.pdf").text
      #expect(Samples.folded(text) == "after the bomb")
    } catch let error as ExtractionError {
      #expect(error.reason == .timeout)
    }
  }

  @Test("what is named PDF and begins as none is damaged, not text")
  func remainsOfPDF() async throws {
    do {
      _ = try await Samples.extractor.extract(Array("oops\n".utf8), fileName: "CV.pdf", password: nil)
      Issue.record("read")
    } catch let error as ExtractionError {
      #expect(error.reason == .malformed)
    }
  }

  @Test("the user's and the owner's password both open a PDF", arguments: ["baz", "foo"])
  func password(_ password: String) async throws {
    let text = try await Samples.extract("odd/pdf-encrypted-aes256.pdf", password: password)
    #expect(text.text.contains("Secret!"))
  }

  @Test("a wrong password is an error that names the password")
  func wrongPassword() async throws {
    await #expect(throws: ExtractionError.wrongPassword) {
      try await Samples.extract("odd/pdf-encrypted-rc4-40.pdf", password: "wrong")
    }
  }

  @Test("a Word document opens with its password, and with no other")
  func encryptedWord() async throws {
    let file = "odd/docx-encrypted-passtika.docx"
    #expect(try await !Samples.extract(file, password: "tika").text.isEmpty)
    await #expect(throws: ExtractionError.wrongPassword) { try await Samples.extract(file, password: "wrong") }
  }

  @Test("a Word document keeps what is there, and drops what was deleted or hidden")
  func wordFeatures() async throws {
    let document = try await Samples.extract("cv/own-rich-features.docx")
    for absent in ["DELETED-MUST-NOT-APPEAR", "HYPERLINK", "HIDDEN RUN"] { #expect(!document.text.contains(absent)) }
    for present in ["Text box: portfolio", "field result text", "• Cut p99 latency", "2021-03 to present"] {
      #expect(document.text.contains(present))
    }
    #expect(document.text.contains("ALT-CHOICE") != document.text.contains("ALT-FALLBACK"))
    #expect(document.warnings.contains { $0.contains("hidden text") })
  }

  @Test("a text box that is stored twice is read once")
  func textBox() async throws {
    let text = try await Samples.extract("odd/docx-text-box.docx").text
    #expect(text.components(separatedBy: "Datum plane").count == 2)
  }

  @Test("the left column comes wholly before the right one")
  func columns() async throws {
    let text = try await Samples.extract("cv/own-two-column-table.docx").text
    let left = try #require(text.range(of: "Portuguese, English"))
    let right = try #require(text.range(of: "Firmware Lead"))
    #expect(left.upperBound < right.lowerBound)
  }

  @Test("a PDF whose letters are guesses is flagged")
  func unreliable() async throws {
    let document = try await Samples.extract("odd/pdf-broken-tounicode-arabic.pdf")
    #expect(document.warnings.contains { $0.contains("unreliable") })
  }
}
