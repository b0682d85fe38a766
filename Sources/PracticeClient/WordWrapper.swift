/// Breaks text into lines while it is still arriving.
///
/// A word is let out once its end is known, so nothing printed ever has to move.
package struct WordWrapper {
  /// Columns of a whole line, indents included.
  private let width: Int
  private let indent: String
  private var nextIndent: String

  /// Columns used on the current line; nil before anything stands on it.
  private var column: Int?
  private var word = ""
  private var wordColumns = 0
  private var hasSpaceBeforeWord = false

  /// - Parameter firstIndent: for the first line, such as a bullet; as wide as `indent` for a hanging one.
  package init(width: Int, indent: String = "", firstIndent: String? = nil) {
    self.width = width
    self.indent = indent
    nextIndent = firstIndent ?? indent
  }

  /// Takes the next piece of text and returns what can be printed now.
  package mutating func append(_ text: some StringProtocol) -> String {
    var output = ""
    for scalar in text.cleanedForTerminal().unicodeScalars {
      if scalar == "\n" {
        output += endWord() + "\n"
        column = nil
        hasSpaceBeforeWord = false
      } else if scalar.properties.isWhitespace, scalar != "\u{A0}" {
        output += endWord()
        hasSpaceBeforeWord = true
      } else {
        // Scripts of wide characters put no spaces between words and may break anywhere; so must a word longer than
        // the line.
        let breaksAnywhere = scalar.columns == 2 || wordColumns + scalar.columns > width - indent.columns
        if breaksAnywhere { output += endWord() }
        word.unicodeScalars.append(scalar == "\u{A0}" ? " " : scalar)
        wordColumns += scalar.columns
        if scalar.columns == 2 { output += endWord() }
      }
    }
    return output
  }

  /// The rest of the text, and the end of its last line.
  package mutating func finish() -> String {
    let output = endWord()
    defer { column = nil }
    return column == nil ? output : output + "\n"
  }

  private mutating func endWord() -> String {
    guard !word.isEmpty else { return "" }
    defer {
      word = ""
      wordColumns = 0
      hasSpaceBeforeWord = false
    }
    if let used = column {
      let needed = wordColumns + (hasSpaceBeforeWord ? 1 : 0)
      if used + needed <= width {
        column = used + needed
        return (hasSpaceBeforeWord ? " " : "") + word
      }
      column = indent.columns + wordColumns
      return "\n" + indent + word
    }
    defer { nextIndent = indent }
    column = nextIndent.columns + wordColumns
    return nextIndent + word
  }
}

extension String {
  /// The text in lines of at most `width` columns, each with its line break.
  package func wrapped(width: Int, indent: String = "", firstIndent: String? = nil) -> String {
    var wrapper = WordWrapper(width: width, indent: indent, firstIndent: firstIndent)
    return wrapper.append(self) + wrapper.finish()
  }
}
