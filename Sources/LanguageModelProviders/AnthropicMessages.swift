package import HTTPMessages
package import JSONCore
package import LanguageModels

/// Anthropic's Messages API.
package struct AnthropicMessages: ServiceDialect {
  package init() {}

  package var framing: ReplyFraming { .events }
  package var schemaParameter: String { "tools" }
  package var optionalParameters: [String] { ["tools", "temperature"] }

  package func path(model: String) -> String { "/v1/messages" }

  package func modelsPath(_ model: String) -> String { "/v1/models/\(model)" }
  package func hasModel(_ model: String, in value: JSON) -> Bool { value["id"]?.string != nil }

  package func headers(key: String?) -> [HTTPHeader] {
    [HTTPHeader("anthropic-version", "2023-06-01")] + (key.map { [HTTPHeader("x-api-key", $0)] } ?? [])
  }

  package func body(of request: ModelRequest, model: String, without refused: Set<String>) -> JSONObject {
    var body: JSONObject = [
      "model": .string(model), "max_tokens": .number(JSONNumber(request.maxTokens)), "stream": true,
      "messages": .array(request.turns.map { ["role": .string($0.role.rawValue), "content": .string($0.content)] }),
    ]
    // An empty text is refused here.
    if !request.systemText.isEmpty { body["system"] = .string(request.systemText) }
    if !refused.contains("temperature") {
      body["temperature"] = .number(JSONNumber(min(1, request.temperature)))
    }
    if let schema = request.schema, !refused.contains(schemaParameter) {
      // The one tool that there is must be called: its input is the reply.
      body[schemaParameter] = [["name": "reply", "description": "Takes the reply.", "input_schema": schema]]
      body["tool_choice"] = ["type": "tool", "name": "reply"]
    }
    return body
  }

  package func read(_ value: JSON, into reply: inout ReplyContent) throws(ServiceComplaint) {
    switch value["type"]?.string {
    case "message_start": readUsage(value["message"]?["usage"], &reply)
    case "content_block_start": reply.text += value["content_block"]?["text"]?.string ?? ""
    case "content_block_delta" where value["delta"]?["type"]?.string == "text_delta":
      reply.text += value["delta"]?["text"]?.string ?? ""
    case "content_block_delta" where value["delta"]?["type"]?.string == "input_json_delta":
      reply.text += value["delta"]?["partial_json"]?.string ?? ""
      reply.hasToolInput = true
    case "message_delta":
      readUsage(value["usage"], &reply)
      if let reason = value["delta"]?["stop_reason"]?.string { reply.announcedEnding = Self.ending(reason, reply) }
    case "message_stop":
      reply.ending = reply.announcedEnding
      reply.isAtEnd = true
    case "message":  // A reply that was not streamed.
      for block in value["content"]?.array ?? [] {
        reply.text += block["text"]?.string ?? block["input"].map(JSONWriter.text) ?? ""
        if block["input"] != nil { reply.hasToolInput = true }
      }
      readUsage(value["usage"], &reply)
      if let reason = value["stop_reason"]?.string { reply.ending = Self.ending(reason, reply) }
    default: break
    }
  }

  /// Figures are totals so far, never to be added up.
  private func readUsage(_ counts: JSON?, _ reply: inout ReplyContent) {
    if let input = counts?["input_tokens"]?.tokenCount {
      let read = counts?["cache_read_input_tokens"]?.tokenCount ?? 0
      reply.promptTokens = input + read + (counts?["cache_creation_input_tokens"]?.tokenCount ?? 0)
      reply.cachedTokens = read
    }
    if let output = counts?["output_tokens"]?.tokenCount { reply.completionTokens = output }
  }

  private static func ending(_ reason: String, _ reply: ReplyContent) -> ReplyContent.Ending {
    switch reason {
    case "tool_use" where reply.hasToolInput: .whole
    case "end_turn", "stop_sequence", "max_tokens": .whole
    case "refusal": .refused
    case "model_context_window_exceeded": .contextFull
    default: .unusable
    }
  }
}
