package import InterviewDomain

/// Where sessions, documents, interviews and feedback are kept.
///
/// Every method is one transaction. What returns without an error is durable: it outlives a crash of the process and
/// of the machine. A cancelled call has either happened whole or not at all.
package protocol InterviewRepository: Sendable {
  // MARK: Sessions

  func createSession(_ session: Session) async throws(StoreError)

  /// - Throws: `StoreError.notFound`.
  func session(_ id: SessionID) async throws(StoreError) -> Session

  /// A page of sessions, newest first; each session comes with `documents`, the infos of what is attached.
  func sessions(_ query: SessionQuery) async throws(StoreError) -> SessionPage

  /// Removes the session with all that hangs on it.
  ///
  /// - Throws: `StoreError.notFound`.
  func deleteSession(_ id: SessionID) async throws(StoreError)

  // MARK: Documents

  /// Stores or replaces a document; a session that has both is `ready` from then on.
  ///
  /// - Returns: the session as it is now.
  /// - Throws: `StoreError.notFound`; `StoreError.conflict` where the interview has started.
  func attachDocument(_ document: Document, to id: SessionID, at now: Timestamp) async throws(StoreError) -> Session

  /// The document of that kind, or nil where none is attached.
  ///
  /// - Throws: `StoreError.notFound` where there is no such session.
  func document(_ kind: DocumentKind, of id: SessionID) async throws(StoreError) -> Document?

  // MARK: The interview

  /// - Throws: `StoreError.notFound`.
  func interview(of id: SessionID) async throws(StoreError) -> Interview

  /// Writes the `changes` of the interview, if the store still has the `revision` that it was loaded with.
  ///
  /// - Throws: `StoreError.notFound`; `StoreError.conflict` where someone else saved in between.
  func saveInterview(_ interview: Interview, at now: Timestamp) async throws(StoreError)

  /// Writes the transcript of an interview that was held elsewhere, all turns in one transaction.
  ///
  /// - Throws: `StoreError.notFound`; `StoreError.conflict` where the session has turns already.
  func importTurns(_ turns: [Turn], into id: SessionID, state: SessionState, at now: Timestamp)
    async throws(StoreError) -> Session

  // MARK: Feedback

  /// Stores the one feedback of a complete interview, which is `reviewed` from then on.
  ///
  /// - Returns: the session as it is now.
  /// - Throws: `StoreError.notFound`; `StoreError.conflict` where there is one already.
  func saveFeedback(_ feedback: Feedback, at now: Timestamp) async throws(StoreError) -> Session

  /// The feedback, or nil where there is none yet.
  ///
  /// - Throws: `StoreError.notFound` where there is no such session.
  func feedback(of id: SessionID) async throws(StoreError) -> Feedback?

  /// Adds another answer to a question of a session that has its feedback.
  ///
  /// - Throws: `StoreError.notFound`; `StoreError.conflict` where there is no feedback yet, or another attempt has the
  ///   number or the key already.
  func addAttempt(_ attempt: Attempt, to id: SessionID) async throws(StoreError)

  /// In the order in which they were added.
  ///
  /// - Throws: `StoreError.notFound`.
  func attempts(of id: SessionID) async throws(StoreError) -> [Attempt]

  // MARK: Usage

  /// Notes a call to a model, and adds it to the account of its session.
  ///
  /// - Throws: `StoreError.notFound`.
  func addCall(_ call: ModelCall, to id: SessionID) async throws(StoreError)

  /// The sum over one session, or over all that are stored.
  ///
  /// - Throws: `StoreError.notFound`.
  func usage(of id: SessionID?) async throws(StoreError) -> Usage

  /// The sum over all calls from that moment on, those of deleted sessions too: what was spent stays spent.
  func usage(since start: Timestamp) async throws(StoreError) -> Usage

  // MARK: Changes

  /// The sessions that changed, here or in another process, from the moment of the call until the task is cancelled;
  /// several changes of one session in quick succession may come as one.
  func sessionChanges() -> AsyncStream<Session>
}

package struct SessionQuery: Hashable, Sendable {
  /// From 1 to 500.
  package var limit: Int
  /// What `SessionPage.nextCursor` of the page before said.
  package var cursor: String?
  package var state: SessionState?
  /// Words to find in titles, companies, documents and transcripts; all of them must occur. Plain words, no syntax.
  package var text: String?

  package init(limit: Int = 50, cursor: String? = nil, state: SessionState? = nil, text: String? = nil) {
    self.limit = limit
    self.cursor = cursor
    self.state = state
    self.text = text
  }

  /// The limit within its bounds.
  package var pageSize: Int { min(max(limit, 1), 500) }
}

package struct SessionPage: Hashable, Sendable {
  package var sessions: [Session]
  package var nextCursor: String?

  package init(sessions: [Session], nextCursor: String?) {
    self.sessions = sessions
    self.nextCursor = nextCursor
  }
}

/// One call to a model, without a word of what was said.
package struct ModelCall: Hashable, Sendable {
  package var provider: String
  package var model: String?
  /// With `requests` 1.
  package var usage: Usage
  /// From the request to the end of the reply.
  package var milliseconds: Int
  package var createdAt: Timestamp

  package init(provider: String, model: String?, usage: Usage, milliseconds: Int, createdAt: Timestamp) {
    self.provider = provider
    self.model = model
    self.usage = usage
    self.milliseconds = milliseconds
    self.createdAt = createdAt
  }
}

/// What calls to models took; zero for the built-in interviewer.
package struct Usage: Hashable, Sendable {
  package var requests: Int
  package var promptTokens: Int
  package var completionTokens: Int
  package var cachedTokens: Int
  /// Nil where the price of any of it is not known.
  package var costUSD: Double?

  package init(
    requests: Int = 0, promptTokens: Int = 0, completionTokens: Int = 0, cachedTokens: Int = 0,
    costUSD: Double? = nil
  ) {
    self.requests = requests
    self.promptTokens = promptTokens
    self.completionTokens = completionTokens
    self.cachedTokens = cachedTokens
    self.costUSD = costUSD
  }
}
