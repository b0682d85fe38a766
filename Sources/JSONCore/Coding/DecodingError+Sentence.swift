extension DecodingError {
  /// Which member is wrong and what it should be, never what it was: `params.maxQuestions must be an integer`.
  ///
  /// For errors of `JSONValueDecoder`; of another decoder's only the member is told.
  package var sentence: String {
    switch self {
    case .keyNotFound(let key, let context):
      "\(Self.member(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(Self.member(context.codingPath)) \(Self.predicate(context))"
    case .dataCorrupted(let context):
      "\(Self.member(context.codingPath)) is not a value that is known here"
    @unknown default:
      "a value has the wrong shape"
    }
  }

  /// Only our own words are repeated, since another decoder's may quote the value.
  private static func predicate(_ context: Context) -> String {
    let description = context.debugDescription
    return description == "is missing" || description.hasPrefix("must be ") ? description : "has the wrong type"
  }

  private static func member(_ path: [any CodingKey]) -> String {
    var text = ""
    for key in path {
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return text.isEmpty ? "the value" : text
  }
}
