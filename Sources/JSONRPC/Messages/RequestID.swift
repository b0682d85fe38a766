package import JSONCore

/// The id of a request: a string or a whole number, echoed with the very bytes it came in.
package struct RequestID: Hashable, Sendable, CustomStringConvertible {
  package enum Value: Hashable, Sendable {
    case number(JSONNumber)
    case string(String)
  }

  /// The id of the request whose work the task does; nil in tasks that do none.
  @TaskLocal package static var current: RequestID?

  package let value: Value
  /// The JSON token as it came.
  package let token: String

  package init(value: Value, token: String) {
    self.value = value
    self.token = token
  }

  /// Two spellings of one id are the same id.
  package static func == (left: RequestID, right: RequestID) -> Bool { left.value == right.value }
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }

  package var description: String { token }

  var json: JSON {
    switch value {
    case .number(let number): .number(number)
    case .string(let string): .string(string)
    }
  }
}
