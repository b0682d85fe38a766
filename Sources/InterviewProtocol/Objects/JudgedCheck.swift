extension Wire {
  /// A check of an answer that a model decided otherwise than the rules.
  package struct JudgedCheck: Codable, Hashable, Sendable {
    /// Whose answer holds the quote.
    package var questionId: String
    package var check: String
    /// The rules' verdict: `partial`, `fail` or `unclear`.
    package var rules: String
    /// The model's, which holds: `pass`.
    package var model: String
    package var votes: Votes
    /// Verbatim words of the answer.
    @Nullable package var quote: String?

    package init(questionId: String, check: String, rules: String, model: String, votes: Votes, quote: String?) {
      self.questionId = questionId
      self.check = check
      self.rules = rules
      self.model = model
      self.votes = votes
      self.quote = quote
    }
  }

  /// What a model said each time that it was asked the same.
  package struct Votes: Codable, Hashable, Sendable {
    package var yes: Int
    package var no: Int
    package var unclear: Int

    package init(yes: Int, no: Int, unclear: Int) {
      self.yes = yes
      self.no = no
      self.unclear = unclear
    }
  }
}
