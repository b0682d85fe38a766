package import HTTPMessages
package import JSONCore
package import LanguageModels

/// OpenAI's Responses API.
package struct OpenAIResponses: ServiceDialect {
  package init() {}

  package var framing: ReplyFraming { .events }
  package var schemaParameter: String { "text" }
  package var optionalParameters: [String] { ["text", "temperature", "max_output_tokens"] }

  package func path(model: String) -> String { "/responses" }

  package func headers(key: String?) -> [HTTPHeader] {
    key.map { [HTTPHeader("Authorization", "Bearer \($0)")] } ?? []
  }

  package func body(of request: ModelRequest, model: String, without refused: Set<String>) -> JSONObject {
    var body: JSONObject = [
      "model": .string(model), "instructions": .string(request.systemText),
      "input": .array(request.turns.map { ["role": .string($0.role.rawValue), "content": .string($0.content)] }),
      "stream": true,
      "store": false,  // A CV is not left with the service.
    ]
    if !refused.contains("temperature") { body["temperature"] = .number(JSONNumber(request.temperature)) }
    if !refused.contains("max_output_tokens") { body["max_output_tokens"] = .number(JSONNumber(request.maxTokens)) }
    if let schema = request.schema, !refused.contains(schemaParameter) {
      body[schemaParameter] = [
        "format": ["type": "json_schema", "name": "reply", "strict": true, "schema": schema]
      ]
    }
    return body
  }

  package func read(_ value: JSON, into reply: inout ReplyContent) throws(ServiceComplaint) {
    switch value["type"]?.string {
    case "response.output_text.delta": reply.text += value["delta"]?.string ?? ""
    case "response.refusal.delta", "response.refusal.done": reply.hasRefusal = true
    case "response.completed": finish(.whole, value["response"], &reply)
    case "response.incomplete":
      let reason = value["response"]?["incomplete_details"]?["reason"]?.string
      let ending: ReplyContent.Ending =
        switch reason {
        case "max_output_tokens": .whole
        case "content_filter": .refused
        default: .unusable
        }
      finish(ending, value["response"], &reply)
    case "response.failed": throw ServiceComplaint(value["response"]?["error"] ?? [:])
    // Its `code` and `message` stand in the event itself, whose own `type` is no error's.
    case "error": throw ServiceComplaint(["code": value["code"] ?? .null, "message": value["message"] ?? .null])
    default: break
    }
  }

  private func finish(_ ending: ReplyContent.Ending, _ response: JSON?, _ reply: inout ReplyContent) {
    reply.ending = ending
    reply.isAtEnd = true
    guard let counts = response?["usage"], let input = counts["input_tokens"]?.tokenCount else { return }
    reply.promptTokens = input
    reply.completionTokens = counts["output_tokens"]?.tokenCount ?? 0
    reply.cachedTokens = counts["input_tokens_details"]?["cached_tokens"]?.tokenCount ?? 0
  }
}
