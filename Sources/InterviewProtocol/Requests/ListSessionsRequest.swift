/// Gives a page of the sessions, newest first.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the page, and the cursor of the next one.
/// - Errors: `validation`, `storage`.
/// - SeeAlso: protocol.md, "session/list".
package struct ListSessionsRequest: RequestMessage, Hashable {
  package static let method = "session/list"
  package static let errors: [ErrorCode] = [.validation, .storage]

  /// From 1 to 500.
  package var limit: Int
  /// What `nextCursor` of the page before said.
  package var cursor: String?
  /// Only sessions in this state.
  package var state: String?
  /// Words to find in titles, companies, documents and transcripts; all of them must occur.
  package var query: String?

  package init(limit: Int = 50, cursor: String? = nil, state: String? = nil, query: String? = nil) {
    self.limit = limit
    self.cursor = cursor
    self.state = state
    self.query = query
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      cursor: try container.decodeIfPresent(String.self, forKey: .cursor),
      state: try container.decodeIfPresent(String.self, forKey: .state),
      query: try container.decodeIfPresent(String.self, forKey: .query))
    limit = try container.decodeIfPresent(Int.self, forKey: .limit) ?? limit
  }

  package struct Result: Codable, Hashable, Sendable {
    package var sessions: [Wire.Session]
    /// Null on the last page.
    @Nullable package var nextCursor: String?

    package init(sessions: [Wire.Session], nextCursor: String?) {
      self.sessions = sessions
      self.nextCursor = nextCursor
    }
  }
}
