import InterviewProtocol
import JSONCore
import Testing

@Suite("Messages and objects as JSON")
struct MessageCodingTests {
  @Test("a whole message comes out as it went in", arguments: MessageSample.all)
  func wholeMessage(sample: MessageSample) throws {
    #expect(try sample.recoded(sample.json) == sample.json)
  }

  @Test("unknown members are ignored", arguments: MessageSample.all)
  func unknownMembers(sample: MessageSample) throws {
    #expect(try sample.recoded(sample.with("later", ["a": [1, nil]])) == sample.json)
  }

  @Test("a required member that is missing or null is named", arguments: MessageSample.all)
  func missing(sample: MessageSample) {
    for name in sample.members where !sample.optional.contains(name) && !sample.nullable.contains(name) {
      #expect {
        try sample.recoded(sample.with(name, nil as JSON?))
      } throws: {
        ($0 as? DecodingError)?.sentence == "\(name) is missing"
      }
      #expect {
        try sample.recoded(sample.with(name, .null))
      } throws: {
        ($0 as? DecodingError)?.sentence.hasPrefix("\(name)") == true
      }
    }
  }

  @Test("an optional member may be absent or null, and both mean the same", arguments: MessageSample.all)
  func optional(sample: MessageSample) throws {
    for name in sample.optional {
      let absent = try sample.recoded(sample.with(name, nil as JSON?))
      #expect(try sample.recoded(sample.with(name, .null)) == absent)
      #expect(absent[name] == nil || absent[name] != sample.json[name], "the sample's value is not the default")
    }
  }

  @Test("a nullable member is always sent", arguments: MessageSample.all)
  func nullable(sample: MessageSample) throws {
    for name in sample.nullable {
      #expect(try sample.recoded(sample.with(name, .null))[name] == .null)
      #expect(try sample.recoded(sample.with(name, nil as JSON?))[name] == .null)
    }
  }

  @Test("a member of another type is named, and its value is not told", arguments: MessageSample.all)
  func wrongType(sample: MessageSample) {
    for name in sample.members {
      let wrong: JSON = sample.json[name]?.array != nil ? "secret" : ["secret"]
      #expect {
        try sample.recoded(sample.with(name, wrong))
      } throws: {
        guard let error = $0 as? DecodingError else { return false }
        return error.sentence.hasPrefix(name) && !error.sentence.contains("secret")
      }
    }
  }

  @Test("every method has a sample")
  func complete() {
    let sampled = Set(
      (MessageSample.requests + MessageSample.notifications).compactMap {
        $0.method
      })
    #expect(sampled == Set(ProtocolMethods.all.map(\.method)))
  }

  // MARK: Defaults

  @Test("defaults are those of the contract")
  func defaults() throws {
    let created = try decode(
      CreateSessionRequest.self, from: ["jobTitle": "Baker", "companyName": "Oven"])
    #expect(created.interviewType == "mixed" && created.difficulty == nil)
    #expect(created.language == "en" && created.maxQuestions == 8 && created.tone == "neutral")
    #expect(try decode(ListSessionsRequest.self, from: [:]).limit == 50)
    let answer = try decode(
      AnswerRequest.self, from: ["sessionId": "s", "questionId": "q", "answer": "a"])
    #expect(answer.wait)
  }

  @Test("objects of initialize may be [] or null", arguments: [[], nil, [:]] as [JSON])
  func emptyObjects(empty: JSON) throws {
    let request = try decode(
      InitializeRequest.self,
      from: [
        "processId": nil, "clientInfo": empty == [:] ? nil : empty, "capabilities": empty,
        "initializationOptions": ["keys": empty, "providers": nil],
      ])
    #expect(request.capabilities == Wire.ClientCapabilities())
    #expect(request.initializationOptions?.keys == Wire.ProviderKeys())
    #expect(request.clientInfo == nil)
    let bare = try decode(InitializeRequest.self, from: ["initializationOptions": empty])
    #expect(bare.initializationOptions?.providers == nil)
  }

  // MARK: Unions

  @Test(
    "a source is exactly one of path, text, base64 and uri",
    arguments: [
      ["path": "/cv.pdf"], ["text": "Mara"], ["base64": "TWFyYQ==", "fileName": "cv.pdf"],
      ["path": "/cv.pdf", "text": nil, "base64": nil], ["uri": "https://example.com/job"],
    ] as [JSON])
  func sources(json: JSON) throws {
    let encoded = try JSONValueEncoder().encode(decode(Wire.DocumentSource.self, from: json))
    #expect(json.holds(encoded))
  }

  @Test(
    "any other source is refused",
    arguments: [
      [:], ["path": "/cv.pdf", "text": "Mara"], ["uri": "https://example.com/job", "text": "Mara"],
      ["text": "Mara", "base64": "TWFyYQ==", "fileName": "cv.pdf"],
      ["base64": "TWFyYQ=="], ["fileName": "cv.pdf"], ["path": nil], ["path": 1], "Mara", [], nil,
    ] as [JSON])
  func badSources(json: JSON) {
    #expect(throws: DecodingError.self) { try decode(Wire.DocumentSource.self, from: json) }
  }

  @Test("a token is a string or an integer", arguments: ["t", "", 0, -7] as [JSON])
  func tokens(json: JSON) throws {
    try checkCoding(Wire.IntegerOrString.self, json)
  }

  @Test("no other token is taken", arguments: [1.5, true, nil, [], [:]] as [JSON])
  func badTokens(json: JSON) {
    #expect(throws: DecodingError.self) { try decode(Wire.IntegerOrString.self, from: json) }
  }

  @Test(
    "progress begins, reports and ends",
    arguments: [
      ["kind": "begin", "title": "Reading"], ["kind": "report"], ["kind": "report", "percentage": 50],
      ["kind": "end"], ["kind": "end", "message": "done"],
    ] as [JSON])
  func workDone(json: JSON) throws {
    #expect(
      try JSONValueEncoder().encode(decode(Wire.WorkDoneProgress.self, from: json)) == json)
  }

  @Test("keys show in no description")
  func keys() throws {
    let request = try decode(
      InitializeRequest.self,
      from: ["initializationOptions": ["keys": ["openai": "sk-secret", "gemini": "sk-secret"]]])
    #expect(request.initializationOptions?.keys.openai == "sk-secret")
    var dumped = ""
    dump(request, to: &dumped)
    for text in [dumped, "\(request)", String(reflecting: request)] { #expect(!text.contains("sk-secret")) }
  }
}

/// A literal could be `JSON` or `JSONObject`; here it is `JSON`.
private func decode<Value: Decodable>(_ type: Value.Type, from json: JSON) throws -> Value {
  try JSONValueDecoder().decode(type, from: json)
}
