import LanguageModels
import SwiftExtensions
import Testing

@Suite struct RetryTests {
  /// Fails as often as it has errors, then answers.
  private struct FailingModel: LanguageModel {
    let id: String
    let errors: Locked<[ModelError]>
    var text: String?
    /// The last message of each request.
    let asked = Locked<[String]>([])

    var model: String? { nil }
    var availability: ModelAvailability { .available }

    init(_ id: String, failing errors: [ModelError], afterText text: String? = nil) {
      self.id = id
      self.errors = Locked(errors)
      self.text = text
    }

    func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
      asked.withLock { $0.append(request.messages.last?.content ?? "") }
      let error = errors.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      return AsyncThrowingStream { continuation in
        if let text { continuation.yield(.text(text)) }
        if error == nil { continuation.yield(.completed) }
        continuation.finish(throwing: error)
      }
    }
  }

  private var request: ModelRequest { ModelRequest(messages: [], maxTokens: 1, temperature: 0, builtInReply: "") }

  private static func error(_ reason: ModelError.Reason, hintMs: Int? = nil) -> ModelError {
    ModelError(provider: "a", reason: reason, message: "failed", retryAfterMs: hintMs)
  }

  /// Who answered, if anyone did, and the waits in between.
  private func ask(_ models: [any LanguageModel]) async -> (provider: String?, waits: [Duration]) {
    let waits = Locked<[Duration]>([])
    var retry = RetryPolicy()
    retry.jitter = { 1 }
    retry.wait = { duration in waits.withLock { $0.append(duration) } }
    var provider: String?
    do {
      for try await event in ModelChain(models, retry: retry).respond(to: request) {
        if case .completed(let name, _, _) = event { provider = name }
      }
    } catch {}
    return (provider, waits.withLock { $0 })
  }

  @Test("what may pass is tried three times, with growing waits")
  func growingWaits() async {
    let twice = await ask([FailingModel("a", failing: [Self.error(.unavailable), Self.error(.timeout)])])
    #expect(twice.provider == "a")
    #expect(twice.waits == [.milliseconds(2_500), .seconds(5)])
    let always = await ask([FailingModel("a", failing: Array(repeating: Self.error(.unavailable), count: 3))])
    #expect(always.provider == nil)
    #expect(always.waits.count == 2)
  }

  @Test("no wait is longer than ten seconds, or than sixty where the service asks for it")
  func longestWaits() {
    let policy = RetryPolicy(attempts: 10)
    func delay(_ attempt: Int, hintMs: Int? = nil) -> Duration? {
      policy.delay(after: attempt, Self.error(.unavailable, hintMs: hintMs), next: .nobody)
    }
    #expect(delay(9) == .seconds(10))
    #expect(delay(1, hintMs: 7_000) == .seconds(7))
    #expect(delay(1, hintMs: 86_400_000) == .seconds(60))
    #expect(delay(1, hintMs: .min) == .zero)
    #expect(delay(10) == nil)
  }

  @Test("a prompt that is too long is sent once more, shorter", arguments: [1, 2])
  func shorter(failures: Int) async throws {
    var tooLong = Self.error(.badResponse)
    (tooLong.isTooLong, tooLong.outlook) = (true, .never)
    let model = FailingModel("a", failing: Array(repeating: tooLong, count: failures))
    var long = request
    long.messages = [ModelMessage(role: .user, content: "all of it")]
    long.shorterMessages = [ModelMessage(role: .user, content: "less")]
    var isCompleted = false
    do {
      for try await event in ModelChain([model]).respond(to: long) {
        if case .completed = event { isCompleted = true }
      }
    } catch {}
    #expect(isCompleted == (failures == 1))
    #expect(model.asked.withLock { $0 } == ["all of it", "less"])
  }

  @Test("what cannot pass is not tried again", arguments: [ModelError.Reason.unauthorized, .refused, .quota])
  func permanent(reason: ModelError.Reason) async {
    let result = await ask([FailingModel("a", failing: [Self.error(reason)])])
    #expect(result.provider == nil)
    #expect(result.waits.isEmpty)
  }

  @Test("a prompt that is too long is not sent again")
  func permanentBadResponse() async {
    var error = Self.error(.badResponse)
    error.outlook = .never
    #expect(await ask([FailingModel("a", failing: [error])]).waits.isEmpty)
  }

  @Test("nothing is tried again of which a part was shown")
  func shown() async {
    let model = FailingModel("a", failing: [Self.error(.unavailable)], afterText: "Half")
    #expect(await ask([model]).waits.isEmpty)
  }

  @Test("a rate limit goes to the next provider at once, and is waited for where there is none")
  func rateLimit() async {
    let limited = [Self.error(.rateLimited, hintMs: 3_000)]
    for next: any LanguageModel in [FailingModel("b", failing: []), OfflineModel()] {
      let result = await ask([FailingModel("a", failing: limited), next])
      #expect(result.provider == next.id)
      #expect(result.waits.isEmpty)
    }
    let alone = await ask([FailingModel("a", failing: limited)])
    #expect(alone.provider == "a")
    #expect(alone.waits == [.seconds(3)])
  }

  @Test("nobody waits for a service while another can answer")
  func nextService() async {
    let result = await ask([
      FailingModel("a", failing: [Self.error(.unavailable)]), FailingModel("b", failing: []), OfflineModel(),
    ])
    #expect(result.provider == "b")
    #expect(result.waits.isEmpty)
  }

  @Test("before the built-in interviewer takes over, only what may pass within seconds is waited for")
  func beforeOffline() async {
    var refused = Self.error(.unavailable)
    refused.outlook = .later
    for error in [refused, Self.error(.timeout), Self.error(.unavailable, hintMs: 11_000)] {
      let result = await ask([FailingModel("a", failing: [error]), OfflineModel()])
      #expect(result.provider == OfflineModel.id)
      #expect(result.waits.isEmpty)
    }
    let overloaded = await ask([FailingModel("a", failing: [Self.error(.unavailable)]), OfflineModel()])
    #expect(overloaded.provider == "a")
    #expect(overloaded.waits == [.milliseconds(2_500)])
  }

  @Test("cancelling ends the waiting at once, and nobody else is asked", .timeLimit(.minutes(10)))
  func cancelledWaiting() async throws {
    let model = FailingModel("a", failing: [Self.error(.unavailable)])
    let (waiting, hasBegun) = AsyncStream.makeStream(of: Void.self)
    var retry = RetryPolicy()
    retry.firstDelay = .seconds(86_400)
    retry.longestDelay = .seconds(86_400)
    let wait = retry.wait
    retry.wait = { duration in
      hasBegun.yield()
      try await wait(duration)
    }
    let chain = ModelChain([model, OfflineModel()], retry: retry)
    let task = Task { [request] in
      var providers: [String] = []
      for try await case .began(let provider, _) in chain.respond(to: request) { providers.append(provider) }
      return providers
    }
    for await _ in waiting { break }
    task.cancel()
    #expect((try? await task.value) ?? ["a"] == ["a"])
  }
}
