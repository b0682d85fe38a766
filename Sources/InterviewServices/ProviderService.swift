package import LanguageModels

/// Tells which models there are.
package struct ProviderService: Sendable {
  private let models: [any LanguageModel]

  /// - Parameter models: in the order of trying.
  package init(models: [any LanguageModel]) {
    self.models = models
  }

  package struct Status: Sendable {
    package let id: String
    package let model: String?
    package let availability: ModelAvailability
    package let health: ProviderHealth

    package init(_ model: any LanguageModel) {
      id = model.id
      self.model = model.model
      availability = model.availability
      health = model.health
    }
  }

  /// In the order of trying.
  package var providers: [Status] {
    models.map(Status.init)
  }

  /// The provider that the next question goes to first; nil where none can be asked.
  package var active: String? {
    models.first { $0.availability == .available }?.id
  }
}
