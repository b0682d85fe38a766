internal import InterviewDomain
internal import InterviewStore

extension StoreConformance {
  static func checkSearch(_ store: any InterviewRepository) async throws {
    try await store.createSession(session("s-1", title: "Platform Engineer", company: "Müller AG", at: 1))
    try await store.createSession(session("s-2", title: "Nurse", company: "Hôpital", at: 2))
    let id = SessionID(rawValue: "s-1")
    _ = try await store.attachDocument(document(.cv, "Built Kafka pipelines"), to: id, at: at(3))
    _ = try await store.attachDocument(document(.jobDescription, "Terraform wanted"), to: id, at: at(3))
    var interview = try await store.interview(of: id)
    try interview.ask(question(1, "What about Zookeeper?"))
    try interview.accept(answer(1, "We used Раcкат and node.js"), to: QuestionID(rawValue: "q-1"))
    try await store.saveInterview(interview, at: at(4))
    let found = [
      "platform", "PLAT", "muller", "Müller", "kafka", "terraform", "zookeeper", "node.js", "kaf terra engin",
    ]
    for text in found { try await expectEqual(names(store, text), ["s-1"]) }
    try await expectEqual(names(store, "hopital"), ["s-2"])
    try await expectEqual(names(store, "Ho\u{302}pital"), ["s-2"])
    for text in ["kafka nurse", "afka", "unheard", ""] { try await expectEqual(names(store, text), []) }
    try await expectEqual(names(store, nil), ["s-2", "s-1"])
    try await expectEqual(names(store, nil, state: .inProgress), ["s-1"])
    try await expectEqual(names(store, "nurse", state: .inProgress), [])

    // What is replaced is found no more, whether somebody searched meanwhile or not.
    let other = SessionID(rawValue: "s-2")
    for (words, isSought) in [("Ducklings", true), ("Goslings", false), ("Cygnets", true), ("Ducklings", true)] {
      _ = try await store.attachDocument(document(.cv, "Nursed \(words)"), to: other, at: at(5))
      if isSought { try await expectEqual(names(store, words), ["s-2"]) }
    }
    for words in ["goslings", "cygnets"] { try await expectEqual(names(store, words), []) }
    try await store.deleteSession(other)
    try await expectEqual(names(store, "ducklings"), [])
  }

  static func checkHostileSearch(_ store: any InterviewRepository) async throws {
    try await store.createSession(session("s-1", title: "Drop table sessions or near", company: "NOT AND 100"))
    let found = [
      "\"; drop table sessions; --", "'drop'", "table*", "(drop)", "drop:table", "-drop", "^drop", "NEAR",
      "drop OR table",
      "NOT", "AND", "100%", "drop\u{0}table", "\"drop", "{drop}", "drop + table", "🎉 drop",
    ]
    for text in found { try await expectEqual(names(store, text), ["s-1"]) }
    for text in ["%", "\"\"", "*", "🎉", "'", "\\", "drop NOT elsewhere", String(repeating: "x", count: 100_000)] {
      try await expectEqual(names(store, text), [])
    }
    try await expectEqual(names(store, nil), ["s-1"])
  }

  static func checkPages(_ store: any InterviewRepository) async throws {
    // Pairs share a time, so that only the id tells them apart.
    for index in 10..<40 { try await store.createSession(session("s-\(index)", at: index / 2)) }
    var seen: [String] = []
    var cursor: String?
    repeat {
      let page = try await store.sessions(SessionQuery(limit: 7, cursor: cursor))
      try expect(page.sessions.count <= 7, "a page is no longer than asked")
      seen += page.sessions.map(\.id.rawValue)
      cursor = page.nextCursor
      // Newer ones are not on the pages that follow; they move none of them either.
      try await store.createSession(session("s-new-\(seen.count)", at: 1_000 + seen.count))
    } while cursor != nil
    try expectEqual(seen, (10..<40).reversed().map { "s-\($0)" })
    for text in ["", "0", "zz", "66", "🎉", "31 32"] {
      try await expect(.invalidCursor) { try await store.sessions(SessionQuery(cursor: text)) }
    }
  }

  static func checkUsage(_ store: any InterviewRepository) async throws {
    try await store.createSession(session("s-1"))
    try await store.createSession(session("s-2"))
    let (id, other) = (SessionID(rawValue: "s-1"), SessionID(rawValue: "s-2"))
    try await expectEqual(store.usage(of: id), Usage())
    try await store.addCall(call(Usage(requests: 1, promptTokens: 10, cachedTokens: 2, costUSD: 0.25), at: 1), to: id)
    try await store.addCall(call(Usage(requests: 1, completionTokens: 1, costUSD: 0.5), at: 2), to: id)
    var sum = Usage(requests: 2, promptTokens: 10, completionTokens: 1, cachedTokens: 2, costUSD: 0.75)
    try await expectEqual(store.usage(of: id), sum)
    try await expectEqual(store.usage(of: nil), sum)
    try await expectEqual(store.usage(since: at(2)), Usage(requests: 1, completionTokens: 1, costUSD: 0.5))
    // One call of unknown price, and nobody knows what all of them cost.
    try await store.addCall(call(Usage(requests: 1), at: 3), to: other)
    (sum.requests, sum.costUSD) = (3, nil)
    try await expectEqual(store.usage(of: nil), sum)
    try await store.deleteSession(other)
    try await expectEqual(store.usage(since: at(3)), Usage(requests: 1))
    let huge = call(Usage(requests: 1, promptTokens: .max), at: 4)
    try await store.addCall(huge, to: id)
    try await store.addCall(huge, to: id)
    try await expect(store.usage(of: nil).promptTokens > 1 << 39, "a claim without bounds ends nothing")
    try await expect(store.usage(since: at(4)).promptTokens > 1 << 39, "nor for the day")
    let unknown = SessionID(rawValue: "s-3")
    try await expect(.notFound(unknown)) { try await store.addCall(call(Usage(requests: 1), at: 5), to: unknown) }
    try await expect(.notFound(unknown)) { try await store.usage(of: unknown) }
  }

  private static func call(_ usage: Usage, at seconds: Int) -> ModelCall {
    ModelCall(provider: "openai", model: "gpt", usage: usage, milliseconds: 7, createdAt: at(seconds))
  }

  static func checkTexts(_ store: any InterviewRepository) async throws {
    let texts = ["nul \u{0} inside", "👩‍👩‍👧 emoji", "e\u{301} and é", "\r\n\t", "ﷺ", "'; drop table messages; --", ""]
    for (index, text) in texts.enumerated() {
      let session = try session("s-\(index)", title: "T" + text + "T")
      try await store.createSession(session)
      let read = try await store.session(session.id)
      try expect(read.settings.jobTitle.utf8.elementsEqual(session.settings.jobTitle.utf8), "the title byte by byte")
      _ = try await store.attachDocument(document(.cv, text), to: session.id, at: at(1))
      let cv = try await store.document(.cv, of: session.id)
      try expect(cv?.text.utf8.elementsEqual(text.utf8) ?? false, "the document byte by byte")
      let turn = Turn(question: question(1, text), answer: answer(1, text, key: text))
      _ = try await store.importTurns([turn], into: session.id, state: .complete, at: at(2))
      try await expectEqual(store.interview(of: session.id).turns, [turn])
    }
  }

  static func checkClock(_ store: any InterviewRepository) async throws {
    let id = try await makeReady(store)
    var interview = try await store.interview(of: id)
    for index in 1...3 {
      try interview.ask(question(index, at: 5_000 - index))
      try interview.accept(answer(index, at: -index), to: QuestionID(rawValue: "q-\(index)"))
      try await store.saveInterview(interview, at: at(4_000 - index))
      interview.markSaved()
    }
    try await expectEqual(store.interview(of: id).turns.map(\.question.index), [1, 2, 3])
    try await expectEqual(store.session(id).updatedAt, at(3_997))
  }

  static func checkChanges(_ store: any InterviewRepository) async throws {
    var changes = store.sessionChanges().makeAsyncIterator()
    let created = try session("s-1")
    try await store.createSession(created)
    try expectEqual(await changes.next(), created)
    let attached = try await store.attachDocument(document(.cv), to: created.id, at: at(7))
    try expectEqual(await changes.next(), attached)
  }

  static func checkConcurrency(_ store: any InterviewRepository) async throws {
    let id = try await makeReady(store)
    let interview = try await store.interview(of: id)
    let saved = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<50 {
        group.addTask {
          var copy = interview
          guard (try? copy.ask(question(1, "From \(index)"))) != nil else { return false }
          return (try? await store.saveInterview(copy, at: at(index))) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    try expectEqual(saved, 1)
    try await expectEqual(store.interview(of: id).turns.count, 1)
  }
}
