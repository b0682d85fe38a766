extension ServiceFault {
  /// Forms of a stream that mean the same, and some that mean nothing.
  static func strangeForms(_ voice: ServiceVoice) -> [ServiceFault] {
    let whole = voice.whole(pieces)
    var forms: [(String, String)] = [
      ("CRLF", whole.replacing("\n", with: "\r\n")),
      ("unknown values", voice.text([#"{"type":"x.unknown","x":1}"#]) + whole),
      ("white space around", "\n\n" + whole + "\n\n"),
      ("an event behind the end", whole + voice.text([voice.delta(" And more?")])),
      (
        "null in members",
        voice.text([#"{"type":null,"error":null,"choices":null,"candidates":null,"message":null}"#]) + whole
      ),
      ("no answers in a value", voice.text([#"{"type":"x","choices":[],"candidates":[]}"#]) + whole),
    ]
    if !voice.isLines {
      let events = whole.split(separator: "\n\n", omittingEmptySubsequences: true)
      let mixed = events.enumerated().map { $1.description + ($0 % 2 == 0 ? "\r\n\r\n" : "\r\r") }.joined()
      forms += [
        ("CR", whole.replacing("\n", with: "\r")), ("mixed line ends", mixed),
        ("a byte order mark", "\u{FEFF}" + whole),
        ("comments", ": OPENROUTER PROCESSING\n\n" + whole.replacing("\n\n", with: "\n: ping\n\n:\n\n")),
        ("no space behind the colon", whole.replacing("data: ", with: "data:")),
        ("other fields", "id: 1\nretry: 5\nwhat: ever\nnothing\n" + whole),
        ("data over several lines", whole.replacing("\":", with: "\":\ndata: ")),
        (
          "two answers side by side",
          voice.text([
            #"{"choices":[{"index":1,"delta":{"content":"no"}}]}"#,
            #"{"candidates":[{"index":1,"content":{"parts":[{"text":"no"}]}}]}"#,
          ]) + whole
        ),
      ]
    }
    forms.append(("nothing strange", whole))
    var faults: [ServiceFault] = []
    for (name, stream) in forms {
      faults.append(ServiceFault(name, voice, voice.reply(stream)))
      faults.append(ServiceFault("\(name), byte by byte", voice, voice.reply(stream, pieceSize: 1)))
    }
    return faults
  }

  static func unstreamed(_ voice: ServiceVoice) -> [ServiceFault] {
    guard let unstreamed = voice.unstreamed else { return [] }
    return [
      ServiceFault(
        "a reply that is not streamed", voice,
        .whole("200 OK", type: "application/json", unstreamed(pieces.joined())))
    ]
  }

  /// What is no stream of this service's at all.
  static func strangeReplies(_ voice: ServiceVoice) -> [ServiceFault] {
    let nonsense = retried("badResponse", "")
    let other = voice.isLines ? ServiceVoice.chat : ServiceVoice.ollama
    return [
      ServiceFault("the stream of another service", voice, voice.reply(other.whole(pieces)), nonsense),
      ServiceFault("an empty array", voice, .whole("200 OK", type: "application/json", "[]"), nonsense),
      ServiceFault("an object of nothing", voice, .whole("200 OK", type: "application/json", "{}"), nonsense),
      ServiceFault("half an array", voice, .whole("200 OK", type: "application/json", "[1,"), nonsense),
      ServiceFault("a number", voice, .whole("200 OK", type: "application/json", "7"), nonsense),
      ServiceFault("broken JSON", voice, voice.reply(voice.text(["{broken"])), nonsense),
      ServiceFault("NUL in JSON", voice, voice.reply(voice.text([voice.delta("a\0b")])), nonsense),
      ServiceFault(
        "a thousand levels", voice, voice.reply(voice.text([String(repeating: "[", count: 1_000)])), nonsense),
    ]
  }

  /// Ends that come by the service's word.
  static func endings(_ voice: ServiceVoice) -> [ServiceFault] {
    let end = voice.text(voice.endings[.stop] ?? [])
    let empty = retried("badResponse", "sent an empty reply")
    let words = voice.endings.keys.sorted { "\($0)" < "\($1)" }.flatMap { ending -> [ServiceFault] in
      let refused = ending.isRefusal
      let expected: Expected? =
        switch ending {
        case .stop, .length: nil
        case .unknown: Expected("", "", isRetried: false)
        default: final("refused", "refused to answer this")
        }
      let after = ServiceFault("\(ending) after text", voice, voice.reply(voice.whole(pieces, ending)), expected)
      return refused
        ? [after, ServiceFault("\(ending) at once", voice, voice.reply(voice.whole([], ending)), expected)] : [after]
    }
    return words + [
      ServiceFault("no word", voice, voice.reply(voice.opening([]) + end), empty),
      ServiceFault("thoughts only", voice, voice.reply(voice.text(voice.beginning + voice.thoughts) + end), empty),
      ServiceFault("white space only", voice, voice.reply(voice.whole([" ", "\\n", " "])), empty),
      ServiceFault("thoughts first", voice, voice.reply(voice.text(voice.thoughts) + voice.whole(pieces))),
    ]
  }
}
