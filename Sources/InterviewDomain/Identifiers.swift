/// A random name of one thing, opaque to clients: a prefix that tells the kind, then 128 bits in hexadecimal.
package protocol Identifier: Hashable, Sendable {
  static var prefix: String { get }
  var rawValue: String { get }
  init(rawValue: String)
}

extension Identifier {
  /// A new name that no other thing has.
  package static func random() -> Self {
    func hexadecimal(_ number: UInt64) -> String {
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return Self(
      rawValue: prefix + hexadecimal(.random(in: .min ... .max)) + hexadecimal(.random(in: .min ... .max)))
  }
}

package struct SessionID: Identifier {
  package static let prefix = "s-"
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

package struct QuestionID: Identifier {
  package static let prefix = "q-"
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

package struct AttemptID: Identifier {
  package static let prefix = "a-"
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

package struct MessageID: Identifier {
  package static let prefix = "m-"
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}
