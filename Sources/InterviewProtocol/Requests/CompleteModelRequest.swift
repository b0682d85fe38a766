package import JSONCore

/// Asks the client for a reply of its own model, where it said in `initialize` that it has one.
///
/// Direction: server to client. Since: 0.1.
///
/// - Result: the whole reply, pieces of which may have gone ahead as `model/delta`.
/// - Errors: whatever the client likes; its words are shown to nobody.
/// - SeeAlso: protocol.md, "model/complete".
package struct CompleteModelRequest: RequestMessage, Hashable {
  package static let method = "model/complete"
  package static let errors: [ErrorCode] = []

  /// Names the call in `model/delta`.
  package var callId: String
  package var messages: [Wire.ModelMessage]
  package var maxTokens: Int
  /// From 0 to 2.
  package var temperature: Double?
  /// A JSON Schema that the reply has to fit.
  package var responseSchema: JSONObject?

  package init(
    callId: String, messages: [Wire.ModelMessage], maxTokens: Int, temperature: Double?, responseSchema: JSONObject?
  ) {
    self.callId = callId
    self.messages = messages
    self.maxTokens = maxTokens
    self.temperature = temperature
    self.responseSchema = responseSchema
  }

  package struct Result: Codable, Hashable, Sendable {
    /// All of the reply, what the deltas held included.
    package var text: String
    @Nullable package var model: String?
    /// `stop`, `length` or `refused`; any other counts as `stop`.
    package var stopReason: String
    package var usage: Wire.ModelUsage?
  }
}
