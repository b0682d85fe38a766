import LanguageModelProviders
import Testing

/// What a service streams for one reply, and how it says that something went wrong.
///
/// Written by hand after the services' documentation; ids, names and figures are invented.
struct ServiceSample: Sendable, CustomTestStringConvertible {
  var name: String
  var dialect: any ServiceDialect
  /// Up to and without what says that the reply is whole.
  var opening: String
  var ending: String
  /// A safety refusal, from the beginning of the stream.
  var refusal: String
  /// An error after the reply has begun; it means that the service is overloaded.
  var failure: String

  var testDescription: String { name }

  static let text = "Grüße 👋🏽 \u{2028} 你好"

  static let all = [gemini, chat, responses, anthropic, ollama]

  static let gemini = ServiceSample(
    name: "gemini", dialect: GeminiContent(),
    opening: events(
      #"{"candidates":[{"content":{"role":"model","parts":[{"text":"hidden","thought":true},{"text":"\#(text)"}]}}]}"#),
    ending: events(
      """
      {"candidates":[{"content":{"parts":[{"text":""}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":20,\
      "candidatesTokenCount":2,"thoughtsTokenCount":1,"cachedContentTokenCount":5}}
      """),
    refusal: events(#"{"promptFeedback":{"blockReason":"SAFETY"}}"#),
    failure: events(#"{"error":{"code":503,"message":"secret words","status":"UNAVAILABLE"}}"#))

  static let chat = ServiceSample(
    name: "chat completions", dialect: ChatCompletions(),
    opening: events(#"{"choices":[{"delta":{"role":"assistant","content":"\#(text)"},"finish_reason":null}]}"#),
    ending: events(
      #"{"choices":[{"delta":{},"finish_reason":"stop"}]}"#,
      """
      {"choices":[],"usage":{"prompt_tokens":20,"completion_tokens":3,"prompt_tokens_details":{"cached_tokens":5}}}
      """, "[DONE]"),
    refusal: events(#"{"choices":[{"delta":{},"finish_reason":"content_filter"}]}"#),
    failure: events(
      #"{"error":{"code":503,"message":"secret words","metadata":{"error_type":"provider_overloaded"}},"choices":[]}"#))

  static let responses = ServiceSample(
    name: "responses", dialect: OpenAIResponses(),
    opening: events(
      #"{"type":"response.created"}"#, #"{"type":"response.output_text.delta","delta":"\#(text)"}"#),
    ending: events(
      """
      {"type":"response.completed","response":{"status":"completed","error":null,"usage":{"input_tokens":20,\
      "output_tokens":3,"input_tokens_details":{"cached_tokens":5}}}}
      """),
    refusal: events(
      #"{"type":"response.refusal.delta","delta":"I cannot"}"#, #"{"type":"response.completed","response":{}}"#),
    failure: events(
      #"{"type":"response.failed","response":{"error":{"code":"server_error","message":"secret words"}}}"#))

  static let anthropic = ServiceSample(
    name: "anthropic", dialect: AnthropicMessages(),
    opening: events(
      #"{"type":"message_start","message":{"usage":{"input_tokens":15,"cache_read_input_tokens":5,"output_tokens":1}}}"#,
      #"{"type":"ping"}"#, #"{"type":"content_block_delta","delta":{"type":"thinking_delta","thinking":"hidden"}}"#,
      #"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"\#(text)"}}"#),
    ending: events(
      #"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":3}}"#,
      #"{"type":"message_stop"}"#),
    refusal: events(
      #"{"type":"message_delta","delta":{"stop_reason":"refusal"}}"#, #"{"type":"message_stop"}"#),
    failure: events(#"{"type":"error","error":{"type":"overloaded_error","message":"secret words"}}"#))

  static let ollama = ServiceSample(
    name: "ollama", dialect: OllamaChat(),
    opening: #"{"message":{"role":"assistant","content":"\#(text)","thinking":"hidden"},"done":false}"# + "\n",
    ending: #"{"message":{"content":""},"done":true,"done_reason":"stop","prompt_eval_count":20,"eval_count":3}"#
      + "\n",
    refusal: "",
    failure: #"{"error":"secret words"}"# + "\n")

  private static func events(_ data: String...) -> String { data.map { "event: x\ndata: \($0)\n\n" }.joined() }
}
