package import HTTPMessages
internal import JSONCore
package import LanguageModels
internal import SwiftExtensions

/// A model behind HTTP, asked in the dialect of its service.
package struct ServiceModel: LanguageModel {
  package struct Configuration: Sendable {
    package var id: String
    /// Up to and without what the dialect puts behind it.
    package var baseURL: String
    package var model: String
    /// Sent in one header and nowhere else; nil where the service wants none.
    package var key: String?
    package var limits = HTTPLimits()
    package var dialect: any ServiceDialect

    package init(id: String, baseURL: String, model: String, key: String?, dialect: any ServiceDialect) {
      self.id = id
      self.baseURL = baseURL
      self.model = model
      self.key = key
      self.dialect = dialect
    }
  }

  let configuration: Configuration
  let http: HTTPClient
  /// What this service refused once is not sent to it again.
  private let refusedParameters = Locked<Set<String>>([])

  /// A request is sent once more for each parameter that the service refuses, at most this often in all.
  private static let mostAttempts = 3

  package init(_ configuration: Configuration, http: HTTPClient) {
    self.configuration = configuration
    self.http = http
  }

  package var id: String { configuration.id }
  package var model: String? { configuration.model }
  package var availability: ModelAvailability { .available }

  package func preview(_ request: ModelRequest) -> RequestPreview? {
    let call = call(request, without: refusedParameters.withLock { $0 })
    return RequestPreview(url: call.url, body: String(decoding: call.body, as: UTF8.self))
  }

  package func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> { stream(request) }

  package func respond(to request: ModelRequest, _ onEvent: (ModelEvent) -> Void) async throws {
    let errors = ServiceErrors(provider: id)
    for attempt in 1...Self.mostAttempts {
      let refused = refusedParameters.withLock { $0 }
      var reply = ServiceReply(to: request, dialect: configuration.dialect, errors: errors)
      do {
        var call = call(request, without: refused)
        call.opensConnection = request.allowance.made(for: id) > 1
        let events = http.send(call)
        for try await event in events {
          try reply.receive(event, onEvent)
          guard reply.isCompleted else { continue }
          // What is left of the response is read all the same, so that its connection can be used again.
          Task { for try await _ in events {} }
          return
        }
        try Task.checkCancellation()
        return try reply.finish(onEvent)
      } catch let failure as HTTPFailure {
        try Task.checkCancellation()
        // One of them was counted before.
        for _ in 0..<max(0, Int(failure.sendings) - 1) { _ = request.allowance.take(for: id) }
        throw errors.error(for: failure)
      } catch let refusal as ParameterRefusal {
        guard attempt < Self.mostAttempts, learn(refusal, from: request, refused),
          request.allowance.take(for: id)
        else { throw refusal.error }
      }
    }
  }

  /// Whether there is something to leave out now that was sent before.
  private func learn(_ refusal: ParameterRefusal, from request: ModelRequest, _ refused: Set<String>) -> Bool {
    let dialect = configuration.dialect
    let sent = dialect.optionalParameters.filter { parameter in
      guard !refused.contains(parameter) else { return false }
      return parameter != dialect.schemaParameter || request.responseSchema != nil
    }
    let named = sent.first(where: refusal.about.contains)
    guard let parameter = named ?? sent.first(where: { $0 == dialect.schemaParameter }) else { return false }
    refusedParameters.withLock { _ = $0.insert(parameter) }
    return true
  }

  private func call(_ request: ModelRequest, without refused: Set<String>) -> HTTPCall {
    let dialect = configuration.dialect
    let accepted = dialect.framing == .events ? "text/event-stream" : "application/x-ndjson"
    return HTTPCall(
      url: configuration.baseURL + dialect.path(model: configuration.model),
      headers: [HTTPHeader("Content-Type", "application/json"), HTTPHeader("Accept", accepted)]
        + dialect.headers(key: configuration.key),
      body: JSONWriter.bytes(of: .object(dialect.body(of: request, model: configuration.model, without: refused))),
      limits: configuration.limits)
  }
}

/// A 400 that may be about one parameter.
struct ParameterRefusal: Error {
  var error: ModelError
  /// The `param` member of the service's error, or all that it said.
  var about: String
}
