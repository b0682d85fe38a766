internal import InterviewDomain
internal import InterviewProtocol
internal import JSONCore

extension JSON {
  /// What this server is and can, as `InitializeRequest.Result` has it.
  ///
  /// Spelled out rather than encoded: every container type that Codable makes on its first use has its requirements
  /// looked up among all conformances of the program, which was a quarter of the time from exec to this response
  /// (callgrind, 2026-11). A test holds it against the Codable type.
  static func initializeResult(version: String, maxMessageBytes: Int) -> JSON {
    func list(_ names: [String]) -> JSON { .array(names.map(JSON.string)) }
    func number(_ value: Int) -> JSON { .number(JSONNumber(value)) }
    return [
      "serverInfo": ["name": "interviewd", "version": .string(version)],
      "protocolVersion": .string(ProtocolVersion.current),
      "capabilities": [
        "methods": list(ProtocolMethods.requests.map { $0.method }),
        "notifications": list(ProtocolMethods.serverNotifications.map { $0.method }),
        "framings": ["contentLength", "lines"],
        "interviewTypes": list(InterviewType.allCases.map(\.rawValue)),
        "difficulties": list(Difficulty.allCases.map(\.rawValue)),
        "tones": list(Tone.allCases.map(\.rawValue)),
        "exportFormats": list(SessionExport.Format.allCases.map(\.rawValue)),
        "documents": [
          "kinds": list(DocumentKind.allCases.map(\.rawValue)), "sources": ["path", "text", "base64", "uri"],
          "mediaTypes": [
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroEnabled.12",
            "application/vnd.ms-word.template.macroEnabled.12",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.text-template",
            "application/rtf",
            "text/html",
            "text/markdown",
            "text/plain",
            "image/png",
            "image/jpeg",
            "image/tiff",
            "image/webp",
          ],
        ],
        "limits": [
          "maxMessageBytes": number(maxMessageBytes), "maxDocumentBytes": number(Limits.documentBytes),
          "minDocumentCharacters": number(Limits.cvMinimumCharacters),
          "maxJobDescriptionCharacters": number(Limits.jobDescriptionCharacters.upperBound),
          "maxAnswerCharacters": number(Limits.answerCharacters.upperBound),
          "maxTitleCharacters": number(Limits.titleCharacters.upperBound), "maxQuestions": 20,
          "maxListedSessions": 500,
        ],
      ],
    ]
  }
}
