package import HTTPMessages
package import JSONCore
package import LanguageModels

/// OpenAI's chat completions, which OpenRouter, llama.cpp and many others speak too.
package struct ChatCompletions: ServiceDialect {
  /// OpenAI's reasoning models refuse `max_tokens`, many other services know nothing else.
  package enum TokenLimit: String, Sendable {
    case maxTokens = "max_tokens"
    case maxCompletionTokens = "max_completion_tokens"

    fileprivate var other: TokenLimit { self == .maxTokens ? .maxCompletionTokens : .maxTokens }
  }

  private let tokenLimit: TokenLimit

  package init(tokenLimit: TokenLimit = .maxTokens) { self.tokenLimit = tokenLimit }

  package var framing: ReplyFraming { .events }
  package var schemaParameter: String { "response_format" }
  package var optionalParameters: [String] {
    ["max_completion_tokens", "max_tokens", "response_format", "stream_options", "temperature"]
  }

  package func path(model: String) -> String { "/chat/completions" }

  package func headers(key: String?) -> [HTTPHeader] {
    key.map { [HTTPHeader("Authorization", "Bearer \($0)")] } ?? []
  }

  package func body(of request: ModelRequest, model: String, without refused: Set<String>) -> JSONObject {
    var body: JSONObject = [
      "model": .string(model),
      "messages": .array(
        request.messages.map { ["role": .string($0.role.rawValue), "content": .string($0.content)] }),
      "stream": true,
    ]
    if !refused.contains("stream_options") { body["stream_options"] = ["include_usage": true] }
    if !refused.contains("temperature") { body["temperature"] = .number(JSONNumber(request.temperature)) }
    if let limit = [tokenLimit, tokenLimit.other].first(where: { !refused.contains($0.rawValue) }) {
      body[limit.rawValue] = .number(JSONNumber(request.maxTokens))
    }
    if let schema = request.schema, !refused.contains(schemaParameter) {
      body[schemaParameter] = [
        "type": "json_schema", "json_schema": ["name": "reply", "strict": true, "schema": schema],
      ]
    }
    return body
  }

  package func read(_ value: JSON, into reply: inout ReplyContent) throws(ServiceComplaint) {
    if let counts = value["usage"], let prompt = counts["prompt_tokens"]?.tokenCount {
      reply.promptTokens = prompt
      reply.completionTokens = counts["completion_tokens"]?.tokenCount ?? 0
      reply.cachedTokens = counts["prompt_tokens_details"]?["cached_tokens"]?.tokenCount ?? 0
    }
    guard let choice = value["choices"]?.firstAnswer else { return }
    if let error = choice["error"], error != .null { throw ServiceComplaint(error) }
    if let reason = choice["finish_reason"]?.string { reply.ending = Self.ending(reason) }
    // A service that does not stream has a message where the others have a delta.
    guard let words = choice["delta"] ?? choice["message"] else { return }
    if let refusal = words["refusal"]?.string, !refusal.isEmpty { reply.hasRefusal = true }
    reply.text += words["content"]?.string ?? ""
  }

  private static func ending(_ reason: String) -> ReplyContent.Ending {
    switch reason {
    case "stop", "length", "eos": .whole
    case "content_filter": .refused
    case "error": .failed
    default: .unusable
    }
  }
}
