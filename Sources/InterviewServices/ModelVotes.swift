internal import InterviewDomain
internal import JSONCore

/// Reads a model's votes on single checks; whatever is no vote is none.
enum ModelVotes {
  /// By the id of the entry; two votes on one that differ are unclear.
  static func votes(in reply: String) -> [Int: Ballot.Vote] {
    guard reply.utf8.count <= ModelFeedback.maximumBytes,
      let list = ModelFeedback.objects(in: reply).lazy.compactMap({ $0["votes"]?.array }).first
    else { return [:] }
    var votes: [Int: Ballot.Vote] = [:]
    for value in list.prefix(1_000) {
      guard let id = value["id"]?.integer, let vote = vote(value) else { continue }
      votes[id] = votes[id].map { $0 == vote ? vote : .unclear } ?? vote
    }
    return votes
  }

  private static func vote(_ value: JSON) -> Ballot.Vote? {
    switch value["vote"]?.string {
    case "yes": value["quote"]?.string.map { .yes(quote: $0) } ?? .unclear
    case "no": .no
    case "unclear": .unclear
    default: nil
    }
  }
}
