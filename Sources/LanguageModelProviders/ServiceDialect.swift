package import HTTPMessages
package import JSONCore
package import LanguageModels

/// How one kind of service is asked, and what its words for a reply mean.
package protocol ServiceDialect: Sendable {
  var framing: ReplyFraming { get }
  /// The members of a request that some models refuse, by their names on the wire.
  var optionalParameters: [String] { get }
  /// The one of them that carries the JSON Schema of the reply.
  var schemaParameter: String { get }

  /// What follows the base URL.
  func path(model: String) -> String
  /// Where the service tells of this model, or lists all that it has.
  func modelsPath(_ model: String) -> String
  /// Whether what it tells there has the model.
  func hasModel(_ model: String, in value: JSON) -> Bool
  /// The key and whatever else the service wants to be told in headers.
  func headers(key: String?) -> [HTTPHeader]
  /// - Parameter refused: optional parameters that must not be sent.
  func body(of request: ModelRequest, model: String, without refused: Set<String>) -> JSONObject
  /// Takes one value of the streamed reply, or the whole of one that was not streamed.
  ///
  /// A value with an `error` member never comes here.
  /// - Throws: `ServiceComplaint` where the value says that something went wrong.
  func read(_ value: JSON, into reply: inout ReplyContent) throws(ServiceComplaint)
  /// Whether the service has read so few tokens that it must have left out a part of the prompt.
  func hasCut(_ request: ModelRequest, to promptTokens: Int) -> Bool
}

extension ServiceDialect {
  package func modelsPath(_ model: String) -> String { "/models" }

  package func hasModel(_ model: String, in value: JSON) -> Bool {
    value["data"]?.array?.contains { $0["id"]?.string == model } == true
  }

  package func hasCut(_ request: ModelRequest, to promptTokens: Int) -> Bool { false }
}

package enum ReplyFraming: Sendable {
  /// `text/event-stream`.
  case events
  /// One JSON object per line.
  case lines
}

/// An error as the service describes it, in the middle of a response with status 200.
package struct ServiceComplaint: Error {
  package var said: JSON

  package init(_ said: JSON) { self.said = said }
}

/// What is known of a reply so far.
package struct ReplyContent: Sendable {
  package enum Ending: Sendable {
    /// Said in full, or up to the limit of tokens that was asked for.
    case whole
    case refused
    /// The model's context is full.
    case contextFull
    case failed
    /// By a call of a tool, or in a way that is not known.
    case unusable
  }

  /// What has not been handed on yet.
  package var text = ""
  /// Set by the service's own word that the reply ends; a stream that lacks it was cut.
  package var ending: Ending?
  /// How the reply will have ended once the service says that it has.
  package var announcedEnding: Ending?
  /// Whether nothing that counts follows.
  package var isAtEnd = false
  package var hasRefusal = false
  /// Whether the text is what a tool was called with.
  package var hasToolInput = false
  package var promptTokens: Int?
  package var completionTokens = 0
  package var cachedTokens = 0

  package init() {}

  var usage: ModelUsage? {
    promptTokens.map { ModelUsage(promptTokens: $0, completionTokens: completionTokens, cachedTokens: cachedTokens) }
  }
}

extension JSON {
  /// The first of the answers that a service may give side by side; only one is ever asked for.
  var firstAnswer: JSON? { array?.first { ($0["index"]?.integer ?? 0) == 0 } }

  /// A number of tokens, bounded so that sums of a service's figures cannot overflow.
  var tokenCount: Int? { integer.map { min(max(0, $0), 1 << 40) } }
}

extension ModelRequest {
  /// The system messages as one text, for services that take them apart from the conversation.
  var systemText: String {
    messages.filter { $0.role == .system }.map(\.content).joined(separator: "\n\n")
  }

  /// All but the system messages; neighbors of one role are joined, as these services want roles to take turns.
  var turns: [ModelMessage] {
    var turns: [ModelMessage] = []
    for message in messages where message.role != .system {
      if let last = turns.indices.last, turns[last].role == message.role {
        turns[last].content += "\n\n" + message.content
      } else {
        turns.append(message)
      }
    }
    return turns
  }

  /// The schema that the reply must fit, where it is one.
  var schema: JSON? { responseSchema.flatMap { try? JSONParser.parse($0) } }
}
