/// How many tokens a text takes, guessed without any model's own table: on the high side, since budgets rest on it.
package enum TokenEstimate {
  /// English and program text run at about four bytes a token; in other scripts a character is one or more.
  package static func tokens(in text: String) -> Int {
    var text = text
    let (ascii, others) = text.withUTF8 { bytes in
      (bytes.count { $0 < 0x80 }, bytes.count { $0 >= 0xC0 })
    }
    return (ascii + 3) / 4 + others
  }
}

extension ModelRequest {
  /// Of the prompt, with a few tokens a message for what services put around each.
  package var estimatedPromptTokens: Int {
    messages.reduce(0) { $0 + TokenEstimate.tokens(in: $1.content) + 4 }
      + TokenEstimate.tokens(in: responseSchema ?? "")
  }
}
