internal import InterviewProtocol
internal import JSONCore
internal import JSONRPC
package import LanguageModels

/// The model that the client offers, asked with `model/complete`.
package struct ClientModel: LanguageModel {
  package static let id = "client"

  private let client: ClientChannel
  private let timeout: Duration

  package init(_ client: ClientChannel, timeout: Duration = .seconds(120)) {
    self.client = client
    self.timeout = timeout
  }

  package var id: String { Self.id }
  package var model: String? { client.modelCalls.modelName }
  package var availability: ModelAvailability {
    client.modelCalls.isOffered ? .available : .unavailable(reason: "the editor offers no model")
  }

  /// Without the id of the call, which is given when it is made.
  package func preview(_ request: ModelRequest) -> RequestPreview? {
    guard let body = try? JSONValueEncoder().encode(CompleteModelRequest(request, callId: "")) else { return nil }
    return RequestPreview(url: nil, body: JSONWriter.text(of: body))
  }

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
      continuation.onTermination = { if case .cancelled = $0 { task.cancel() } }
    }
  }

  private func converse(_ request: ModelRequest, onEvent: @escaping @Sendable (ModelEvent) -> Void) async throws {
    let calls = client.modelCalls
    let call = calls.begin { onEvent(.text($0)) }
    let response: Result<JSON, any Error>
    do {
      response = .success(
        try await client.request(CompleteModelRequest(request, callId: call), timeout: timeout) { calls.close(call) })
    } catch {
      response = .failure(error)
    }
    let shown = calls.end(call)
    try Task.checkCancellation()
    try finish(response, shown: shown, onEvent)
  }

  private func finish(
    _ response: Result<JSON, any Error>, shown: String, _ onEvent: (ModelEvent) -> Void
  ) throws {
    let value: JSON
    do {
      value = try response.get()
    } catch {
      throw failure(error)
    }
    guard let reply = try? JSONValueDecoder().decode(CompleteModelRequest.Result.self, from: value),
      reply.text.utf8.count <= ClientModelCalls.largestReply
    else { throw badResponse("sent no reply that can be read") }
    client.modelCalls.named(reply.model)
    if reply.stopReason == "refused" {
      throw ModelError(provider: id, reason: .refused, message: "the editor's model refused to answer this")
    }
    guard reply.text.utf8.starts(with: shown.utf8) else { throw badResponse("sent another text than its pieces") }
    guard reply.text.contains(where: { !$0.isWhitespace }) else { throw badResponse("sent an empty reply") }
    let rest = String(decoding: reply.text.utf8.dropFirst(shown.utf8.count), as: UTF8.self)
    if !rest.isEmpty { onEvent(.text(rest)) }
    if let usage = reply.usage { onEvent(.usage(ModelUsage(usage))) }
    onEvent(.completed)
  }

  private func badResponse(_ what: String) -> ModelError {
    ModelError(provider: id, reason: .badResponse, message: "the editor's model \(what)")
  }

  /// The client's own words stay out: they may quote what it was sent.
  private func failure(_ error: any Error) -> ModelError {
    switch error {
    case is RequestTimedOut:
      return ModelError(provider: id, reason: .timeout, message: "the editor's model took too long")
    case let error as ResponseError where error.code == ResponseError.Code.methodNotFound:
      var failure = ModelError(provider: id, reason: .unavailable, message: "the editor does not know model/complete")
      failure.outlook = .never
      return failure
    default:
      return ModelError(provider: id, reason: .unavailable, message: "the editor's model could not be asked")
    }
  }
}

extension CompleteModelRequest {
  fileprivate init(_ request: ModelRequest, callId: String) {
    self.init(
      callId: callId,
      messages: request.messages.map { Wire.ModelMessage(role: $0.role.rawValue, content: $0.content) },
      maxTokens: request.maxTokens, temperature: request.temperature,
      responseSchema: request.responseSchema.flatMap { try? JSONParser.parse($0).object })
  }
}

extension ModelUsage {
  /// Bounded, so that sums of the client's figures cannot overflow.
  fileprivate init(_ usage: Wire.ModelUsage) {
    func bounded(_ tokens: Int) -> Int { min(max(0, tokens), 1 << 40) }
    self.init(
      promptTokens: bounded(usage.promptTokens), completionTokens: bounded(usage.completionTokens),
      cachedTokens: bounded(usage.cachedTokens ?? 0))
  }
}
