internal import Glibc
package import JSONCore

/// Takes a session through an interview as a host does, and keeps what it was given.
package struct InterviewScript: Sendable {
  package let client: TestClient

  package init(_ client: TestClient) {
    self.client = client
  }

  /// Creates a session and attaches both documents.
  ///
  /// - Returns: the session's id.
  package func prepare(
    cv: JSON, jobDescription: JSON, maxQuestions: Int = 8, jobTitle: String = "Software Engineer",
    feedbackLanguage: String = "en"
  ) async throws -> String {
    let created = try await client.request(
      "session/create",
      [
        "jobTitle": .string(jobTitle), "companyName": "Example Agency",
        "maxQuestions": .number(JSONNumber(maxQuestions)), "feedbackLanguage": .string(feedbackLanguage),
      ])
    let id = try created.member("session", "id")
    for (kind, source) in [("cv", cv), ("jobDescription", jobDescription)] {
      _ = try await client.request(
        "document/attach", ["sessionId": .string(id), "kind": .string(kind), "source": source])
    }
    return id
  }

  /// Starts, or goes on, and answers until the interview is complete.
  ///
  /// - Returns: every question that was asked, in order.
  @discardableResult
  package func answerAll(_ session: String, with answer: (Int) -> String = InterviewScript.answer) async throws
    -> [JSON]
  {
    let started = try await client.request("interview/start", ["sessionId": .string(session)])
    var questions = [started["question"] ?? .null]
    while true {
      let question = questions[questions.count - 1]
      let result = try await client.request(
        "interview/answer",
        [
          "sessionId": .string(session), "questionId": question["id"] ?? .null,
          "answer": .string(answer(questions.count)), "answerId": .string("a\(questions.count)"),
        ])
      if result["isComplete"]?.bool == true { return questions }
      questions.append(result["nextQuestion"] ?? .null)
    }
  }

  /// An answer that says a different thing each time.
  package static func answer(_ number: Int) -> String {
    let stories = [
      "In March 2022 our settlement API had a p99 latency of 840 ms. I profiled it, found an N+1 query and rewrote the "
        + "repository layer, because caching would only have hidden the cause. The p99 fell to 120 ms within a week.",
      "Last year the nightly import lost rows. I wrote a checksum job, traced the loss to a time-out in the queue and "
        + "added idempotent retries. Since then we have had no lost row in eleven months.",
      "When two teams disagreed about the event schema, I set up a workshop, wrote down the three options and their "
        + "costs, and we chose the smallest one. Both teams shipped in the same sprint.",
      "I led the move of 14 services from Java 8 to Kotlin. I began with the service that had the best tests, wrote a "
        + "guide from it, and paired with each team. It took five months instead of the nine we had planned.",
      "A customer's report was wrong by 3 percent. I reproduced it in a test, found a rounding error in the currency "
        + "code and fixed it the same day. Support tickets on totals went from ten a month to none.",
    ]
    return stories[(number - 1) % stories.count] + " That was case number \(number) of those I keep notes on."
  }
}

extension JSON {
  package struct MissingMember: Error {
    package let path: String
  }

  /// The string at the path.
  package func member(_ path: String...) throws -> String {
    var value = self
    for name in path {
      guard let next = value[name] else { throw MissingMember(path: path.joined(separator: ".")) }
      value = next
    }
    guard let text = value.string else { throw MissingMember(path: path.joined(separator: ".")) }
    return text
  }
}

/// A folder of its own for a test, removed with all in it when the test is done.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() {
    var template = Array("/tmp/interviewd-test-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no temporary folder can be made")
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.remove(path)
  }

  package func file(_ name: String) -> String { path + "/" + name }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { remove(path + "/" + name) }
      }
      closedir(folder)
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
