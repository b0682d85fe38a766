import InterviewServer
import JSONCore
import JSONRPC
import Testing

@Suite("Lines of interviewd score")
struct ScoreLineTests {
  static let line = #"""
    {"id":"a-1","question":"Tell me about a time you fixed a slow service.","answer":"In March 2022 our settlement API had a p99 latency of 840 ms. I profiled it, found an N+1 query and rewrote the repository layer, because caching would only have hidden the cause. The p99 fell to 120 ms within a week.","competency":"Performance"}
    """#

  @Test("a result has the members of the contract, in order")
  func members() throws {
    let result = try JSONParser.parse(ScoreLineCodec.score(Self.line))
    #expect(
      result.object?.members.map(\.name) == ["id", "level", "notScorable", "flags", "checks", "score"])
    #expect(result["id"] == "a-1")
    #expect(result["level"]?.integer.map { (3...5).contains($0) } == true)
    #expect(result["score"]?.integer.map { (5...10).contains($0) } == true)
    #expect(result["notScorable"] == .null)
    #expect(result["flags"] == [])
    let checks = try #require(result["checks"]?.array)
    #expect(!checks.isEmpty)
    for check in checks {
      #expect(check.object?.members.map(\.name) == ["id", "result", "quote", "advice"])
      #expect(["pass", "partial", "fail", "unclear"].contains(check["result"]?.string))
      if let quote = check["quote"]?.string { #expect(Self.line.contains(quote), "a quote is verbatim") }
    }
  }

  @Test("an answer without evidence has no score")
  func notScorable() throws {
    let result = try JSONParser.parse(ScoreLineCodec.score(#"{"id":1,"question":"Why?","answer":""}"#))
    #expect(result["level"] == .null && result["score"] == .null)
    #expect(result["notScorable"]?.string == "empty")
  }

  @Test("the same line gives the same bytes, a thousand times")
  func sameBytes() throws {
    let first = try ScoreLineCodec.score(Self.line)
    for _ in 0..<1_000 { #expect(try ScoreLineCodec.score(Self.line) == first) }
    #expect(!first.contains("\n"))
  }

  @Test(
    "any id comes back as it was",
    arguments: ["7", "-1.50", "\"\"", "\"ü\"", "null", "[1,{\"a\":2}]", "{\"b\":1,\"a\":2}", "12345678901234567890"])
  func ids(id: String) throws {
    let result = try ScoreLineCodec.score(#"{"id":\#(id),"question":"Why?","answer":"Because it broke."}"#)
    #expect(result.hasPrefix(#"{"id":\#(id),"level":"#))
  }

  @Test("null and absent options are the same")
  func options() throws {
    let bare = #"{"id":1,"question":"Why did it break?","answer":"I had not tested it, and then I fixed it."}"#
    let full =
      bare.dropLast()
      + #","competency":null,"keyPoints":null,"cv":null,"jobDescription":null,"language":null,"more":1}"#
    #expect(try ScoreLineCodec.score(bare) == ScoreLineCodec.score(String(full)))
  }

  @Test(
    "bad lines are refused, and say why without the words",
    arguments: [
      ("{", -32700), ("", -32700), ("[]", -32602), ("1", -32602), (#"{"id":1,"question":"secret"}"#, -32602),
      (#"{"id":1,"question":"q","answer":["secret"]}"#, -32602), (#"{"question":"q","answer":"secret"}"#, -32602),
      (#"{"id":1,"question":"q","answer":"a","keyPoints":"secret"}"#, -32602),
    ] as [(String, Int)])
  func badLines(line: String, code: Int) {
    #expect {
      try ScoreLineCodec.score(line)
    } throws: { error in
      let error = error as? ResponseError
      return error?.code == code && error?.message.contains("secret") == false
    }
  }
}
