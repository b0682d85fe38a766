/// A message that is answered; an instance is its params, decoded.
package protocol RequestMessage: Codable, Sendable {
  static var method: String { get }
  /// The codes of our own that may answer it, in their order.
  static var errors: [ErrorCode] { get }
  associatedtype Result: Codable & Sendable
}

/// A message that nobody answers; an instance is its params, decoded.
package protocol NotificationMessage: Codable, Sendable {
  static var method: String { get }
}
