import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("Where a key can be found")
struct ModelSecretTests {
  enum KeySource: CaseIterable { case environment, initialize }

  @Test("whatever goes wrong, the key is in the Authorization header and nowhere else", arguments: KeySource.allCases)
  func canary(source: KeySource) async throws {
    let key = "sk-canary-9c41e7-do-not-find-me"
    let server = try LoopbackModelServer {
      $0.number % 2 == 0 ? .question($0.number / 2) : Self.fault(number: ($0.number + 1) / 2, key: key)
    }
    let log = TemporaryFolder()
    let daemon = try ModelDaemon(
      baseURL: server.baseURL, providers: "openai", key: source == .environment ? key : nil,
      arguments: ["--log-level", "trace", "--log-file", log.file("log")], attempts: 1)
    let session = try await daemon.prepare(
      options: source == .initialize ? ["keys": ["openai": .string(key)]] : [:],
      cv: Fixture.source("rendercv-classic.pdf"))
    // After each fault the service answers, or it would soon be left alone.
    var question: JSON = .null
    for number in 1...Self.faults {
      let call = {
        number == 1
          ? try await daemon.start(session)
          : try await daemon.answer(question, in: session)["nextQuestion"] ?? .null
      }
      let error = await daemon.failure(of: call)
      #expect(error?.code == 1004)
      question = try await call()
    }
    _ = try await daemon.client.request("provider/list")
    #expect(server.requests.count == Self.faults * 2)
    #expect(server.requests.allSatisfy { $0["authorization"] == "Bearer \(key)" }, "the key did reach the service")

    let children = Children.all(of: daemon.process.pid)
    #expect(children.count >= 1)
    for child in children {
      expectNone(of: key, in: Children.bytes(of: "/proc/\(child)/environ"), "the environment of a child")
      expectNone(of: key, in: Children.bytes(of: "/proc/\(child)/cmdline"), "the arguments of a child")
    }
    // While it runs there is a write-ahead log, afterwards only the store itself.
    expectNoneInFiles(of: key, in: daemon.folder)
    for message in daemon.client.messages {
      expectNone(of: key, in: JSONWriter.bytes(of: message), "standard output")
    }
    daemon.client.closeInput()
    #expect(daemon.process.exitCode() == 0)
    expectNone(of: key, in: Array(daemon.process.diagnostics().utf8), "standard error")
    expectNoneInFiles(of: key, in: daemon.folder)
    expectNoneInFiles(of: key, in: log)
  }

  private static let faults = 7

  /// A service that repeats the key in all that it says goes wrong, then asks.
  private static func fault(number: Int, key: String) -> LoopbackReply {
    let error = #"{"error":{"message":"the key \#(key) is not good"}}"#
    return switch number {
    case 1: .whole("401 Unauthorized", type: "application/json", error)
    case 2: .whole("429 Too Many Requests", type: "application/json", error)
    case 3: .whole("500 Internal Server Error", type: "text/plain", "traceback: \(key)")
    case 4: .whole("200 OK", type: "text/html", "<html>\(key)</html>")
    case 5: .stream(Array("data: \(error)\n\n".utf8))
    case 6: .whole("302 Found", type: "text/plain", headers: ["Location: http://127.0.0.1:1/?\(key)"], "")
    case 7: .cutQuestion
    default: .question(number)
    }
  }

  private func expectNoneInFiles(of key: String, in folder: TemporaryFolder) {
    let names = Children.names(in: folder.path)
    #expect(!names.isEmpty)
    for name in names { expectNone(of: key, in: Children.bytes(of: folder.file(name)), Comment(rawValue: name)) }
  }

  private func expectNone(of key: String, in bytes: [UInt8], _ place: Comment) {
    #expect(bytes.firstRange(of: Array(key.utf8.dropLast(14))) == nil, place)
  }
}
