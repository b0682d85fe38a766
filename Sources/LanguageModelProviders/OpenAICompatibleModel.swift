package import HTTPMessages
internal import JSONCore
package import LanguageModels
internal import SwiftExtensions

/// Any service that speaks OpenAI's chat completions: OpenAI, OpenRouter, Ollama under `/v1`, llama.cpp and others.
package struct OpenAICompatibleModel: LanguageModel {
  package struct Configuration: Sendable {
    package var id: String
    /// Up to and without `/chat/completions`; usually ends in `/v1`.
    package var baseURL: String
    package var model: String
    /// Sent in the Authorization header and nowhere else; nil where the service wants none.
    package var key: String?
    package var limits = HTTPLimits()
    /// OpenAI's reasoning models refuse `max_tokens`, many other services know nothing else.
    package var tokenLimit: ChatParameter

    package init(
      id: String, baseURL: String, model: String, key: String?, tokenLimit: ChatParameter = .maxTokens
    ) {
      self.id = id
      self.baseURL = baseURL
      self.model = model
      self.key = key
      self.tokenLimit = tokenLimit
    }
  }

  private let configuration: Configuration
  private let http: HTTPClient
  /// What this service refused once is not sent to it again.
  private let refusedParameters = Locked<Set<ChatParameter>>([])

  /// A request is sent once more for each parameter that the service refuses, at most this often in all.
  private static let mostAttempts = 3

  package init(_ configuration: Configuration, http: HTTPClient) {
    self.configuration = configuration
    self.http = http
  }

  package var id: String { configuration.id }
  package var model: String? { configuration.model }
  package var availability: ModelAvailability { .available }

  package func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
    AsyncThrowingStream { continuation in
      let task = Task {
        do {
          try await converse(request) { continuation.yield($0) }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      // After a normal end the task reads on to the end of the response, so that its connection can be used again.
      continuation.onTermination = { if case .cancelled = $0 { task.cancel() } }
    }
  }

  private func converse(_ request: ModelRequest, onEvent: (ModelEvent) -> Void) async throws {
    let errors = ServiceErrors(provider: id, key: configuration.key)
    for attempt in 1...Self.mostAttempts {
      let refused = refusedParameters.withLock { $0 }
      var reply = ChatReply(errors: errors)
      do {
        for try await event in http.send(call(request, without: refused)) {
          try reply.receive(event, onEvent)
        }
        try Task.checkCancellation()
        return try reply.finish(onEvent)
      } catch let failure as HTTPFailure {
        try Task.checkCancellation()
        throw errors.error(for: failure)
      } catch let refusal as ParameterRefusal {
        guard attempt < Self.mostAttempts, learn(refusal, from: request, refused) else { throw refusal.error }
      }
    }
  }

  /// Whether there is something to leave out now that was sent before.
  private func learn(_ refusal: ParameterRefusal, from request: ModelRequest, _ refused: Set<ChatParameter>) -> Bool {
    let sent = ChatParameter.allCases.filter { parameter in
      guard !refused.contains(parameter) else { return false }
      return parameter != .responseFormat || request.responseSchema != nil
    }
    let named = sent.first(where: refusal.names)
    guard let parameter = named ?? sent.first(where: { $0 == .responseFormat }) else { return false }
    refusedParameters.withLock { _ = $0.insert(parameter) }
    return true
  }

  private func call(_ request: ModelRequest, without refused: Set<ChatParameter>) -> HTTPCall {
    var body: JSONObject = [
      "model": .string(configuration.model),
      "messages": .array(
        request.messages.map { ["role": .string($0.role.rawValue), "content": .string($0.content)] }),
      "stream": true,
    ]
    if !refused.contains(.streamOptions) { body["stream_options"] = ["include_usage": true] }
    if !refused.contains(.temperature) { body["temperature"] = .number(JSONNumber(request.temperature)) }
    let tokenLimits = [configuration.tokenLimit, configuration.tokenLimit.otherTokenLimit]
    if let limit = tokenLimits.first(where: { !refused.contains($0) }) {
      body[limit.rawValue] = .number(JSONNumber(request.maxTokens))
    }
    if let schema = request.responseSchema, !refused.contains(.responseFormat),
      let parsed = try? JSONParser.parse(schema)
    {
      body["response_format"] = [
        "type": "json_schema", "json_schema": ["name": "reply", "strict": true, "schema": parsed],
      ]
    }
    var headers = [HTTPHeader("Content-Type", "application/json"), HTTPHeader("Accept", "text/event-stream")]
    if let key = configuration.key { headers.append(HTTPHeader("Authorization", "Bearer \(key)")) }
    return HTTPCall(
      url: configuration.baseURL + "/chat/completions", headers: headers, body: JSONWriter.bytes(of: .object(body)),
      limits: configuration.limits)
  }
}

/// A member of the request that some services refuse, by its name on the wire.
package enum ChatParameter: String, CaseIterable, Sendable {
  case maxCompletionTokens = "max_completion_tokens"
  case maxTokens = "max_tokens"
  case responseFormat = "response_format"
  case streamOptions = "stream_options"
  case temperature

  var otherTokenLimit: ChatParameter { self == .maxTokens ? .maxCompletionTokens : .maxTokens }
}

/// A 400 that may be about one parameter.
struct ParameterRefusal: Error {
  var error: ModelError
  /// The `param` member of the service's error, or all that it said.
  var about: String

  func names(_ parameter: ChatParameter) -> Bool { about.contains(parameter.rawValue) }
}
