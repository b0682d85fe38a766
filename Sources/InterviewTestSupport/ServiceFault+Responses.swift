extension ServiceFault {
  /// Errors in the service's own words: as a response, with status 200, and in mid-stream.
  static func complaints(_ voice: ServiceVoice) -> [ServiceFault] {
    let responses = voice.errors.map { error in
      ServiceFault(
        "\(error.trouble) as status \(error.status)", voice,
        .whole("\(error.status) x", type: "application/json", error.body), error.trouble.expected)
    }
    let inStream = voice.streamErrors.flatMap { error in
      var shown = error.trouble.expected
      shown.isRetried = false
      return [
        ServiceFault("\(error.trouble) before any text", voice, voice.reply(error.text), error.trouble.expected),
        ServiceFault(
          "\(error.trouble) in mid-text", voice, voice.reply(voice.opening(pieces) + error.text + voice.whole(pieces)),
          shown),
      ]
    }
    return responses + inStream
  }

  /// What stands between us and the service speaks no service's language.
  static func statuses(_ voice: ServiceVoice) -> [ServiceFault] {
    let refused = final("badResponse", "did not accept the request (status")
    let expected: [(Int, Expected)] = [
      (302, final("badResponse", "points to another address")), (400, refused),
      (401, final("unauthorized", "refused the key (status 401)")), (402, final("quota", "wants to be paid first")),
      (403, final("unauthorized", "does not allow this with the key")),
      (404, final("badResponse", "does not know this model or address")), (405, refused), (407, refused),
      (408, retried("timeout", "took too long")), (409, retried("unavailable", "could not take the request just now")),
      (413, final("badResponse", "takes no request this large")), (422, refused),
      (429, retried("rateLimited", "allows no more requests for now")),
      (500, retried("unavailable", "is out of order (status 500)")), (502, retried("unavailable", "is out of order")),
      (503, retried("unavailable", "is overloaded")), (504, retried("timeout", "took too long")),
      (529, retried("unavailable", "is overloaded")),
    ]
    let page = "<html><title>\(ServiceVoice.secret)</title></html>"
    let answers = expected.map { status, expected in
      ServiceFault(
        "status \(status) with a web page", voice,
        .whole("\(status) x", type: "text/html", headers: ["Location: http://127.0.0.1:1/"], page), expected)
    }
    let others = [
      ServiceFault(
        "a captive portal's page", voice, .whole("200 OK", type: "text/html; charset=utf-8", page),
        retried("badResponse", "a web page instead of a reply (status 200, text/html)")),
      ServiceFault(
        "a page that calls itself a stream", voice, .whole("200 OK", type: "text/event-stream", page),
        retried("badResponse", "")),
      ServiceFault(
        "status 500 without a body", voice, .whole("500 x", type: "text/plain", ""), retried("unavailable", "")),
      ServiceFault(
        "half an error", voice,
        .whole("503 x", type: "application/json", #"{"error":{"message":"\#(ServiceVoice.secret)"#),
        retried("unavailable", "is overloaded")),
    ]
    return answers + others
  }

  /// When to ask again, in every way in which it is said.
  static func hints(_ voice: ServiceVoice) -> [ServiceFault] {
    let growing = [2_000...2_500, 4_000...5_000]
    func always(_ range: ClosedRange<Int>) -> [ClosedRange<Int>] { [range, range] }
    let headers: [(String?, [ClosedRange<Int>])] = [
      (nil, growing), ("Retry-After: 0", always(0...0)), ("Retry-After: 1", always(1_000...1_000)),
      ("Retry-After: 1.5", always(1_500...1_500)), ("Retry-After: 120", always(60_000...60_000)),
      ("Retry-After: 86400", always(60_000...60_000)), ("Retry-After: -5", growing), ("Retry-After: abc", growing),
      ("Retry-After: nan", growing), ("Retry-After: 1e400", growing), ("Retry-After:", growing),
      ("Retry-After: Mon, 06 Nov 2006 08:49:37 GMT", always(0...0)),
      ("Retry-After: Fri, 06 Nov 2076 08:49:37 GMT", always(60_000...60_000)),
      ("retry-after-ms: 1500", always(1_500...1_500)), ("retry-after-ms: soon", growing),
    ]
    let limited = retried("rateLimited", "allows no more requests for now")
    let byHeader = headers.map { header, waits in
      ServiceFault(
        header ?? "no Retry-After", voice,
        .whole("429 x", type: "application/json", headers: [header].compactMap(\.self), "{}"), limited, waits: waits)
    }
    let byBody = voice.errors.filter { $0.status == 429 && $0.trouble == .rateLimited && $0.body.contains("7") }
    return byHeader
      + byBody.map { error in
        ServiceFault(
          "a hint in the body", voice, .whole("429 x", type: "application/json", error.body), limited,
          waits: always(7_000...7_000))
      }
  }
}
