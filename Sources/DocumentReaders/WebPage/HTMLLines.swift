/// Text laid out in lines: white space folded as a browser folds it, breaks only where something follows.
struct HTMLLines {
  private(set) var text = ""
  private var pendingBreaks = 0
  private var owesSpace = false
  private var owesTab = false
  /// The bullet or number of an item that has no text yet.
  private var itemMark = ""

  mutating func append(_ characters: String, isPreformatted: Bool) {
    for scalar in characters.unicodeScalars {
      switch scalar {
      case "\n" where isPreformatted: lineBreak()
      case " ", "\t", "\n", "\r", "\u{C}":
        if isPreformatted, pendingBreaks == 0 { text.unicodeScalars.append(scalar) } else { owesSpace = true }
      default:
        settle()
        text.unicodeScalars.append(scalar)
      }
    }
  }

  mutating func breakLine(blank: Bool) {
    // A paragraph within an item begins on the line of the item's bullet.
    if itemMark.isEmpty { pendingBreaks = max(pendingBreaks, blank ? 2 : 1) }
  }

  /// Before and behind what stands by itself on the line.
  mutating func setApart() { owesSpace = true }

  mutating func lineBreak() { pendingBreaks = min(pendingBreaks + 1, 2) }

  /// A cell's end: the next one follows on the same line, unless it begins a block of its own.
  mutating func endCell() { owesTab = true }

  mutating func begin(item mark: String) { itemMark = mark }

  mutating func endItem() { itemMark = "" }

  // MARK: Taking back

  /// A place in the text that it can be taken back to.
  struct Mark {
    fileprivate var bytes: Int
    fileprivate var pendingBreaks: Int
    fileprivate var itemMark: String
  }

  var mark: Mark { Mark(bytes: text.utf8.count, pendingBreaks: pendingBreaks, itemMark: itemMark) }

  /// Leaves a line end where the text was.
  mutating func takeBack(to mark: Mark) {
    text.removeSubrange(text.utf8.index(text.startIndex, offsetBy: mark.bytes)...)
    (pendingBreaks, itemMark) = (max(1, mark.pendingBreaks), mark.itemMark)
    (owesSpace, owesTab) = (false, false)
  }

  func bytes(at mark: Mark) -> Int { mark.bytes }

  func text(from mark: Mark) -> Substring { text(from: mark.bytes) }

  /// - Parameter bytes: where a character began when the text had that many.
  func text(from bytes: Int) -> Substring { text[text.utf8.index(text.startIndex, offsetBy: bytes)...] }

  private mutating func settle() {
    if text.isEmpty {
      // Nothing precedes the first line.
    } else if pendingBreaks > 0 {
      text += pendingBreaks > 1 ? "\n\n" : "\n"
    } else if owesTab {
      text += "\t"
    } else if owesSpace, text.unicodeScalars.last != " " {
      text += " "
    }
    text += itemMark
    (pendingBreaks, owesSpace, owesTab, itemMark) = (0, false, false, "")
  }
}
