/// A service, or a part of this program, that continues a conversation.
package protocol LanguageModel: Sendable {
  /// The name in configuration and on the wire, such as `openai`.
  var id: String { get }
  /// The model's own name; nil for the built-in interviewer.
  var model: String? { get }
  /// Whether it can be asked at all, known without asking it.
  var availability: ModelAvailability { get }
  /// Whether it has failed too often lately to be asked.
  var health: ProviderHealth { get }

  /// What it would send for the request, and to whom; nil for a model that sends nothing.
  func preview(_ request: ModelRequest) -> RequestPreview?

  /// Sends the request and hands on the reply as it is written.
  ///
  /// Cancelling the task that iterates ends the call at the service within 100 ms. The stream ends normally only after
  /// `.completed`; everything else ends it with a `ModelError`.
  func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error>

  /// The same within the caller's task, without a stream between: for a model around another one.
  ///
  /// Returns once `.completed` was told, or when the reply stops without it.
  func respond(to request: ModelRequest, _ onEvent: (ModelEvent) -> Void) async throws

  /// Asks the service whether it can be reached, takes the key and has the model; costs no tokens.
  func probe() async throws(ModelError)
}

extension LanguageModel {
  package var health: ProviderHealth { .closed }
  package func preview(_ request: ModelRequest) -> RequestPreview? { nil }

  package func respond(to request: ModelRequest, _ onEvent: (ModelEvent) -> Void) async throws {
    for try await event in respond(to: request) {
      onEvent(event)
      if event == .completed { return }
    }
  }

  /// The stream of what the other way to ask tells, for a model that has that one.
  package func stream(_ request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
    AsyncThrowingStream { continuation in
      let task = Task {
        do {
          try await respond(to: request) { continuation.yield($0) }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      continuation.onTermination = { if case .cancelled = $0 { task.cancel() } }
    }
  }

  package func probe() async throws(ModelError) {}
}

/// A request as a service would get it, without the headers, one of which carries the key.
package struct RequestPreview: Hashable, Sendable {
  /// Nil where it goes to the client.
  package var url: String?
  /// Byte for byte.
  package var body: String

  package init(url: String?, body: String) {
    self.url = url
    self.body = body
  }
}

package enum ModelAvailability: Hashable, Sendable {
  case available
  /// The reason is for people, such as "OPENAI_API_KEY is not set".
  case unavailable(reason: String)
}

package struct ModelRequest: Hashable, Sendable {
  /// The system message first; what is the same from turn to turn stands before what is not.
  package var messages: [ModelMessage]
  package var maxTokens: Int
  /// From 0 to 2.
  package var temperature: Double
  /// A JSON Schema (as JSON text) that the reply must fit, where one is wanted; a service may not know how to keep it.
  package var responseSchema: String?
  /// What the built-in interviewer says here; only the `offline` model reads it.
  package var builtInReply: String
  package var allowance = CallAllowance()
  /// What to send instead to a service that finds `messages` too long; nil where nothing can be left out.
  package var shorterMessages: [ModelMessage]?

  /// The same request with less text, which cannot be made shorter again.
  package var shorter: ModelRequest? {
    guard let shorterMessages else { return nil }
    var request = self
    request.messages = shorterMessages
    request.shorterMessages = nil
    return request
  }

  package init(
    messages: [ModelMessage], maxTokens: Int, temperature: Double, responseSchema: String? = nil,
    builtInReply: String
  ) {
    self.messages = messages
    self.maxTokens = maxTokens
    self.temperature = temperature
    self.responseSchema = responseSchema
    self.builtInReply = builtInReply
  }
}

package struct ModelMessage: Hashable, Sendable {
  package enum Role: String, CaseIterable, Sendable {
    case system, user, assistant
  }

  package var role: Role
  package var content: String

  package init(role: Role, content: String) {
    self.role = role
    self.content = content
  }
}

package enum ModelEvent: Hashable, Sendable {
  /// The next piece of the reply; never empty, never half a character.
  case text(String)
  case usage(ModelUsage)
  /// The service said that the reply is whole.
  case completed
}

package struct ModelUsage: Hashable, Sendable {
  package var promptTokens: Int
  package var completionTokens: Int
  package var cachedTokens: Int

  package init(promptTokens: Int, completionTokens: Int, cachedTokens: Int = 0) {
    self.promptTokens = promptTokens
    self.completionTokens = completionTokens
    self.cachedTokens = cachedTokens
  }
}
