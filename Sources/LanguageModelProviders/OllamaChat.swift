package import HTTPMessages
package import JSONCore
package import LanguageModels

/// Ollama's own `/api/chat`.
package struct OllamaChat: ServiceDialect {
  private let contextTokens: Int

  /// - Parameter contextTokens: what the model's context is to hold. Ollama's own default is 4,096 on small machines,
  ///   less than a CV and an interview.
  package init(contextTokens: Int = 16_384) { self.contextTokens = contextTokens }

  package var framing: ReplyFraming { .lines }
  package var schemaParameter: String { "format" }
  package var optionalParameters: [String] { ["format"] }

  package func path(model: String) -> String { "/api/chat" }

  package func modelsPath(_ model: String) -> String { "/api/tags" }

  /// A name without a tag stands for the latest.
  package func hasModel(_ model: String, in value: JSON) -> Bool {
    let names = (value["models"]?.array ?? []).compactMap { $0["name"]?.string }
    return names.contains(model) || names.contains(model + ":latest")
  }

  package func headers(key: String?) -> [HTTPHeader] {
    key.map { [HTTPHeader("Authorization", "Bearer \($0)")] } ?? []
  }

  package func body(of request: ModelRequest, model: String, without refused: Set<String>) -> JSONObject {
    var body: JSONObject = [
      "model": .string(model),
      "messages": .array(
        request.messages.map { ["role": .string($0.role.rawValue), "content": .string($0.content)] }),
      "stream": true,
      // Otherwise the oldest messages are dropped without a word when the context is full.
      "truncate": false, "shift": false,
      "options": [
        "num_ctx": .number(JSONNumber(contextTokens)), "num_predict": .number(JSONNumber(request.maxTokens)),
        "temperature": .number(JSONNumber(request.temperature)),
      ],
    ]
    if let schema = request.schema, !refused.contains(schemaParameter) { body[schemaParameter] = schema }
    return body
  }

  package func read(_ value: JSON, into reply: inout ReplyContent) throws(ServiceComplaint) {
    reply.text += value["message"]?["content"]?.string ?? ""
    guard value["done"]?.bool == true else { return }
    let reason = value["done_reason"]?.string
    reply.ending = reason == nil || reason == "stop" || reason == "length" ? .whole : .failed
    reply.isAtEnd = true
    guard let prompt = value["prompt_eval_count"]?.tokenCount else { return }
    reply.promptTokens = prompt
    reply.completionTokens = value["eval_count"]?.tokenCount ?? 0
  }

  /// Servers that do not know `truncate` drop the oldest messages without a word; what they have in their cache they may
  /// not count, so a small figure tells something only where the prompt can hardly have fitted.
  package func hasCut(_ request: ModelRequest, to promptTokens: Int) -> Bool {
    let estimate = request.estimatedPromptTokens
    return estimate > contextTokens && promptTokens < estimate / 2
  }
}
