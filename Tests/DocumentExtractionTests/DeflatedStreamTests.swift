import DocumentExtraction
import Foundation
import Testing

@Suite struct DeflatedStreamTests {
  @Test("a deflated page is read whole")
  func whole() async throws {
    let text = try await Self.text(Self.deflated)
    #expect(text.hasPrefix("Line 1: shipped release 13 of the ledger\n"))
    #expect(text.hasSuffix("Line 12: shipped release 122 of the ledger"))
  }

  @Test("a wrong checksum changes nothing")
  func checksum() async throws {
    var bytes = Self.deflated
    bytes[bytes.count - 1] ^= 0xFF
    #expect(try await Self.text(bytes) == Self.text(Self.deflated))
  }

  @Test("of a damaged page what stands before the damage is kept", arguments: [true, false])
  func damaged(isCut: Bool) async throws {
    var bytes = Self.deflated
    if isCut {
      bytes.removeLast(bytes.count / 3)
    } else {
      bytes[bytes.count / 2..<bytes.count / 2 + 8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
    }
    let text = try await Self.text(bytes)
    #expect(text.hasPrefix("Line 1: shipped release 13"))
    #expect(!text.contains("Line 12: shipped release 122 of the ledger"))
  }

  @Test("what follows a deflated picture within a page is read")
  func picture() async throws {
    // Sixteen black points; made so that each byte is of ASCII.
    let points = String(decoding: [0x78, 0x01, 0x63, 0x60, 0x40, 0x05, 0x00, 0x00, 0x10, 0x00, 0x01], as: UTF8.self)
    let document = try await DrawnPages.extract([
      "q 40 0 0 40 0 0 cm BI /W 4 /H 4 /CS /G /BPC 8 /F /Fl ID \(points) EI Q\n"
        + DrawnPages.lines(["Nadia Fictiva", "Twenty years of Go"], x: 20, y: 150)
    ])
    #expect(document.text == "Nadia Fictiva\nTwenty years of Go")
  }

  private static func text(_ bytes: [UInt8]) async throws -> String {
    try await DrawnPages.extract([bytes], filter: "/Filter/FlateDecode").text
  }

  /// Twelve lines, by zlib.
  private static let deflated = [UInt8](
    Data(
      base64Encoded: """
        eNqN0jsOwjAQRdGeVUwJFZ7xnzISVJTeAFIcEhRBlLB/QWeLMdK0rzjF1esSHC8IEdIApACDhdTD/jo9M+AJtnFaltzDmud8276T
        htcA7zHDnPt7Xg+QHnBOu+6H8VgY4kzUJHOsL47mTrAoc4wujuGO90rmUCyO5Y4LUeZgldk1HBVkjqo6e+5Y8iInVJkDZ4xxIsZX
        lSNntLMixlaRUXGHghE5pv5y48ykZG/WVWRsvBnpz5s/UKv1Xg==
        """, options: .ignoreUnknownCharacters)!)
}
