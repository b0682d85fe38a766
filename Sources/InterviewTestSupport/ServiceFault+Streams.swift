extension ServiceFault {
  private static func broken(_ says: String = "broke the connection off", isRetried: Bool = true) -> Expected {
    Expected("badResponse", says, isRetried: isRetried)
  }

  /// The connection itself.
  static func connections(_ voice: ServiceVoice) -> [ServiceFault] {
    let whole = Array(voice.whole(pieces).utf8)
    let type = "Content-Type: text/event-stream"
    // The header of gzip (RFC 1952) and the beginning of a deflated block.
    let gzip: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0x4C, 0x4A]
    return [
      ServiceFault("closed before the head", voice, LoopbackReply([.close]), broken()),
      ServiceFault("reset before the head", voice, LoopbackReply([.reset]), broken()),
      ServiceFault(
        "closed in the head", voice, LoopbackReply([.send(Array("HTTP/1.1 200 OK\r\nContent-".utf8)), .close]),
        broken("")),
      ServiceFault("no HTTP", voice, LoopbackReply([.send(Array("220 mail ready\r\n".utf8)), .close]), broken("")),
      ServiceFault(
        "a chunk without a size", voice,
        LoopbackReply([.send(LoopbackReply.streamHead + Array("xyz\r\n".utf8) + whole), .close]), broken("")),
      ServiceFault(
        "more bytes promised than sent", voice,
        .raw([type, "Content-Length: \(whole.count + 100)"], Array(voice.opening([]).utf8)), broken()),
      ServiceFault(
        "fewer bytes promised than sent", voice, .raw([type, "Content-Length: 20"], whole), broken("")),
      ServiceFault(
        "a compressed stream that is cut", voice, .raw([type, "Content-Encoding: gzip"], gzip), broken("")),
      ServiceFault("nothing at all", voice, voice.reply(""), broken("sent an empty response")),
    ]
  }

  /// Silence, and noise that never becomes a reply.
  static func silences(_ voice: ServiceVoice) -> [ServiceFault] {
    let tooLong = retried("timeout", "took too long")
    let noise = voice.isLines ? "\n" : ": ping\n\n"
    let drip = (0..<400).flatMap { _ in
      [LoopbackReply.Step.send(LoopbackReply.chunk(Array(noise.utf8))), .wait(milliseconds: 20)]
    }
    let flood = [UInt8](repeating: UInt8(ascii: "\n"), count: 600 * 1_024)
    let line = Array((voice.isLines ? "{" : "data: ").utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 1_100_000)
    return [
      ServiceFault("no head", voice, LoopbackReply([.hang]), tooLong, needsLimits: true),
      ServiceFault(
        "no body", voice, LoopbackReply([.send(LoopbackReply.streamHead), .hang]), tooLong, needsLimits: true),
      ServiceFault(
        "silence in mid-text", voice,
        LoopbackReply([
          .send(LoopbackReply.streamHead + LoopbackReply.chunk(Array(voice.opening(pieces).utf8))), .hang,
        ]), Expected("timeout", "took too long", isRetried: false), needsLimits: true),
      ServiceFault(
        "pings for ever", voice, LoopbackReply([.send(LoopbackReply.streamHead)] + drip), tooLong, needsLimits: true),
      ServiceFault(
        "a body without end", voice, voice.reply(String(decoding: flood, as: UTF8.self)),
        retried("badResponse", "sent too much"), needsLimits: true),
      ServiceFault(
        "a line without end", voice, .stream(line, pieceSize: 1 << 16),
        retried("badResponse", "a line that is too long")),
    ]
  }

  /// The stream ends somewhere, by a connection that breaks or by an end that says all is well.
  static func cuts(_ voice: ServiceVoice) -> [ServiceFault] {
    let opening = voice.opening(pieces)
    let umlaut = Array(voice.opening(["Grüße"]).utf8)
    let inCharacter = (umlaut.firstIndex(of: 0xC3) ?? 0) + 1
    let parts: [(String, [UInt8], isShown: Bool)] = [
      ("before any event", [], false), ("in a line", Array(opening.utf8.prefix(4)), false),
      ("in JSON", Array(voice.text([voice.delta("Half")]).utf8.prefix(20)), false),
      ("in a character", Array(umlaut.prefix(inCharacter)), false),
      ("after text", Array(opening.utf8), true),
    ]
    return parts.flatMap { name, bytes, isShown in
      [
        ServiceFault("broken \(name)", voice, .stream(bytes, isCut: true), broken(isRetried: !isShown)),
        ServiceFault("ended \(name)", voice, .stream(bytes), broken("", isRetried: !isShown)),
      ]
    }
  }
}
