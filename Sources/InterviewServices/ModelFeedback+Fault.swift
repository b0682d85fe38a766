internal import JSONCore
internal import LanguageModels

extension ModelFeedback {
  /// Why a reply could not be used.
  enum Fault {
    case noObject, cut, tooLong, nothingVerified
  }

  /// Of a reply from which no feedback could be made.
  static func fault(in reply: String) -> Fault {
    guard reply.utf8.count <= maximumBytes else { return .tooLong }
    guard let start = reply.utf8.firstIndex(of: UInt8(ascii: "{")) else { return .noObject }
    if endOfObject(in: Array(reply.utf8[start...]), from: 0) == nil { return .cut }
    return objects(in: reply).isEmpty ? .noObject : .nothingVerified
  }
}

extension ModelRequest {
  /// The same request with what was wrong with the reply; that itself is not sent, since it would cost as much again.
  func askedAgain(because fault: ModelFeedback.Fault) -> ModelRequest {
    var request = self
    let complaint =
      switch fault {
      case .noObject: "held no JSON object that can be read"
      case .cut: "ended in the middle of the JSON object"
      case .tooLong: "was far too long"
      case .nothingVerified: "had no point with a text and a quote that is found, letter by letter, in its source"
      }
    // What was cut by the limit needs a larger one; braces are never closed for a model.
    if fault == .cut { request.maxTokens *= 2 }
    let correction = "Your last reply \(complaint). Write the whole JSON object anew, and nothing else."
    request.messages.append(ModelMessage(role: .user, content: correction))
    return request
  }
}
