/// The built-in interviewer's words, streamed as any model's; needs nothing and never fails.
package struct OfflineModel: LanguageModel {
  package static let id = "offline"

  /// A piece ends with the first space after this many bytes: two or three words.
  private static let pieceLength = 12

  package init() {}

  package var id: String { Self.id }
  package var model: String? { nil }
  package var availability: ModelAvailability { .available }

  package func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
    AsyncThrowingStream { continuation in
      for piece in Self.pieces(of: request.builtInReply) { continuation.yield(.text(piece)) }
      continuation.yield(.completed)
      continuation.finish()
    }
  }

  /// The text in pieces that end after a space; joined they are the text.
  package static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var start = text.startIndex
    for index in text.utf8.indices where text.utf8[index] == UInt8(ascii: " ") {
      let end = text.utf8.index(after: index)
      guard text.utf8.distance(from: start, to: end) > pieceLength else { continue }
      pieces.append(String(text[start..<end]))
      start = end
    }
    if start < text.endIndex { pieces.append(String(text[start...])) }
    return pieces
  }
}
