package import HTTPMessages
package import JSONCore
package import LanguageModels

/// Gemini's `streamGenerateContent`.
package struct GeminiContent: ServiceDialect {
  package init() {}

  package var framing: ReplyFraming { .events }
  package var schemaParameter: String { "responseJsonSchema" }
  package var optionalParameters: [String] { ["responseJsonSchema", "temperature"] }

  /// The model's name may say where it stands, as in `tunedModels/mine`.
  package func path(model: String) -> String {
    "/v1beta/\(model.contains("/") ? "" : "models/")\(model):streamGenerateContent?alt=sse"
  }

  package func modelsPath(_ model: String) -> String { "/v1beta/\(model.contains("/") ? "" : "models/")\(model)" }
  package func hasModel(_ model: String, in value: JSON) -> Bool { value["name"]?.string != nil }

  /// The service would take the key in the address as well, where proxies write it down.
  package func headers(key: String?) -> [HTTPHeader] { key.map { [HTTPHeader("x-goog-api-key", $0)] } ?? [] }

  package func body(of request: ModelRequest, model: String, without refused: Set<String>) -> JSONObject {
    var generation: JSONObject = [
      "candidateCount": 1, "maxOutputTokens": .number(JSONNumber(request.maxTokens)),
    ]
    if !refused.contains("temperature") { generation["temperature"] = .number(JSONNumber(request.temperature)) }
    if let schema = request.schema {
      generation["responseMimeType"] = "application/json"
      if !refused.contains(schemaParameter) { generation[schemaParameter] = schema }
    }
    var body: JSONObject = [
      "contents": .array(
        request.turns.map {
          ["role": $0.role == .assistant ? "model" : "user", "parts": [["text": .string($0.content)]]]
        }),
      "generationConfig": .object(generation),
    ]
    if !request.systemText.isEmpty {
      body["systemInstruction"] = ["parts": [["text": .string(request.systemText)]]]
    }
    return body
  }

  package func read(_ value: JSON, into reply: inout ReplyContent) throws(ServiceComplaint) {
    readUsage(value["usageMetadata"], &reply)
    guard let candidate = value["candidates"]?.firstAnswer else {
      // The prompt itself was blocked; the service answers with status 200 and no candidate.
      if let reason = value["promptFeedback"]?["blockReason"], reason != .null { reply.ending = .refused }
      return
    }
    for part in candidate["content"]?["parts"]?.array ?? [] where part["thought"]?.bool != true {
      reply.text += part["text"]?.string ?? ""
    }
    if let reason = candidate["finishReason"]?.string { reply.ending = Self.ending(reason) }
  }

  /// Every chunk has the figures so far.
  private func readUsage(_ counts: JSON?, _ reply: inout ReplyContent) {
    guard let counts, let prompt = counts["promptTokenCount"]?.tokenCount else { return }
    reply.promptTokens = prompt + (counts["toolUsePromptTokenCount"]?.tokenCount ?? 0)
    let thoughts = counts["thoughtsTokenCount"]?.tokenCount ?? 0
    reply.completionTokens = thoughts + (counts["candidatesTokenCount"]?.tokenCount ?? 0)
    reply.cachedTokens = counts["cachedContentTokenCount"]?.tokenCount ?? 0
  }

  private static func ending(_ reason: String) -> ReplyContent.Ending {
    switch reason {
    case "STOP", "MAX_TOKENS": .whole
    case "SAFETY", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "RECITATION": .refused
    case let reason where reason.hasPrefix("IMAGE_"): .refused
    case "LANGUAGE", "OTHER": .failed
    default: .unusable
    }
  }
}
