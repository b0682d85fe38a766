/// How messages are told apart in the stream.
package enum Framing: Hashable, Sendable {
  /// `Content-Length: N`, an empty line, then N bytes, as language servers have it.
  case headers
  /// One message a line.
  case lines
}
