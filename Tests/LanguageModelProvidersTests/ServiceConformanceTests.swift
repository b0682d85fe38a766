import HTTPMessages
import InterviewTestSupport
import JSONCore
import LanguageModelProviders
import LanguageModels
import Testing

/// What holds for every service, whatever its wire format.
@Suite struct ServiceConformanceTests {
  @Test("a reply comes whole, however the network cuts it", arguments: ServiceSample.all, [1, 7, 4_096])
  func pieces(service: ServiceSample, size: Int) async throws {
    let stream = Array((service.opening + service.ending).utf8)
    let server = try LoopbackModelServer { _ in .stream(stream, pieceSize: size) }
    let reply = try await reply(of: model(at: server.baseURL, dialect: service.dialect))
    #expect(reply.text == ServiceSample.text)
    #expect(reply.isCompleted)
    #expect(reply.usage?.promptTokens == 20)
    #expect(reply.usage?.completionTokens == 3)
  }

  @Test("line ends and comments do not matter", arguments: ServiceSample.all, ["\r\n", "\r"])
  func lineEnds(service: ServiceSample, lineEnd: String) async throws {
    guard service.dialect.framing == .events else { return }
    let stream = ": keep-alive\n\n" + service.opening + ": keep-alive\n" + service.ending
    let bytes = Array(stream.replacing("\n", with: lineEnd).utf8)
    let server = try LoopbackModelServer { _ in .stream(bytes, pieceSize: 3) }
    let reply = try await reply(of: model(at: server.baseURL, dialect: service.dialect))
    #expect(reply.text == ServiceSample.text)
    #expect(reply.isCompleted)
  }

  @Test("a stream without its end is no reply", arguments: ServiceSample.all, [true, false])
  func cut(service: ServiceSample, isCut: Bool) async throws {
    let server = try LoopbackModelServer { _ in .stream(Array(service.opening.utf8), isCut: isCut) }
    let reply = try await reply(of: model(at: server.baseURL, dialect: service.dialect))
    #expect(reply.error?.reason == .badResponse)
    #expect(!reply.isCompleted)
  }

  @Test("an error in mid-reply is told by its kind, without the service's words", arguments: ServiceSample.all)
  func failure(service: ServiceSample) async throws {
    let stream = service.opening + service.failure + service.ending
    let server = try LoopbackModelServer { _ in .stream(Array(stream.utf8)) }
    let reply = try await reply(of: model(at: server.baseURL, dialect: service.dialect))
    #expect(reply.error?.reason == .unavailable)
    #expect(reply.error?.message.contains("secret") == false)
    #expect(!reply.isCompleted)
  }

  @Test("a safety refusal is a refusal", arguments: ServiceSample.all.filter { !$0.refusal.isEmpty })
  func refusal(service: ServiceSample) async throws {
    let server = try LoopbackModelServer { _ in .stream(Array(service.refusal.utf8)) }
    let reply = try await reply(of: model(at: server.baseURL, dialect: service.dialect))
    #expect(reply.error?.reason == .refused)
  }

  @Test("an end without a word is an empty reply", arguments: ServiceSample.all)
  func empty(service: ServiceSample) async throws {
    let server = try LoopbackModelServer { _ in .stream(Array(service.ending.utf8)) }
    let reply = try await reply(of: model(at: server.baseURL, dialect: service.dialect))
    #expect(reply.error?.reason == .badResponse)
  }

  @Test("an endless line ends the reply", arguments: ServiceSample.all)
  func endlessLine(service: ServiceSample) async throws {
    let start = service.dialect.framing == .events ? "data: " : "{"
    let stream = Array(start.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 2 << 20)
    let server = try LoopbackModelServer { _ in .stream(stream, pieceSize: 1 << 16) }
    let reply = try await reply(of: model(at: server.baseURL, dialect: service.dialect))
    #expect(reply.error?.message.contains("too long") == true)
  }

  @Test("the key is in one header, and the request says what the service must know", arguments: ServiceSample.all)
  func request(service: ServiceSample) async throws {
    let server = try LoopbackModelServer { _ in .stream(Array((service.opening + service.ending).utf8)) }
    var wanted = question
    wanted.responseSchema = #"{"type":"object","title":"canary-schema"}"#
    _ = try await reply(of: model(at: server.baseURL, dialect: service.dialect), to: wanted)
    let request = try #require(server.requests.first)
    let body = String(decoding: request.body, as: UTF8.self)
    #expect(!request.line.contains("test-key"))
    #expect(request.headers.filter { $0.value.contains("test-key") }.count == 1)
    #expect(body.contains("canary-schema"))
    #expect(body.contains("You are an interviewer."))
    #expect(!body.contains("test-key"))
  }

  @Test("ollama is told not to drop what does not fit")
  func ollamaContext() async throws {
    let server = try LoopbackModelServer { _ in .stream([]) }
    _ = try await reply(of: model(at: server.baseURL, dialect: OllamaChat(contextTokens: 8_192)))
    let body = try JSONParser.parse(try #require(server.requests.first).body)
    #expect(body["truncate"]?.bool == false)
    #expect(body["options"]?["num_ctx"]?.integer == 8_192)
  }
}
