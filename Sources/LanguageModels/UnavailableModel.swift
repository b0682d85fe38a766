/// A provider that is configured but cannot be asked, and says why.
package struct UnavailableModel: LanguageModel {
  package let id: String
  package let model: String?
  /// What asking it all the same gives.
  package let failure: ModelError

  /// - Parameter explanation: one sentence for people, such as "OPENAI_API_KEY is not set".
  package init(
    id: String, model: String? = nil, reason: ModelError.Reason = .unavailable, because explanation: String
  ) {
    self.id = id
    self.model = model
    failure = ModelError(provider: id, reason: reason, message: explanation)
  }

  package var availability: ModelAvailability { .unavailable(reason: failure.message) }

  package func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
    AsyncThrowingStream { throw failure }
  }
}
