import LanguageModels
import SwiftExtensions
import Testing

@Suite struct LimitedModelTests {
  /// Tells who came, and answers each when it is told to.
  private final class HeldModel: LanguageModel {
    private let state = Locked(State())
    let arrivals: AsyncStream<String>
    private let arrived: AsyncStream<String>.Continuation

    private struct State {
      var held: [String: AsyncThrowingStream<ModelEvent, any Error>.Continuation] = [:]
      var most = 0
    }

    init() { (arrivals, arrived) = AsyncStream.makeStream() }

    let id = "held"
    var model: String? { nil }
    var availability: ModelAvailability { .available }
    /// How many were asked for at the same time.
    var most: Int { state.withLock(\.most) }

    func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
      AsyncThrowingStream { continuation in
        state.withLock { state in
          state.held[request.builtInReply] = continuation
          state.most = max(state.most, state.held.count)
        }
        arrived.yield(request.builtInReply)
      }
    }

    func answer(_ name: String) {
      let continuation = state.withLock { $0.held.removeValue(forKey: name) }
      continuation?.yield(.completed)
      continuation?.finish()
    }
  }

  private static func request(_ name: String) -> ModelRequest {
    ModelRequest(messages: [], maxTokens: 1, temperature: 0, builtInReply: name)
  }

  @Test("of fifty that ask at once five are let through at a time, and all are answered") func crowd() async throws {
    let base = HeldModel()
    let model = LimitedModel(base, callsAtOnce: 5)
    try await withThrowingTaskGroup { group in
      for number in 0..<50 {
        group.addTask { try await model.respond(to: Self.request("\(number)")) { _ in } }
      }
      var answered = 0
      for await name in base.arrivals {
        base.answer(name)
        answered += 1
        if answered == 50 { break }
      }
      try await group.waitForAll()
    }
    #expect(base.most <= 5)
  }

  @Test("who waits goes in the order of coming, and who gives up is passed over") func order() async throws {
    let base = HeldModel()
    let model = LimitedModel(base, callsAtOnce: 1)
    var arrivals = base.arrivals.makeAsyncIterator()
    let first = Task { try await model.respond(to: Self.request("first")) { _ in } }
    #expect(await arrivals.next() == "first")
    let second = Task { try await model.respond(to: Self.request("second")) { _ in } }
    second.cancel()
    await #expect(throws: CancellationError.self) { try await second.value }
    let third = Task { try await model.respond(to: Self.request("third")) { _ in } }
    base.answer("first")
    #expect(await arrivals.next() == "third")
    base.answer("third")
    try await first.value
    try await third.value
    // The place is free again.
    let fourth = Task { try await model.respond(to: Self.request("fourth")) { _ in } }
    #expect(await arrivals.next() == "fourth")
    base.answer("fourth")
    try await fourth.value
    #expect(base.most == 1)
  }
}
