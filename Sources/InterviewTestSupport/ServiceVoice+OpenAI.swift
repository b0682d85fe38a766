extension ServiceVoice {
  package static let chat = ServiceVoice(
    description: "chat completions", provider: "openai", framing: .events,
    beginning: [chunk(#"{"role":"assistant","content":"","refusal":null}"#)],
    delta: { chunk(#"{"content":"\#($0)"}"#) },
    thoughts: [chunk(#"{"content":null,"reasoning_content":"hidden"}"#)],
    endings: [
      .stop: ending("stop"), .length: ending("length"), .blockedReply: ending("content_filter"),
      .refusal: [chunk(#"{"refusal":"I cannot"}"#)] + ending("stop"), .unknown: ending("something_new"),
    ],
    unstreamed: {
      #"{"choices":[{"index":0,"message":{"role":"assistant","content":"\#($0)"},"finish_reason":"stop"}]}"#
    },
    errors: openAIErrors,
    streamErrors: [
      (.outOfOrder, "data: \(openAI("server_error", "server_error"))\n\n"),
      (.overloaded, "data: \(openAI("service_unavailable_error", "server_is_overloaded"))\n\n"),
      (.quota, "data: \(openAI("insufficient_quota", "insufficient_quota"))\n\n"),
    ])

  package static let openRouter = ServiceVoice(
    description: "openrouter", provider: "openrouter", framing: .events, beginning: chat.beginning, delta: chat.delta,
    thoughts: [chunk(#"{"content":"","reasoning":"hidden"}"#)],
    endings: chat.endings, unstreamed: chat.unstreamed,
    errors: [
      (.badKey, 401, routed(401, "authentication")), (.payment, 402, routed(402, "payment_required")),
      (.noRights, 403, routed(403, "permission_denied")), (.unknownModel, 404, routed(404, "not_found")),
      (.contextTooLong, 400, routed(400, "context_length_exceeded")),
      (.badRequest, 400, routed(400, "invalid_request")), (.tooLarge, 413, routed(413, "payload_too_large")),
      (.rateLimited, 429, routed(429, "rate_limit_exceeded", #","availability":{"retry_after":7}"#)),
      (.outOfOrder, 500, routed(500, "server")), (.overloaded, 502, routed(502, "provider_unavailable")),
      (.overloaded, 503, routed(503, "provider_overloaded")), (.tooSlow, 504, routed(504, "timeout")),
    ],
    streamErrors: [
      (.overloaded, "data: \(routed(503, "provider_overloaded"))\n\n"),
      (
        .overloaded,
        #"data: {"id":"g","error":{"code":502,"message":"\#(secret)","metadata":{"error_type":"provider_unavailable"}},"#
          + #""choices":[{"index":0,"delta":{"content":""},"finish_reason":"error"}]}"# + "\n\n"
      ),
      (
        .rateLimited,
        #"data: {"choices":[{"index":0,"delta":{},"error":{"code":429,"message":"\#(secret)"},"#
          + #""finish_reason":"error"}]}"# + "\n\n"
      ),
    ])

  package static let responses = ServiceVoice(
    description: "responses", provider: "openai", framing: .namedEvents, settings: ["OPENAI_API": "responses"],
    beginning: [#"{"type":"response.created","response":{"status":"in_progress","error":null}}"#],
    delta: { #"{"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"\#($0)"}"# },
    thoughts: [#"{"type":"response.reasoning_summary_text.delta","delta":"hidden"}"#],
    endings: [
      .stop: [
        #"{"type":"response.completed","response":{"status":"completed","error":null,"usage":{"input_tokens":20,"#
          + #""output_tokens":3,"input_tokens_details":{"cached_tokens":5}}}}"#
      ],
      .length: [
        #"{"type":"response.incomplete","response":{"incomplete_details":{"reason":"max_output_tokens"}}}"#
      ],
      .blockedReply: [
        #"{"type":"response.incomplete","response":{"incomplete_details":{"reason":"content_filter"}}}"#
      ],
      .refusal: [
        #"{"type":"response.refusal.delta","delta":"I cannot"}"#, #"{"type":"response.completed","response":{}}"#,
      ],
      .unknown: [#"{"type":"response.incomplete","response":{"incomplete_details":{"reason":"something_new"}}}"#],
    ],
    errors: openAIErrors,
    streamErrors: [
      (
        .outOfOrder,
        "event: response.failed\n"
          + #"data: {"type":"response.failed","response":{"error":{"code":"server_error","message":"\#(secret)"}}}"#
          + "\n\n"
      ),
      (
        .rateLimited,
        "event: error\n"
          + #"data: {"type":"error","code":"rate_limit_exceeded","message":"\#(secret)","param":null}"# + "\n\n"
      ),
      (.outOfOrder, "data: \(openAI("server_error", "server_error"))\n\n"),
    ])

  private static let openAIErrors: [(trouble: Trouble, status: Int, body: String)] = [
    (.badKey, 401, openAI("invalid_request_error", "invalid_api_key")),
    (.noRights, 403, openAI("request_forbidden", "unsupported_country_region_territory")),
    (.unknownModel, 404, openAI("invalid_request_error", "model_not_found")),
    (.contextTooLong, 400, openAI("invalid_request_error", "context_length_exceeded")),
    (
      .contextTooLong, 400,
      #"{"error":{"message":"This model's maximum context length is 8192 tokens. \#(secret)","type":"BadRequest"}}"#
    ),
    (.badRequest, 400, openAI("invalid_request_error", "invalid_value")),
    (.rateLimited, 429, openAI("rate_limit_error", "slow_down")),
    (.rateLimited, 429, openAI("tokens", "rate_limit_exceeded")),
    (.quota, 429, openAI("insufficient_quota", "insufficient_quota")),
    (.quota, 429, openAI("insufficient_quota", "project_spend_limit_exceeded")),
    (.outOfOrder, 500, openAI("server_error", "server_error")),
    (.overloaded, 503, openAI("service_unavailable_error", "server_is_overloaded")),
  ]

  private static func openAI(_ type: String, _ code: String) -> String {
    #"{"error":{"message":"\#(secret)","type":"\#(type)","param":null,"code":"\#(code)"}}"#
  }

  private static func routed(_ code: Int, _ type: String, _ more: String = "") -> String {
    #"{"error":{"code":\#(code),"message":"\#(secret)","metadata":{"error_type":"\#(type)"}\#(more)}}"#
  }

  private static func chunk(_ delta: String, finish: String? = nil) -> String {
    let reason = finish.map { "\"\($0)\"" } ?? "null"
    return #"{"id":"c1","object":"chat.completion.chunk","created":1790000000,"model":"m","choices":[{"index":0,"#
      + #""delta":\#(delta),"finish_reason":\#(reason)}],"usage":null,"obfuscation":"a1"}"#
  }

  private static func ending(_ reason: String) -> [String] {
    [
      chunk("{}", finish: reason),
      #"{"id":"c1","choices":[],"usage":{"prompt_tokens":20,"completion_tokens":3,"total_tokens":23,"#
        + #""prompt_tokens_details":{"cached_tokens":5}}}"#,
      "[DONE]",
    ]
  }
}
