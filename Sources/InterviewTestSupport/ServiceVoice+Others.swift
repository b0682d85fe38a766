extension ServiceVoice {
  package static let gemini = ServiceVoice(
    description: "gemini", provider: "gemini", framing: .events,
    delta: {
      #"{"candidates":[{"content":{"role":"model","parts":[{"text":"\#($0)"}]},"index":0}],"#
        + #""usageMetadata":{"promptTokenCount":20,"totalTokenCount":20},"modelVersion":"m-1"}"#
    },
    thoughts: [#"{"candidates":[{"content":{"parts":[{"text":"hidden","thought":true}]},"index":0}]}"#],
    endings: [
      .stop: candidate("STOP"), .length: candidate("MAX_TOKENS"), .blockedReply: candidate("SAFETY"),
      .recitation: candidate("RECITATION"), .personalData: candidate("SPII"), .unknown: candidate("SOMETHING_NEW"),
      .blockedPrompt: [#"{"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"}}"#],
    ],
    unstreamed: {
      #"[{"candidates":[{"content":{"parts":[{"text":"\#($0)"}]}}]},{"candidates":[{"finishReason":"STOP"}]}]"#
    },
    errors: [
      (.badKey, 400, google(400, "INVALID_ARGUMENT", details: #"{"reason":"API_KEY_INVALID"}"#)),
      (.noRights, 403, google(403, "PERMISSION_DENIED")), (.payment, 400, google(400, "FAILED_PRECONDITION")),
      (.payment, 402, google(402, "RESOURCE_EXHAUSTED")), (.unknownModel, 404, google(404, "NOT_FOUND")),
      (.badRequest, 400, google(400, "INVALID_ARGUMENT")),
      (
        .contextTooLong, 400,
        google(
          400, "INVALID_ARGUMENT",
          "The input token count (9001) exceeds the maximum number of tokens allowed (8192). \(secret)")
      ),
      (
        .rateLimited, 429,
        google(
          429, "RESOURCE_EXHAUSTED",
          details: #"{"violations":[{"quotaId":"GenerateRequestsPerMinutePerProject"}]},{"retryDelay":"7s"}"#)
      ),
      (.rateLimited, 429, "[\(google(429, "RESOURCE_EXHAUSTED", "Please retry in 7s. \(secret)"))]"),
      (
        .quota, 429,
        google(
          429, "RESOURCE_EXHAUSTED", details: #"{"violations":[{"quotaId":"GenerateRequestsPerDayPerProject"}]}"#)
      ),
      (.quota, 429, google(429, "RESOURCE_EXHAUSTED", "Quota exceeded, limit: 0, model: m. \(secret)")),
      (.outOfOrder, 500, google(500, "INTERNAL")), (.overloaded, 503, google(503, "UNAVAILABLE")),
      (.tooSlow, 504, google(504, "DEADLINE_EXCEEDED")),
    ],
    streamErrors: [
      (.overloaded, "data: \(google(503, "UNAVAILABLE"))\n\n"),
      (
        .overloaded,
        "{\n  \"error\": {\n    \"code\": 503,\n    \"message\": \"\(secret)\",\n    \"status\": \"UNAVAILABLE\"\n"
          + "  }\n}\n"
      ),
      (.outOfOrder, google(500, "INTERNAL") + "\n"),
    ])

  package static let anthropic = ServiceVoice(
    description: "anthropic", provider: "anthropic", framing: .namedEvents,
    beginning: [
      #"{"type":"message_start","message":{"id":"m1","content":[],"usage":{"input_tokens":20,"output_tokens":1}}}"#,
      #"{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"#, #"{"type":"ping"}"#,
    ],
    delta: { #"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"\#($0)"}}"# },
    thoughts: [
      #"{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"hidden"}}"#,
      #"{"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"x"}}"#,
    ],
    endings: [
      .stop: messageEnd("end_turn"), .length: messageEnd("max_tokens"), .refusal: messageEnd("refusal"),
      .unknown: messageEnd("pause_turn"),
    ],
    unstreamed: {
      #"{"type":"message","content":[{"type":"text","text":"\#($0)"}],"stop_reason":"end_turn","usage":{}}"#
    },
    errors: [
      (.badKey, 401, messagesError("authentication_error")), (.payment, 402, messagesError("billing_error")),
      (.noRights, 403, messagesError("permission_error")), (.unknownModel, 404, messagesError("not_found_error")),
      (.tooLarge, 413, messagesError("request_too_large")), (.badRequest, 400, messagesError("invalid_request_error")),
      (
        .contextTooLong, 400,
        messagesError("invalid_request_error", "prompt is too long: 9001 tokens > 8192 maximum. \(secret)")
      ),
      (.quota, 400, messagesError("invalid_request_error", "Your credit balance is too low. \(secret)")),
      (.quota, 429, messagesError("rate_limit_error", "enforced_spend_limit_reached \(secret)")),
      (.rateLimited, 429, messagesError("rate_limit_error")), (.outOfOrder, 500, messagesError("api_error")),
      (.tooSlow, 504, messagesError("timeout_error")), (.overloaded, 529, messagesError("overloaded_error")),
    ],
    streamErrors: [
      (.overloaded, "event: error\ndata: \(messagesError("overloaded_error"))\n\n"),
      (.rateLimited, "event: error\ndata: \(messagesError("rate_limit_error"))\n\n"),
    ])

  package static let ollama = ServiceVoice(
    description: "ollama", provider: "ollama", framing: .lines,
    delta: { #"{"model":"m","message":{"role":"assistant","content":"\#($0)"},"done":false}"# },
    thoughts: [#"{"model":"m","message":{"role":"assistant","content":"","thinking":"hidden"},"done":false}"#],
    endings: [.stop: done("stop"), .length: done("length"), .unknown: done("unload")],
    unstreamed: {
      #"{"message":{"role":"assistant","content":"\#($0)"},"done":true,"done_reason":"stop","prompt_eval_count":20}"#
    },
    errors: [
      (.badRequest, 400, plain(secret)), (.badKey, 401, plain("unauthorized, \(secret)")),
      (.unknownModel, 404, plain("model '\(secret)' not found")),
      (.contextTooLong, 400, plain("the input length exceeds the context length, \(secret)")),
      (.rateLimited, 429, plain(secret)), (.outOfOrder, 500, plain("llama runner: \(secret)")),
      (.outOfOrder, 502, plain(secret)), (.overloaded, 503, plain("server busy, please try again. \(secret)")),
    ],
    streamErrors: [(.outOfOrder, plain("an error was encountered: \(secret)") + "\n")])

  private static func google(
    _ code: Int, _ status: String, _ message: String = ServiceVoice.secret, details: String = ""
  ) -> String {
    #"{"error":{"code":\#(code),"message":"\#(message)","status":"\#(status)","details":[\#(details)]}}"#
  }

  private static func messagesError(_ type: String, _ message: String = ServiceVoice.secret) -> String {
    #"{"type":"error","error":{"type":"\#(type)","message":"\#(message)"},"request_id":"r1"}"#
  }

  private static func plain(_ message: String) -> String { #"{"error":"\#(message)"}"# }

  private static func candidate(_ reason: String) -> [String] {
    [
      #"{"candidates":[{"content":{"parts":[{"text":""}]},"finishReason":"\#(reason)","index":0}],"#
        + #""usageMetadata":{"promptTokenCount":20,"candidatesTokenCount":2,"thoughtsTokenCount":1}}"#
    ]
  }

  private static func messageEnd(_ reason: String) -> [String] {
    [
      #"{"type":"content_block_stop","index":0}"#,
      #"{"type":"message_delta","delta":{"stop_reason":"\#(reason)"},"usage":{"output_tokens":3}}"#,
      #"{"type":"message_stop"}"#,
    ]
  }

  private static func done(_ reason: String) -> [String] {
    [
      #"{"model":"m","message":{"role":"assistant","content":""},"done":true,"done_reason":"\#(reason)","#
        + #""prompt_eval_count":20,"eval_count":3}"#
    ]
  }
}
