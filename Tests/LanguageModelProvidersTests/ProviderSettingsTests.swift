import InterviewTestSupport
import LanguageModelProviders
import LanguageModels
import Testing

@Suite struct ProviderSettingsTests {
  private func models(
    _ environment: [String: String], keys: [String: String] = [:], providers: [String]? = nil
  ) throws -> [any LanguageModel] {
    try ProviderSettings.models(environment: environment, keys: keys, providers: providers, http: http)
  }

  @Test(
    "without an order, those that have a key or a local address come before offline",
    arguments: [
      ([:], ["offline"]), (["OPENAI_API_KEY": "k"], ["openai", "offline"]),
      (["OPENAI_BASE_URL": "http://127.0.0.1:8080/v1"], ["openai", "offline"]),
      (["OPENAI_BASE_URL": "https://example.org/v1"], ["offline"]),
      (["OLLAMA_MODEL": "x", "OPENROUTER_API_KEY": "k"], ["openrouter", "ollama", "offline"]),
      (["INTERVIEWD_PROVIDERS": "offline, ollama"], ["offline", "ollama"]),
    ])
  func order(environment: [String: String], expected: [String]) throws {
    #expect(try models(environment).map(\.id) == expected)
  }

  @Test(
    "every service that has a key can be asked", arguments: ["gemini", "openai", "openrouter", "anthropic", "ollama"])
  func everyService(name: String) throws {
    let model = try #require(try models([:], keys: [name: "k"], providers: [name]).first)
    #expect(model.availability == .available)
    #expect(model.model != nil)
  }

  @Test(
    "each service is asked in its own dialect",
    arguments: [
      ("gemini", "/v1beta/models/m:streamGenerateContent?alt=sse", [:]), ("openai", "/chat/completions", [:]),
      ("openai", "/responses", ["OPENAI_API": "responses"]), ("openrouter", "/chat/completions", [:]),
      ("anthropic", "/v1/messages", [:]), ("ollama", "/api/chat", [:]),
    ])
  func dialects(name: String, path: String, more: [String: String]) async throws {
    let server = try LoopbackModelServer { _ in .stream([]) }
    let environment = [
      "\(name.uppercased())_BASE_URL": "http://127.0.0.1:\(server.port)", "\(name.uppercased())_MODEL": "m",
    ]
    let known = environment.merging(more) { first, _ in first }
    _ = try await reply(of: try #require(try models(known, providers: [name]).first))
    #expect(server.requests.first?.line == "POST \(path) HTTP/1.1")
  }

  @Test("an unknown provider is an error that names the known ones")
  func unknown() throws {
    let error = #expect(throws: ProviderSettings.SettingsError.self) { try models([:], providers: ["opnai"]) }
    #expect(error?.description.contains("openrouter") == true)
  }

  @Test("a key from the editor counts before the environment's, and both before none")
  func keys() throws {
    #expect(try models([:], keys: ["openai": "k"]).first?.availability == .available)
    #expect(
      try models([:], providers: ["openai"]).first?.availability == .unavailable(reason: "OPENAI_API_KEY is not set"))
  }

  @Test(
    "a key with a line break or another language's letters is never sent",
    arguments: ["a\nb", "a\r\nX: y", "ключ", "a b"])
  func oddKeys(key: String) throws {
    let model = try #require(try models(["OPENAI_API_KEY": key]).first)
    guard case .unavailable(let reason) = model.availability else {
      Issue.record("the key was taken")
      return
    }
    #expect(!reason.contains(key))
  }

  @Test(
    "an address that must not be called is not",
    arguments: [
      "http://example.org/v1", "https://me:secret@example.org/v1", "ftp://127.0.0.1", "http://127.0.0.1.example.org",
      "http://127.0.0.1@example.org", "https://", "https://example.org/v1?key=secret",
      "https://example.org\\@127.0.0.1",
    ])
  func addresses(address: String) throws {
    let model = try models(["OPENAI_API_KEY": "k", "OPENAI_BASE_URL": address]).first
    guard case .unavailable(let reason)? = model?.availability else {
      Issue.record("the address was taken")
      return
    }
    #expect(!reason.contains("secret"))
  }

  @Test(
    "the HTTP process itself refuses plain http to elsewhere",
    arguments: ["http://example.org", "ftp://127.0.0.1", "file:///etc/passwd"])
  func refusedByProcess(address: String) async throws {
    let reply = try await reply(of: model(at: address))
    #expect(reply.error?.message.contains("was not asked") == true)
  }
}
