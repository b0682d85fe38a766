import Glibc
import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("The configuration file")
struct ConfigurationTests {
  private let folder = TemporaryFolder()

  private func write(_ text: String, to name: String = "config.json", mode: mode_t = 0o600) throws -> String {
    let path = folder.file(name)
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
    chmod(path, mode)
    return path
  }

  @Test(
    "a mistake in it is told at once, by name and with what would be right",
    arguments: [
      (
        #"{"limits": {"answersPerMinit": 3}}"#,
        "there is no setting limits.answersPerMinit; did you mean limits.answersPerMinute?"
      ),
      (#"{"provider": ["offline"]}"#, "there is no setting provider; did you mean providers?"),
      (#"{"services": {"opnai": {}}}"#, "there is no setting services.opnai; did you mean services.openai?"),
      (#"{"providers": ["hal9000"]}"#, "unknown provider 'hal9000'"),
      (#"{"budget": {"day": {"usd": "much"}}}"#, "budget.day.usd must be a number of US dollars, 0 or more"),
      (#"{"limits": {"answersPerMinute": 0}}"#, "limits.answersPerMinute must be a whole number from 1 to 10000"),
      (#"{"limits": {"attempts": 4}}"#, "limits.attempts must be a whole number from 1 to 3"),
      (#"{"privacy": {"redact": "no"}}"#, "privacy.redact must be true or false"),
      (#"{"limits": {"callsAtOnce": 0}}"#, "limits.callsAtOnce must be a whole number from 1 to 10000"),
      (#"{"services": {"openai": {"api": "soap"}}}"#, "services.openai.api must be chat or responses"),
      (#"{"services": {"gemini": {"api": "chat"}}}"#, "there is no setting services.gemini.api"),
      (
        #"{"services": {"ollama": {"contextTokens": 1}}}"#,
        "services.ollama.contextTokens must be a whole number from 1024 to 1048576"
      ),
      (#"{"prices": {"openai/x": {"prompt": 1}}}"#, "prices.openai/x.completion is missing"),
      ("{\n\n  \"limits\": }", "line 3: "),
      ("[]", "the configuration must be an object"),
    ])
  func mistakes(text: String, sentence: String) throws {
    let path = try write(text)
    let daemon = try DaemonProcess(["--store", "memory:", "--config", path])
    #expect(daemon.exitCode() == 78)
    let diagnostics = daemon.diagnostics()
    #expect(diagnostics.hasPrefix("interviewd: "))
    #expect(diagnostics.contains(sentence), "\(diagnostics)")
  }

  @Test("a file that was named must be there, the usual one need not")
  func absence() async throws {
    let named = try DaemonProcess(["--store", "memory:"], environment: ["INTERVIEWD_CONFIG": folder.file("none.json")])
    #expect(named.exitCode() == 78)
    let usual = try DaemonProcess(["--store", "memory:"], environment: ["XDG_CONFIG_HOME": folder.path])
    try await usual.initialize()
  }

  @Test("services, their order and their keys come from it, and the environment stands before it")
  func services() async throws {
    let server = try LoopbackModelServer { .question($0.number) }
    _ = try write("file-key\n", to: "openai.key")
    let path = try write(
      """
      {"providers": ["openai", "offline"],
       "services": {"openai": {"model": "from-file", "baseUrl": "\(server.baseURL)", "keyFile": "openai.key"}}}
      """)
    for (environment, model, key) in [
      ([:], "from-file", "file-key"),
      (["OPENAI_MODEL": "from-environment", "OPENAI_API_KEY": "own-key"], "from-environment", "own-key"),
    ] as [([String: String], String, String)] {
      let daemon = try DaemonProcess(["--store", "memory:", "--config", path], environment: environment)
      try await daemon.initialize()
      let session = try await InterviewScript(daemon.client).prepare(
        cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)])
      _ = try await daemon.client.request("interview/start", ["sessionId": .string(session)])
      let request = try #require(server.requests.last)
      #expect(request["authorization"] == "Bearer \(key)")
      #expect(try JSONParser.parse(request.body)["model"]?.string == model)
    }
  }

  @Test(
    "a service's own settings reach it",
    arguments: [
      ("openai", #""api": "responses""#, "POST /v1/responses", "max_output_tokens"),
      ("openai", #""api": "chat""#, "POST /v1/chat/completions", "max_tokens"),
      ("ollama", #""contextTokens": 4096"#, "POST /api/chat", #""num_ctx":4096"#),
    ])
  func serviceSettings(name: String, setting: String, line: String, body: String) async throws {
    let server = try LoopbackModelServer { _ in .whole("400 Bad Request", type: "text/plain", "") }
    let path = try write(#"{"services": {"\#(name)": {"baseUrl": "\#(server.baseURL)", \#(setting)}}}"#)
    let daemon = try DaemonProcess(["--store", "memory:", "--config", path])
    try await daemon.initialize()
    let session = try await InterviewScript(daemon.client).prepare(
      cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)])
    _ = try await daemon.client.request("interview/start", ["sessionId": .string(session)])
    let request = try #require(server.requests.first)
    #expect(request.line.hasPrefix(line))
    #expect(String(decoding: request.body, as: UTF8.self).contains(body))
  }

  @Test("a key file that others may read is refused, and nothing of it is shown")
  func openKeyFile() throws {
    let key = try write("sk-secret", to: "key", mode: 0o644)
    let path = try write(#"{"services": {"openai": {"keyFile": "key"}}}"#)
    let daemon = try DaemonProcess(["--store", "memory:", "--config", path])
    #expect(daemon.exitCode() == 78)
    let diagnostics = daemon.diagnostics()
    #expect(diagnostics.contains("chmod 600 \(key)"))
    #expect(!diagnostics.contains("sk-secret"))
  }
}
