internal import InterviewDomain
internal import JSONCore

/// What is left of a model's feedback once every quote was looked for in its source.
struct ModelFeedback {
  private let summary: String?
  private let strengths: [Point]
  private let weaknesses: [Point]
  private let cvImprovements: [Point]

  /// Longer replies than any feedback could need are not read.
  static let maximumBytes = 256 * 1024

  /// Reads the first JSON object in the reply that has something to keep, whatever stands around it.
  ///
  /// - Returns: nil where there is none, or where nothing in it can be verified.
  init?(_ reply: String, interview: Interview, cv: String, jobDescription: String) {
    guard reply.utf8.count <= Self.maximumBytes else { return nil }
    let sources = FeedbackSources(interview: interview, cv: cv, jobDescription: jobDescription)
    for object in Self.objects(in: reply) {
      let strengths = sources.points(in: object["strengths"])
      let weaknesses = sources.points(in: object["weaknesses"])
      let cvImprovements = sources.points(in: object["cvImprovements"])
      guard !(strengths.isEmpty && weaknesses.isEmpty && cvImprovements.isEmpty) else { continue }
      self.strengths = strengths
      self.weaknesses = weaknesses
      self.cvImprovements = cvImprovements
      summary = object["summary"]?.string.flatMap { sources.statement($0, characters: 20...900) }
      return
    }
    return nil
  }

  /// The draft in the model's words; where the model has no points of a kind, the draft's stand.
  func applied(to draft: Feedback, provider: String, model: String?) -> Feedback {
    var feedback = draft
    if let summary { feedback.summary = summary }
    if !strengths.isEmpty { feedback.strengths = strengths }
    if !weaknesses.isEmpty { feedback.weaknesses = weaknesses }
    if !cvImprovements.isEmpty { feedback.cvImprovements = cvImprovements }
    feedback.provider = provider
    feedback.model = model
    return feedback
  }

  /// The stretches from a brace on that read as JSON objects, a few at most: models put fences and prose around them.
  static func objects(in reply: String) -> [JSONObject] {
    let bytes = Array(reply.utf8)
    var objects: [JSONObject] = []
    var attempts = 0
    var start = bytes.startIndex
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")), attempts < 8 {
      attempts += 1
      start = open + 1
      guard let end = endOfObject(in: bytes, from: open) else { continue }
      guard let object = (try? JSONParser.parse(bytes[open...end]))?.object else { continue }
      objects.append(object)
      start = end + 1
    }
    return objects
  }

  /// Where the braces that open at `start` are balanced, strings left out of account.
  static func endOfObject(in bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var isString = false
    var isEscaped = false
    for index in start..<bytes.count {
      let byte = bytes[index]
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isString = true
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}
