internal import JSONCore

/// Finds the session to go on with, or makes a new one of the documents.
struct SessionChooser {
  let options: PracticeOptions
  let terminal: Terminal
  let client: InterviewClient
  /// Whether there is somebody to put a question to.
  let asksPerson: Bool

  func session() throws(PracticeFailure) -> SessionSummary {
    if let id = options.resumeID {
      let session = try client.request("session/get", ["sessionId": .string(id)])["session"]
      guard let summary = SessionSummary(session) else { throw .daemon("The daemon sent no session") }
      announce(summary, "Going on with")
      return summary
    }
    guard let cvPath = options.cvPath, let jobPath = options.jobPath else {
      throw .unusable("A CV and a job description are needed: --cv FILE --job FILE, or --resume ID")
    }
    if asksPerson, let unfinished = try unfinishedSession(cvPath, jobPath) { return unfinished }
    return try create(cvPath, jobPath)
  }

  // MARK: Resume

  /// The newest unfinished session of documents of these names, if the person wants it.
  private func unfinishedSession(_ cvPath: String, _ jobPath: String) throws(PracticeFailure) -> SessionSummary? {
    let list = try client.request("session/list", ["limit": 50])
    let found = (list["sessions"]?.array ?? []).compactMap { SessionSummary($0) }.first {
      $0.isUnfinished && $0.cvFileName == fileName(cvPath) && $0.jobFileName == fileName(jobPath)
    }
    guard let found else { return nil }
    announce(found, "There is an unfinished interview:")
    let reply = try terminal.ask("Go on with it?", defaultAnswer: "yes")
    return reply.lowercased().hasPrefix("n") ? nil : found
  }

  private func announce(_ session: SessionSummary, _ opening: String) {
    let state =
      switch session.state {
      case "reviewed": "feedback written"
      case "complete": "answered, feedback still to come"
      default: "\(session.answered) of \(session.maxQuestions) questions answered"
      }
    let day = session.updatedAt.prefix(10).cleanedForOneLine()
    terminal.writeParagraph("\(opening) \(session.jobTitle), \(session.companyName) (\(state), \(day)).")
  }

  private func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  // MARK: A new session

  private func create(_ cvPath: String, _ jobPath: String) throws(PracticeFailure) -> SessionSummary {
    var heading = JobHeading(guessingFrom: "")
    if options.title == nil || options.company == nil {
      heading = JobHeading(guessingFrom: try text(ofJob: jobPath))
    }
    let title =
      if let given = options.title { given } else { try name("Job title", guess: heading.title ?? "Candidate") }
    let company =
      if let given = options.company { given } else { try name("Company", guess: heading.company ?? "The company") }
    var params: JSONObject = ["jobTitle": .string(title), "companyName": .string(company)]
    params["interviewType"] = options.interviewType.map { .string($0) }
    params["difficulty"] = options.difficulty.map { .string($0) }
    params["language"] = options.language.map { .string($0) }
    params["maxQuestions"] = options.maxQuestions.map { .number(JSONNumber($0)) }
    guard let session = SessionSummary(try client.request("session/create", params)["session"]) else {
      throw .daemon("The daemon sent no session")
    }
    do {
      terminal.writeParagraph("Interview for \(title.cleanedForOneLine()), \(company.cleanedForOneLine())", .heading)
      try attach(cvPath, as: "cv", called: "CV", to: session)
      try attach(jobPath, as: "jobDescription", called: "Job description", to: session)
    } catch {
      // A session without its documents is of no use to anybody.
      _ = try? client.request("session/delete", ["sessionId": .string(session.id)])
      throw error
    }
    return session
  }

  /// The daemon reads the job description, so that any format and encoding will do; the session for it is thrown away.
  private func text(ofJob path: String) throws(PracticeFailure) -> String {
    let session = try client.request("session/create", ["jobTitle": "(reading)", "companyName": "(reading)"])
    let id = session["session"]?["id"] ?? ""
    defer { _ = try? client.request("session/delete", ["sessionId": id]) }
    do {
      _ = try client.request(
        "document/attach", ["sessionId": id, "kind": "jobDescription", "source": Self.source(path)])
    } catch .refused(let error) where error.reason != "encrypted" || !asksPerson {
      throw .document(path: path, error)
    }
    return try client.request("document/get", ["sessionId": id, "kind": "jobDescription"])["text"]?.string ?? ""
  }

  private func name(_ label: String, guess: String) throws(PracticeFailure) -> String {
    asksPerson ? try terminal.ask("\(label)?", defaultAnswer: guess) : guess
  }

  private func attach(_ path: String, as kind: JSON, called name: String, to session: SessionSummary)
    throws(PracticeFailure)
  {
    var params: JSONObject = ["sessionId": .string(session.id), "kind": kind, "source": Self.source(path)]
    var result: JSON?
    while result == nil {
      do {
        result = try client.request("document/attach", params)
      } catch .refused(let error) where asksPerson && error.reason == "encrypted" {
        terminal.writeLine("\(fileName(path).cleanedForOneLine()) is locked with a password.")
        let terminal = terminal
        let password = try terminal.hidingInput { () throws(PracticeFailure) in
          try terminal.ask("Its password (Enter gives up):", defaultAnswer: nil)
        }
        terminal.writeLine()
        guard !password.isEmpty else { throw .document(path: path, error) }
        params["password"] = .string(password)
      } catch .refused(let error) {
        throw .document(path: path, error)
      }
    }
    describe(result?["document"] ?? [:], path: path, name)
  }

  /// - Parameter path: of a file, or the address of a page.
  private static func source(_ path: String) -> JSON {
    let isPage = ["https://", "http://"].contains { path.lowercased().hasPrefix($0) }
    return [isPage ? "uri" : "path": .string(path)]
  }

  private func describe(_ document: JSON, path: String, _ name: String) {
    var details: [String] = []
    if let pages = document["pages"]?.integer { details.append(pages == 1 ? "1 page" : "\(pages) pages") }
    if let characters = document["characters"]?.integer { details.append("\(characters) characters") }
    terminal.writeParagraph(
      "\(name): \(fileName(path).cleanedForOneLine())"
        + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"))
    for warning in document["warnings"]?.array ?? [] {
      terminal.writeParagraph(warning.string?.cleanedForOneLine() ?? "", .doubtful, indent: "  ", firstIndent: "! ")
    }
  }
}
