extension Wire {
  /// Keys of model services; neither printing nor reflection shows them.
  package struct ProviderKeys: Codable, Hashable, Sendable {
    package var gemini: String?
    package var openai: String?
    package var openrouter: String?
    package var anthropic: String?

    package init(
      gemini: String? = nil, openai: String? = nil, openrouter: String? = nil, anthropic: String? = nil
    ) {
      self.gemini = gemini
      self.openai = openai
      self.openrouter = openrouter
      self.anthropic = anthropic
    }

    /// The key for the provider of that id, if one was given.
    package subscript(provider id: String) -> String? {
      switch id {
      case "gemini": gemini
      case "openai": openai
      case "openrouter": openrouter
      case "anthropic": anthropic
      default: nil
      }
    }
  }
}

extension Wire.ProviderKeys: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "ProviderKeys(…)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
