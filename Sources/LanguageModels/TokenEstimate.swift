/// How many tokens a text takes, guessed without any model's own table: on the high side, since budgets rest on it.
package enum TokenEstimate {
  /// English and program text run at about four bytes a token; in other scripts a character is one or more.
  package static func tokens(in text: String) -> Int {
    var ascii = 0
    var others = 0
    for byte in text.utf8 {
      if byte < 0x80 { ascii += 1 } else if byte >= 0xC0 { others += 1 }
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
