/// Asks the daemon to finish what it does and to take no more requests; `exit` then ends it.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: null.
/// - Errors: none of its own.
/// - SeeAlso: protocol.md, "shutdown".
package struct ShutdownRequest: RequestMessage, Hashable {
  package static let method = "shutdown"
  package static let errors: [ErrorCode] = []

  package init() {}

  package typealias Result = NullResult
}
