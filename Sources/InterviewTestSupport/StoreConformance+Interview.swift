internal import InterviewDomain
internal import InterviewStore

extension StoreConformance {
  static func checkSessions(_ store: any InterviewRepository) async throws {
    var session = try session("s-1")
    session.userID = "someone"
    try await store.createSession(session)
    try await expectEqual(store.session(session.id), session)
    try await expect(.conflict) { try await store.createSession(session) }
    let unknown = SessionID(rawValue: "s-1\u{0}x")
    try await expect(.notFound(unknown)) { try await store.session(unknown) }
    try await expect(.notFound(unknown)) { try await store.interview(of: unknown) }
    try await expect(.notFound(unknown)) { try await store.feedback(of: unknown) }
    try await expect(.notFound(unknown)) { try await store.deleteSession(unknown) }
  }

  static func checkDocuments(_ store: any InterviewRepository) async throws {
    try await store.createSession(session("s-1"))
    let id = SessionID(rawValue: "s-1")
    try await expect(store.document(.cv, of: id) == nil, "no document at first")
    var session = try await store.attachDocument(document(.jobDescription), to: id, at: at(2_000))
    try expectEqual(session.state, .created)
    session = try await store.attachDocument(document(.cv, "first"), to: id, at: at(2_001))
    try expectEqual(session.state, .ready)
    try expectEqual(session.updatedAt, at(2_001))
    session = try await store.attachDocument(document(.cv, "second"), to: id, at: at(2_002))
    try expectEqual(session.documents, [document(.cv, "second").info, document(.jobDescription).info])
    try await expectEqual(store.session(id), session)
    try await expectEqual(store.sessions(SessionQuery()).sessions, [session])
    try await expectEqual(store.document(.cv, of: id), document(.cv, "second"))
    try await expectEqual(names(store, "first"), [])
    var interview = try await store.interview(of: id)
    try interview.ask(question(1))
    try await store.saveInterview(interview, at: at(2_003))
    try await expect(.conflict) { try await store.attachDocument(document(.cv, "third"), to: id, at: at(2_004)) }
    try await expectEqual(store.document(.cv, of: id), document(.cv, "second"))
  }

  static func checkInterview(_ store: any InterviewRepository) async throws {
    let id = try await makeReady(store)
    var interview = try await store.interview(of: id)
    try interview.adopt(plan())
    try interview.ask(question(1, "A 🎉 \u{0} question"))
    try await store.saveInterview(interview, at: at(1_010))
    var session = try await store.session(id)
    interview.markSaved()
    try expectEqual(session.state, .inProgress)
    try expectEqual(session.progress, interview.progress)
    try await expectEqual(store.interview(of: id), interview)
    try interview.accept(answer(1, key: "k"), to: QuestionID(rawValue: "q-1"))
    try await store.saveInterview(interview, at: at(1_011))
    interview.markSaved()
    // The same call again: nothing new, and nothing stored twice.
    try interview.accept(answer(9, key: "k"), to: QuestionID(rawValue: "q-1"))
    try await store.saveInterview(interview, at: at(1_012))
    interview.markSaved()
    try interview.ask(question(2))
    try await store.saveInterview(interview, at: at(1_013))
    interview.markSaved()
    try interview.finish()
    try await store.saveInterview(interview, at: at(1_014))
    session = try await store.session(id)
    interview.markSaved()
    try expectEqual(session.state, .complete)
    try expectEqual(session.progress, interview.progress)
    try await expectEqual(store.interview(of: id), interview)
    try await expectEqual(store.session(id), session)
  }

  static func checkRevisions(_ store: any InterviewRepository) async throws {
    let id = try await makeReady(store)
    var first = try await store.interview(of: id)
    var second = first
    try first.ask(question(1, "First"))
    try second.ask(question(1, "Second"))
    try await store.saveInterview(first, at: at(1_010))
    try await expect(.conflict) { try await store.saveInterview(second, at: at(1_011)) }
    try await expectEqual(store.interview(of: id).turns.map(\.question.text), ["First"])
    // What was decided on an old document is refused as well.
    let other = try await makeReady(store, "s-2")
    var stale = try await store.interview(of: other)
    _ = try await store.attachDocument(document(.cv, "another"), to: other, at: at(1_012))
    try stale.ask(question(1))
    try await expect(.conflict) { try await store.saveInterview(stale, at: at(1_013)) }
  }

  static func checkFeedback(_ store: any InterviewRepository) async throws {
    let ready = try await makeReady(store, "s-2")
    try await expect(.conflict) { try await store.saveFeedback(feedback(ready), at: at(2)) }
    let id = try await makeComplete(store)
    try await expect(store.feedback(of: id) == nil, "no feedback at first")
    let session = try await store.saveFeedback(feedback(id), at: at(2_000))
    try expectEqual(session.state, .reviewed)
    try await expectEqual(store.feedback(of: id), feedback(id))
    try await expect(.conflict) { try await store.saveFeedback(feedback(id), at: at(2_001)) }
    let third = try await makeComplete(store, "s-3")
    var unscored = feedback(third)
    unscored.score = .notScorable(reason: "too little was said")
    _ = try await store.saveFeedback(unscored, at: at(2_002))
    try await expectEqual(store.feedback(of: third), unscored)
  }

  static func checkAttempts(_ store: any InterviewRepository) async throws {
    let id = try await makeComplete(store)
    try await expect(.conflict) { try await store.addAttempt(attempt(1), to: id) }
    _ = try await store.saveFeedback(feedback(id), at: at(2_000))
    try await expectEqual(store.attempts(of: id), [])
    try await store.addAttempt(attempt(1, key: "k"), to: id)
    try await store.addAttempt(attempt(2), to: id)
    try await expect(.conflict) { try await store.addAttempt(attempt(2), to: id) }
    try await expect(.conflict) { try await store.addAttempt(attempt(3, key: "k"), to: id) }
    try await expectEqual(store.attempts(of: id), [attempt(1, key: "k"), attempt(2)])
    try await store.deleteSession(id)
    try await expect(.notFound(id)) { try await store.attempts(of: id) }
    try await expect(.notFound(id)) { try await store.addAttempt(attempt(1), to: id) }
    // The same name again begins anew.
    try await expectEqual(store.attempts(of: makeComplete(store)), [])
  }

  static func checkDeletion(_ store: any InterviewRepository) async throws {
    let id = try await makeComplete(store)
    let other = try await makeComplete(store, "s-2")
    _ = try await store.saveFeedback(feedback(id), at: at(2))
    try await store.addCall(
      ModelCall(provider: "openai", model: nil, usage: Usage(requests: 1), milliseconds: 1, createdAt: at(2)), to: id)
    try await store.deleteSession(id)
    try await expect(.notFound(id)) { try await store.session(id) }
    try await expect(.notFound(id)) { try await store.feedback(of: id) }
    try await expect(.notFound(id)) { try await store.deleteSession(id) }
    try await expectEqual(store.usage(of: nil), Usage())
    try await expectEqual(names(store, "kafka"), [other.rawValue])
    // The same name again begins anew.
    try await store.createSession(session("s-1"))
    try await expect(store.feedback(of: id) == nil, "the new session has no feedback")
    try await expectEqual(store.interview(of: id).turns, [])
    try await expectEqual(names(store, "kafka"), [other.rawValue])
  }

  static func checkImport(_ store: any InterviewRepository) async throws {
    let id = try await makeReady(store)
    let turns = (1...5_000).map { Turn(question: question($0, "Question \($0)"), answer: answer($0, "Answer \($0)")) }
    let session = try await store.importTurns(turns, into: id, state: .complete, at: at(2_000))
    try expectEqual(session.state, .complete)
    try expectEqual(session.progress.questionsAnswered, 5_000)
    try await expectEqual(store.interview(of: id).turns, turns)
    try await expect(.conflict) { try await store.importTurns(turns, into: id, state: .complete, at: at(2_001)) }
    try await expectEqual(names(store, "4711"), [id.rawValue])
  }
}
