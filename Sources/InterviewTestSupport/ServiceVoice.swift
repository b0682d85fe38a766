/// How one kind of service speaks on the wire, in success and in trouble.
///
/// Written by hand after the services' documentation; ids, names and figures are invented.
package struct ServiceVoice: Sendable, CustomStringConvertible {
  package enum Framing: Sendable {
    case events, namedEvents, lines
  }

  /// How a reply ends, by the service's own word.
  package enum Ending: Hashable, CaseIterable, Sendable {
    case stop, length, refusal, blockedReply, blockedPrompt, recitation, personalData, unknown

    /// Whether it is the service's no.
    package var isRefusal: Bool {
      switch self {
      case .refusal, .blockedReply, .blockedPrompt, .recitation, .personalData: true
      case .stop, .length, .unknown: false
      }
    }
  }

  /// What a service complains of.
  package enum Trouble: Hashable, CaseIterable, Sendable {
    case badKey, noRights, payment, quota, rateLimited, unknownModel, contextTooLong, tooLarge, badRequest, overloaded
    case outOfOrder, tooSlow
  }

  package var description: String
  /// The provider's id.
  package var provider: String
  package var framing: Framing
  /// Environment variables besides address and model.
  package var settings: [String: String] = [:]
  /// Values of a stream before its first text.
  package var beginning: [String] = []
  /// A value with a piece of text, which must need no escapes.
  package var delta: @Sendable (String) -> String
  /// Values with thoughts, which are no part of the reply.
  package var thoughts: [String]
  package var endings: [Ending: [String]]
  /// A reply that was not streamed; nil where the service has no other.
  package var unstreamed: (@Sendable (String) -> String)?
  /// Status and body of a response that is an error; the words in it are not ours to repeat.
  package var errors: [(trouble: Trouble, status: Int, body: String)]
  /// Errors in the middle of a stream, each as what stands there literally.
  package var streamErrors: [(trouble: Trouble, text: String)]

  /// What no message of ours may repeat.
  package static let secret = "secret words"

  package static let all = [gemini, chat, responses, openRouter, anthropic, ollama]

  /// The variables that lead to a server which speaks like this.
  package func environment(at baseURL: String) -> [String: String] {
    let name = provider.uppercased()
    return ["\(name)_BASE_URL": baseURL, "\(name)_MODEL": "m", "\(name)_API_KEY": "test-key"]
      .merging(settings) { $1 }
  }

  package func text(_ values: [String]) -> String {
    values.map { value in
      switch framing {
      case .lines: value + "\n"
      case .events: "data: \(value)\n\n"
      // Every value of theirs begins with its type.
      case .namedEvents: "event: \(value.split(separator: "\"").dropFirst(3).first ?? "x")\ndata: \(value)\n\n"
      }
    }.joined()
  }

  package func opening(_ pieces: [String]) -> String { text(beginning + pieces.map(delta)) }

  package func whole(_ pieces: [String], _ ending: Ending = .stop) -> String {
    opening(pieces) + text(endings[ending] ?? [])
  }

  package func reply(_ body: String, pieceSize: Int? = nil, isCut: Bool = false) -> LoopbackReply {
    .stream(Array(body.utf8), pieceSize: pieceSize, isCut: isCut)
  }

  package var isLines: Bool { if case .lines = framing { true } else { false } }
}
