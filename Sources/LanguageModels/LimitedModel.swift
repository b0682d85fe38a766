/// A model that is asked so many times at once and no more; who comes later waits, and goes in the order of coming.
///
/// A session asks one question at a time, so nobody can take the places of others by asking often.
package struct LimitedModel: LanguageModel {
  private let base: any LanguageModel
  private let line: WaitingLine

  /// - Parameter callsAtOnce: at least 1.
  package init(_ base: any LanguageModel, callsAtOnce: Int) {
    self.base = base
    line = WaitingLine(places: callsAtOnce)
  }

  package var id: String { base.id }
  package var model: String? { base.model }
  package var availability: ModelAvailability { base.availability }
  package var health: ProviderHealth { base.health }

  package func preview(_ request: ModelRequest) -> RequestPreview? { base.preview(request) }

  package func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> { stream(request) }

  package func respond(to request: ModelRequest, _ onEvent: (ModelEvent) -> Void) async throws {
    try await line.enter()
    defer { line.leave() }
    try await base.respond(to: request, onEvent)
  }
}
