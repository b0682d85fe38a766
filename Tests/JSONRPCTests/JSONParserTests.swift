import JSONCore
import Testing

@Suite("JSON text")
struct JSONParserTests {
  @Test(
    "what RFC 8259 allows is read, and written again it means the same",
    arguments: [
      "[]", "{}", " [ ] ", "\t{\r\n}", "null", "true", "false", "0", "-0", "1", "-1", "10", "1.5", "-1.5e3", "1E5",
      "1e+5", "1e-5", "0.0", "0e1", "0e+1", "1e400", "-1e-999", "123456789012345678901234567890",
      "18446744073709551616", "\"\"", "\"a\"", "\"é\"", "\"\u{1F600}\"", #""\u0061""#, #""\u0000""#,
      #""\uD83D\uDE00""#, #""\ud83d\ude00""#, #""\"\\\/\b\f\n\r\t""#, "\"\u{7F}\"", "\"\u{2028}\"", "\"\u{FEFF}\"",
      #""\uFFFF""#, "[1,2]", "[1 , 2]", "[[[]]]", "[null,true,\"x\",{}]", #"{"a":1}"#, #"{"a":1,"a":2}"#, #"{"":0}"#,
      #"{"a":{"b":[{}]}}"#, #"{"\u0061":1}"#, "[\n]", "\"/\"", #""\u00e9""#, "[-1,-2.0]", #"{"a" : 1 , "b" : 2}"#,
      "\"12345678\"", "\"1234567\\n12345678\"", "\"1234567890123456é\"",
    ])
  func accepts(_ text: String) throws {
    let value = try JSONParser.parse(text)
    let written = JSONWriter.text(of: value)
    #expect(try JSONParser.parse(written) == value)
    #expect(!written.utf8.contains { $0 < 0x20 })
  }

  @Test(
    "what RFC 8259 forbids is refused",
    arguments: [
      "", " ", "[", "]", "{", "}", "[,]", "[1,]", "[,1]", "[1 2]", "[1,,2]", "[1", "[1,", "{,}", "{1:1}", "{a:1}",
      "{'a':1}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a" 1}"#, #"{"a":1 "b":2}"#, #"{"a":1"#, #"{"a":"#, #"{"a"#,
      "nul", "nulll", "tru", "True", "FALSE", "NaN", "Infinity", "-Infinity", "undefined", "01", "-01", "00", "1.",
      ".5", "-", "+1", "1e", "1e+", "1e-", "1.e5", "0x10", "1_000", "--1", "1.2.3", "1e1.5", "\"", "\"a", "\"\\",
      "\"\\\"", #""\x""#, #""\u12""#, #""\u12G4""#, #""\uD800""#, #""\uDC00""#, #""\uD800\uD800""#, #""\uD800x""#,
      #""\uD800\n""#, #""\uDE00\uD83D""#, "\"\n\"", "\"\t\"", "\"\u{0}\"", "\"\u{1F}\"", "'a'", "// x\n1", "/**/1",
      "1 1", "[] []", "{}}", "[]]", "\u{FEFF}{}", "\u{A0}1", "\u{0}", "[1}", "{\"a\":1]", "<x>", "1,", "[\"a\":1]",
      "{\"a\",1}", "{null:1}", "{\"a\":1,,}", "[\u{C}]", "\u{B}[]", "[1,\n", "\"\\u{61}\"", "[-]", "[+1]", "[1e]",
      "{[]:1}",
    ])
  func refuses(_ text: String) {
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text) }
  }

  @Test(
    "bytes that are not UTF-8 are refused, and the error says where",
    arguments: [
      ([0x22, 0xFF, 0x22], 1), ([0x22, 0x61, 0xC3, 0x22], 2), ([0x22, 0xC0, 0x80, 0x22], 1),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1), ([0xFF, 0xFE, 0x7B, 0x00], 0),
      ([0x7B, 0x00, 0x7D, 0x00], 1), ([0xEF, 0xBB, 0xBF, 0x7B, 0x7D], 0),
      ([0x22, 0x5C, 0x6E, 0x80, 0x22], 3),
    ] as [([UInt8], Int)])
  func refusesBytes(_ bytes: [UInt8], _ offset: Int) {
    #expect { try JSONParser.parse(bytes) } throws: { ($0 as? JSONSyntaxError)?.offset == offset }
  }

  @Test("100,000 levels are refused, 512 are read")
  func depth() throws {
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(String(repeating: "[", count: 100_000)) }
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(String(repeating: "{\"a\":", count: 100_000)) }
    _ = try JSONParser.parse(String(repeating: "[", count: 512) + String(repeating: "]", count: 512))
    #expect(try JSONParser.parse(#"{"a":1,"a":2}"#)["a"] == 2)
  }

  @Test("decoding names the member that is wrong, not its value")
  func decoding() throws {
    struct Params: Codable, Equatable {
      var maxQuestions: Int
      var tags: [String]?
    }
    func sentence(_ json: JSON) -> String? {
      let result = Result { try JSONValueDecoder().decode(Params.self, from: json, root: "params") }
      guard case .failure(let error as DecodingError) = result else { return nil }
      return error.sentence
    }
    #expect(sentence(["maxQuestions": 8.0]) == nil)
    #expect(sentence(["maxQuestions": 8.5]) == "params.maxQuestions must be an integer")
    #expect(sentence(["maxQuestions": "8"]) == "params.maxQuestions must be an integer")
    #expect(sentence([:]) == "params.maxQuestions is missing")
    #expect(sentence(["maxQuestions": 1, "tags": ["a", 1]]) == "params.tags[1] must be a string")
    #expect(sentence([]) == "params must be an object")
    #expect(try JSONValueEncoder().encode(Params(maxQuestions: 1)) == ["maxQuestions": 1])
    let nested: JSON = ["a": [1, nil, ["b": "c"]]]
    #expect(try JSONValueEncoder().encode(nested) == nested)
    #expect(try JSONValueDecoder().decode(JSON.self, from: nested) == nested)
  }
}
