package import InterviewProtocol
internal import JSONCore

/// What a client set in `initialize`.
package struct ClientConfiguration: Sendable {
  /// Ends the daemon when it ends.
  package var processID: Int32?
  /// Whether `session/changed` is asked for.
  package var wantsSessionChanges = false
  /// Whether the client answers `model/complete`.
  package var offersModel = false
  /// API keys by provider; kept in memory only.
  package var keys: Wire.ProviderKeys
  /// The order of trying; nil for the daemon's own.
  package var providers: [String]?

  package init(processID: Int32? = nil, keys: Wire.ProviderKeys = Wire.ProviderKeys(), providers: [String]? = nil) {
    self.processID = processID
    self.keys = keys
    self.providers = providers
  }

  /// - Throws: `DecodingError` naming the member that is of another type.
  init(_ params: JSONObject) throws {
    if let plain = ClientConfiguration(plain: params) {
      self = plain
    } else {
      self.init(try InitializeRequest(params: params))
    }
  }

  private init(_ request: InitializeRequest) {
    processID = request.processId.flatMap { Int32(exactly: $0) }
    wantsSessionChanges = request.capabilities.sessionChanged
    offersModel = request.capabilities.model
    keys = request.initializationOptions?.keys ?? Wire.ProviderKeys()
    providers = request.initializationOptions?.providers
  }

  /// What a client says that sets nothing of ours, read without Codable: see `JSON.initializeResult` for why.
  private init?(plain params: JSONObject) {
    self.init()
    for member in params.members {
      switch (member.name, member.value) {
      case (_, .null): break
      case ("processId", .number(let number)):
        guard let id = number.integer else { return nil }
        processID = Int32(exactly: id)
      case ("capabilities", .object(let capabilities)):
        guard capabilities["sessionChanged"] == nil, capabilities["model"] == nil else { return nil }
      case ("processId", _), ("capabilities", _), ("clientInfo", _), ("locale", _), ("initializationOptions", _):
        return nil
      default: break
      }
    }
  }
}
