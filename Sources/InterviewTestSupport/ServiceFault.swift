/// Something that goes wrong between us and a service, and what must come of it.
package struct ServiceFault: Sendable, CustomStringConvertible {
  /// What the caller is told.
  package struct Expected: Sendable {
    /// A `ModelError.Reason`; empty where services differ.
    package var reason: String
    /// A part of the sentence.
    package var says: String
    /// Whether the service is asked again where nobody else can be.
    package var isRetried: Bool

    package init(_ reason: String, _ says: String, isRetried: Bool) {
      self.reason = reason
      self.says = says
      self.isRetried = isRetried
    }
  }

  package var description: String
  package var voice: ServiceVoice
  package var reply: LoopbackReply
  /// Nil where the reply is good all the same.
  package var expected: Expected?
  /// Before the second call and the third, in milliseconds; nil where it does not matter.
  package var waits: [ClosedRange<Int>]?
  /// Whether it ends by a time-out or a limit of size.
  package var needsLimits = false

  init(
    _ name: String, _ voice: ServiceVoice, _ reply: LoopbackReply, _ expected: Expected? = nil,
    waits: [ClosedRange<Int>]? = nil, needsLimits: Bool = false
  ) {
    description = "\(voice): \(name)"
    self.voice = voice
    self.reply = reply
    self.expected = expected
    self.waits = waits
    self.needsLimits = needsLimits
  }

  /// What the service says where it says anything.
  package static let pieces = ["Which of the systems ", "that you built ", "are you proudest of?"]

  /// Every fault for every service.
  package static let all: [ServiceFault] = ServiceVoice.all.flatMap(every)

  private static func every(_ voice: ServiceVoice) -> [ServiceFault] {
    let kinds: [(ServiceVoice) -> [ServiceFault]] = [
      complaints, statuses, hints, connections, silences, cuts, strangeForms, unstreamed, strangeReplies, endings,
    ]
    return kinds.flatMap { $0(voice) }
  }

  /// Those after which there is no reply.
  package static let failures = all.filter { $0.expected != nil }
  /// Those that must not matter.
  package static let oddities = all.filter { $0.expected == nil }

  static func retried(_ reason: String, _ says: String) -> Expected { Expected(reason, says, isRetried: true) }
  static func final(_ reason: String, _ says: String) -> Expected { Expected(reason, says, isRetried: false) }
}

extension ServiceVoice.Trouble {
  /// What comes of it, as a response or before any text of a stream.
  var expected: ServiceFault.Expected {
    switch self {
    case .badKey: ServiceFault.final("unauthorized", "refused the key")
    case .noRights: ServiceFault.final("unauthorized", "does not allow this with the key")
    case .payment: ServiceFault.final("quota", "wants to be paid first")
    case .quota: ServiceFault.final("quota", "has no quota left")
    case .rateLimited: ServiceFault.retried("rateLimited", "allows no more requests for now")
    case .unknownModel: ServiceFault.final("badResponse", "does not know this model or address")
    case .contextTooLong: ServiceFault.final("badResponse", "cannot hold a conversation this long")
    case .tooLarge: ServiceFault.final("badResponse", "takes no request this large")
    case .badRequest: ServiceFault.final("badResponse", "did not accept the request")
    case .overloaded: ServiceFault.retried("unavailable", "is overloaded")
    case .outOfOrder: ServiceFault.retried("unavailable", "is out of order")
    case .tooSlow: ServiceFault.retried("timeout", "took too long")
    }
  }
}
