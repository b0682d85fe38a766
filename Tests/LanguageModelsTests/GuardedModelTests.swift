import LanguageModels
import SwiftExtensions
import Testing

@Suite struct GuardedModelTests {
  /// Does what it is told, call by call; afterwards it answers.
  private struct ScriptedModel: LanguageModel {
    let id = "a"
    let model: String? = nil
    let errors: Locked<[ModelError]>
    let calls = Locked(0)

    var availability: ModelAvailability { .available }

    init(failing errors: [ModelError]) { self.errors = Locked(errors) }

    func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
      calls.withLock { $0 += 1 }
      let error = errors.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      return AsyncThrowingStream { continuation in
        if error == nil {
          continuation.yield(.text("Why?"))
          continuation.yield(.completed)
        }
        continuation.finish(throwing: error)
      }
    }
  }

  /// A guarded model, on a clock that only the test moves.
  private final class Subject: Sendable {
    let base: ScriptedModel
    let model: GuardedModel
    private let elapsed: Locked<Duration>
    private let changes: Locked<[ProviderHealth]>

    init(failing errors: [ModelError]) {
      let base = ScriptedModel(failing: errors)
      let elapsed = Locked(Duration.zero)
      let changes = Locked<[ProviderHealth]>([])
      let start = ContinuousClock.now
      var policy = CircuitBreaker.Policy()
      policy.now = { start + elapsed.withLock { $0 } }
      model = GuardedModel(base, policy: policy) { model in changes.withLock { $0.append(model.health) } }
      (self.base, self.elapsed, self.changes) = (base, elapsed, changes)
    }

    var calls: Int { base.calls.withLock { $0 } }
    var seen: [ProviderHealth] { changes.withLock { $0 } }

    func wait(_ duration: Duration) { elapsed.withLock { $0 += duration } }

    /// - Returns: whether it answered.
    func ask() async -> Bool {
      do {
        for try await event in model.respond(to: request) where event == .completed { return true }
      } catch {}
      return false
    }
  }

  private static var request: ModelRequest {
    ModelRequest(messages: [], maxTokens: 1, temperature: 0, builtInReply: "")
  }
  private static let failure = ModelError(provider: "a", reason: .unavailable, message: "a is out of order")

  private static func failing(_ count: Int, with error: ModelError = failure) -> Subject {
    Subject(failing: Array(repeating: error, count: count))
  }

  @Test("three failures in a row open it, and nothing is asked for 120 seconds")
  func opens() async {
    let subject = Self.failing(3)
    for _ in 1...3 { #expect(await !subject.ask()) }
    #expect(subject.model.health == .open(because: Self.failure, retryAfterMs: 120_000))
    subject.wait(.seconds(119))
    #expect(await !subject.ask())
    #expect(subject.calls == 3)
    guard case .unavailable(let reason) = subject.model.availability else {
      Issue.record("it is available")
      return
    }
    #expect(reason.contains("a is out of order"))
    #expect(subject.model.health.retryAfterMs == 1_000)
  }

  @Test("a success in between counts anew")
  func successBetween() async {
    let subject = Self.failing(2)
    for _ in 1...2 { _ = await subject.ask() }
    #expect(await subject.ask())
    subject.base.errors.withLock { $0 = [Self.failure, Self.failure] }
    for _ in 1...2 { _ = await subject.ask() }
    #expect(subject.model.health == .closed)
  }

  @Test("after the pause one call tries it, and its success closes it")
  func probeSucceeds() async {
    let subject = Self.failing(3)
    for _ in 1...3 { _ = await subject.ask() }
    subject.wait(.seconds(120))
    #expect(subject.model.availability == .available)
    #expect(await subject.ask())
    #expect(
      subject.seen == [
        .open(because: Self.failure, retryAfterMs: 120_000), .probing(because: Self.failure), .closed,
      ])
  }

  @Test("a probe that fails opens it again")
  func probeFails() async {
    let subject = Self.failing(4)
    for _ in 1...3 { _ = await subject.ask() }
    subject.wait(.seconds(120))
    #expect(await !subject.ask())
    #expect(subject.model.health == .open(because: Self.failure, retryAfterMs: 120_000))
    #expect(subject.calls == 4)
  }

  @Test("what is about the question alone is no failure of the provider")
  func aboutTheQuestion() async {
    var tooLong = ModelError(provider: "a", reason: .badResponse, message: "too long")
    tooLong.outlook = .never
    for error in [tooLong, ModelError(provider: "a", reason: .refused, message: "no")] {
      let subject = Self.failing(5, with: error)
      for _ in 1...5 { #expect(await !subject.ask()) }
      #expect(subject.model.health == .closed)
      #expect(subject.calls == 5)
    }
  }

  @Test("a chain goes on to the next without asking, and says when alone")
  func inChain() async throws {
    let subject = Self.failing(3)
    for _ in 1...3 { _ = await subject.ask() }
    var events: [ChainEvent] = []
    for try await event in ModelChain([subject.model, OfflineModel()]).respond(to: Self.request) {
      events.append(event)
    }
    #expect(events.first == .began(provider: OfflineModel.id, model: nil))
    let error = await #expect(throws: ModelError.self) {
      for try await _ in ModelChain([subject.model]).respond(to: Self.request) {}
    }
    #expect(error?.retryAfterMs == 120_000)
    #expect(subject.calls == 3)
  }

  @Test("retries stop where it opens")
  func retriesStop() async {
    let subject = Self.failing(9)
    for _ in 1...2 { _ = await subject.ask() }
    var retry = RetryPolicy()
    retry.wait = { _ in }
    await #expect(throws: ModelError.self) {
      for try await _ in ModelChain([subject.model], retry: retry).respond(to: Self.request) {}
    }
    #expect(subject.calls == 3)
  }
}
