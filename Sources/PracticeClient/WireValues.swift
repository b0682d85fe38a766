internal import JSONCore

// The few members of the protocol's objects that a terminal shows, read leniently: an older or newer daemon may leave
// some out, and an interview should not end over a missing label.

struct PracticeQuestion {
  let id: String
  /// From 1.
  let index: Int
  let text: String
  let competency: String
  /// It takes up the answer before.
  let isFollowUp: Bool

  init?(_ json: JSON?) {
    guard let json, let id = json["id"]?.string, let text = json["text"]?.string else { return nil }
    self.id = id
    self.text = text
    index = json["index"]?.integer ?? 1
    competency = json["competency"]?.string ?? ""
    isFollowUp = json["kind"]?.string == "followUp"
  }
}

struct SessionSummary {
  let id: String
  let jobTitle: String
  let companyName: String
  let state: String
  let updatedAt: String
  let cvFileName: String?
  let jobFileName: String?
  let answered: Int
  let maxQuestions: Int

  init?(_ json: JSON?) {
    guard let json, let id = json["id"]?.string else { return nil }
    self.id = id
    jobTitle = json["jobTitle"]?.string ?? ""
    companyName = json["companyName"]?.string ?? ""
    state = json["state"]?.string ?? ""
    updatedAt = json["updatedAt"]?.string ?? ""
    cvFileName = json["documents"]?["cv"]?["fileName"]?.string
    jobFileName = json["documents"]?["jobDescription"]?["fileName"]?.string
    answered = json["progress"]?["questionsAnswered"]?.integer ?? 0
    maxQuestions = json["maxQuestions"]?.integer ?? 0
  }

  /// The questions are not all answered, or nobody has judged the answers yet.
  var isUnfinished: Bool { ["ready", "inProgress", "complete"].contains(state) }
}

/// A question with the answer given to it, as the transcript has them.
struct TranscriptEntry {
  let questionID: String
  let question: String
  var answer: String?

  static func entries(of messages: [JSON]) -> [TranscriptEntry] {
    var entries: [TranscriptEntry] = []
    for message in messages {
      let content = message["content"]?.string ?? ""
      let questionID = message["questionId"]?.string ?? ""
      if message["role"]?.string == "assistant" {
        entries.append(TranscriptEntry(questionID: questionID, question: content))
      } else if let index = entries.firstIndex(where: { $0.questionID == questionID }) {
        entries[index].answer = content
      }
    }
    return entries
  }
}
