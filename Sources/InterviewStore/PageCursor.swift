package import InterviewDomain

/// The place in the list of sessions where a page ended; opaque to clients.
///
/// It names the last session shown rather than a count of those before it, so that a page neither repeats nor skips a
/// session when others come and go in between.
package struct PageCursor: Hashable, Sendable {
  package let createdAt: Timestamp
  package let sessionID: SessionID

  package init(after session: Session) {
    createdAt = session.createdAt
    sessionID = session.id
  }

  /// - Throws: `StoreError.invalidCursor` for a text that no page gave out.
  package init(_ text: String) throws(StoreError) {
    guard
      let parts = Self.bytes(hexadecimal: text).flatMap({ String(validating: $0, as: UTF8.self) })?
        .split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false),
      parts.count == 2, let milliseconds = Int64(parts[0])
    else { throw .invalidCursor }
    createdAt = Timestamp(millisecondsSince1970: milliseconds)
    sessionID = SessionID(rawValue: String(parts[1]))
  }

  package var text: String {
    "\(createdAt.millisecondsSince1970) \(sessionID.rawValue)".utf8
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Whether the session comes after this place in the list: older, or as old with a smaller id.
  package func isBefore(_ session: Session) -> Bool {
    if session.createdAt != createdAt { return session.createdAt < createdAt }
    return session.id.rawValue.utf8.lexicographicallyPrecedes(sessionID.rawValue.utf8)
  }

  private static func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
