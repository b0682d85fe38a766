import InterviewProtocol
import JSONCore
import Testing

@Suite("protocol.md")
struct ProtocolDocumentTests {
  let document: ProtocolDocument

  init() throws { document = try ProtocolDocument() }

  @Test("every example is a message of the code, both ways")
  func examples() throws {
    for messages in try document.conversations() {
      #expect(messages.count > 20)
      var methods: [JSON: String] = [:]
      for message in messages {
        if let method = message["method"]?.string {
          if let id = message["id"] { methods[id] = method }
          try checkParams(of: method, message["params"] ?? [:])
        } else if let result = message["result"] {
          let method = try #require(methods[message["id"] ?? nil])
          let type = try #require(
            (ProtocolMethods.requests + ProtocolMethods.serverRequests).first { $0.method == method })
          try checkResult(of: type, result)
        } else {
          let error = try #require(message["error"])
          let code = try #require(error["code"]?.integer.flatMap(ErrorCode.init))
          #expect(error["data"]?["kind"]?.string == code.kind)
        }
      }
    }
  }

  @Test("there is a section for each method and no other")
  func methods() {
    let isMethod = { (name: Substring) in
      name.contains("/") || ["initialize", "initialized", "shutdown", "exit"].contains(name)
    }
    let sections = document.lines.filter { $0.hasPrefix("### ") }.map { $0.dropFirst(4) }.filter(isMethod)
    #expect(Set(sections.map(String.init)) == Set(ProtocolMethods.all.map(\.method)))
    #expect(sections.count == ProtocolMethods.all.count)
  }

  @Test("the error table is the code's", arguments: ErrorCode.allCases)
  func errors(code: ErrorCode) throws {
    let prefix = "| \(code.rawValue) | `\(code.kind)` |"
    let row = try #require(document.lines.first { $0.hasPrefix(prefix) })
    let members = code.dataMembers.map { "`\($0)`" }.joined(separator: ", ")
    #expect(row.hasPrefix("\(prefix) \(members) |"))
  }

  @Test("each section says which way its message goes, and since when")
  func directions() throws {
    for entry in ProtocolMethods.all {
      let heading = try #require(document.lines.firstIndex { $0 == "### \(entry.method)" })
      let kind = entry.kind == .request ? "Request" : "Notification"
      #expect(document.lines[heading + 2] == "*\(kind), \(entry.direction.rawValue). Since 0.1.*", "\(entry.method)")
    }
  }

  @Test("the table of reasons is the code's")
  func reasons() {
    let documented = document.lines.compactMap { line -> String? in
      let cells = line.split(separator: "|").map { $0.filter { $0 != " " && $0 != "`" } }
      return cells.count == 4 && (cells[3] == "yes" || cells[3] == "no") ? cells.prefix(2).joined(separator: " ") : nil
    }
    let known =
      ErrorData.InvalidStateReason.allCases.map { "1002 \($0.rawValue)" }
      + ErrorData.DocumentParsingReason.allCases.map { "1003 \($0.rawValue)" }
      + ErrorData.AIServiceReason.allCases.map { "1004 \($0.rawValue)" }
      + ErrorData.StorageReason.allCases.map { "1007 \($0.rawValue)" }
    #expect(documented.sorted() == known.sorted())
  }

  @Test("every link leads to a heading")
  func links() {
    var anchors: Set<String> = []
    for line in document.lines where line.hasPrefix("#") {
      let slug = line.drop { $0 == "#" }.dropFirst().lowercased()
        .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }.map { $0 == " " ? "-" : $0 }
      // The second heading of a name gets a number.
      if !anchors.insert(String(slug)).inserted { anchors.insert(String(slug) + "-1") }
    }
    for line in document.lines {
      for link in line.matches(of: /\]\(#([^)]*)\)/) {
        #expect(anchors.contains(String(link.output.1)), "#\(link.output.1)")
      }
    }
  }

  @Test("lines of prose fit in 120 columns")
  func columns() {
    var isInBlock = false
    for (number, line) in document.lines.enumerated() {
      if line.hasPrefix("```") { isInBlock.toggle() }
      if !isInBlock && !line.hasPrefix("|") { #expect(line.count <= 120, "line \(number + 1)") }
    }
  }

  private func checkParams(of method: String, _ params: JSON) throws {
    if let request = (ProtocolMethods.requests + ProtocolMethods.serverRequests).first(where: { $0.method == method }) {
      return try checkCoding(request, params)
    }
    let notifications = ProtocolMethods.clientNotifications + ProtocolMethods.serverNotifications
    let index = try #require(notifications.firstIndex { $0.method == method })
    try checkCoding(notifications[index], params)
  }

  private func checkResult<Request: RequestMessage>(of request: Request.Type, _ result: JSON) throws {
    try checkCoding(Request.Result.self, result)
  }
}
