import LanguageModels
import Testing

@Suite struct ModelChainTests {
  private static var request: ModelRequest {
    ModelRequest(
      messages: [], maxTokens: 10, temperature: 0, builtInReply: "Tell me about the migration you led, please.")
  }

  @Test("the built-in reply streams in pieces that join to the whole")
  func offline() async throws {
    var pieces: [String] = []
    for try await case .text(let piece) in OfflineModel().respond(to: Self.request) { pieces.append(piece) }
    #expect(pieces.count > 2)
    #expect(pieces.joined() == Self.request.builtInReply)
  }

  @Test("text of a model that fails is void, and the next model replies")
  func fallback() async throws {
    let failure = ModelError(provider: "a", reason: .badResponse, message: "cut")
    let chain = ModelChain([
      UnavailableModel(id: "none", because: "no key"), ScriptedModel(id: "a", text: "Half", failure: failure),
      OfflineModel(),
    ])
    var events: [ChainEvent] = []
    for try await event in chain.respond(to: Self.request) { events.append(event) }
    #expect(
      events.prefix(4) == [
        .began(provider: "a", model: nil), .text("Half"), .void(failure), .began(provider: "offline", model: nil),
      ])
    #expect(events.last == .completed(provider: "offline", model: nil, usage: nil))
  }

  @Test("a stream that merely stops is a failure")
  func stopsShort() async throws {
    let chain = ModelChain([ScriptedModel(id: "a", text: "Half", failure: nil)])
    await #expect(throws: ModelError.self) {
      for try await _ in chain.respond(to: Self.request) {}
    }
  }

  @Test("when all fail, the error says what each of them said")
  func allFail() async throws {
    let chain = ModelChain([
      ScriptedModel(id: "a", text: nil, failure: ModelError(provider: "a", reason: .quota, message: "no quota")),
      UnavailableModel(id: "b", because: "B_API_KEY is not set"),
    ])
    let error = await #expect(throws: ModelError.self) {
      for try await _ in chain.respond(to: Self.request) {}
    }
    #expect(error?.reason == .quota)
    #expect(error?.message == "a: no quota; b: B_API_KEY is not set")
  }
}

/// Says its text, then fails or just stops.
private struct ScriptedModel: LanguageModel {
  var id: String
  var text: String?
  var failure: ModelError?

  var model: String? { nil }
  var availability: ModelAvailability { .available }

  func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
    AsyncThrowingStream { continuation in
      if let text { continuation.yield(.text(text)) }
      continuation.finish(throwing: failure)
    }
  }
}
