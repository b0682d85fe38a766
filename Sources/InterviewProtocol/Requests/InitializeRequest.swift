/// Opens the conversation: who the client is, what it can, and what the daemon is and can.
///
/// Whatever else a client of language servers sends here (roots, folders, trace) is passed over.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the daemon, its protocol version and its capabilities.
/// - Errors: `InvalidRequest` when it was sent before; `validation` for an unknown provider.
/// - SeeAlso: protocol.md, "initialize".
package struct InitializeRequest: RequestMessage, Hashable {
  package static let method = "initialize"
  package static let errors: [ErrorCode] = [.validation]

  /// The process that the daemon must not outlive; null for none.
  @Nullable package var processId: Int?
  package var clientInfo: Wire.ClientInfo?
  /// A BCP 47 tag, the language of the client's own surface.
  package var locale: String?
  package var capabilities: Wire.ClientCapabilities
  package var initializationOptions: Wire.InitializationOptions?

  package init(
    processId: Int?, clientInfo: Wire.ClientInfo? = nil, locale: String? = nil,
    capabilities:
      Wire.ClientCapabilities = Wire.ClientCapabilities(), initializationOptions: Wire.InitializationOptions? = nil
  ) {
    self.processId = processId
    self.clientInfo = clientInfo
    self.locale = locale
    self.capabilities = capabilities
    self.initializationOptions = initializationOptions
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    processId = try container.decodeIfPresent(Int.self, forKey: .processId)
    clientInfo = try container.decodeObjectIfPresent(Wire.ClientInfo.self, forKey: .clientInfo)
    locale = try container.decodeIfPresent(String.self, forKey: .locale)
    capabilities =
      try container.decodeObjectIfPresent(Wire.ClientCapabilities.self, forKey: .capabilities)
      ?? Wire.ClientCapabilities()
    initializationOptions = try container.decodeObjectIfPresent(
      Wire.InitializationOptions.self, forKey: .initializationOptions)
  }

  package struct Result: Codable, Hashable, Sendable {
    package var serverInfo: Wire.ServerInfo
    /// `major.minor`; see `ProtocolVersion`.
    package var protocolVersion: String
    package var capabilities: Wire.ServerCapabilities

    package init(serverInfo: Wire.ServerInfo, protocolVersion: String, capabilities: Wire.ServerCapabilities) {
      self.serverInfo = serverInfo
      self.protocolVersion = protocolVersion
      self.capabilities = capabilities
    }
  }
}
