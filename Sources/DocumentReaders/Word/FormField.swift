/// A field of a form as Word had them before content controls: a box to check, or a list to choose from.
struct FormField {
  private var isCheckBox = false
  private var isChecked = false
  private var entries: [String]?
  private var choice = 0

  mutating func read(_ name: String, _ value: String?) {
    switch name {
    case "checkBox": isCheckBox = true
    case "ddList": entries = []
    case "default", "checked", "result":
      if isCheckBox { isChecked = RunLook.isOn(value) } else { choice = value.flatMap { Int($0) } ?? choice }
    case "listEntry": if let value { entries?.append(value) }
    default: break
    }
  }

  /// What it shows; nil for a field of text, whose text stands in the document itself.
  var text: String? {
    if isCheckBox { return isChecked ? "☒" : "☐" }
    guard let entries, entries.indices.contains(choice) else { return nil }
    return entries[choice]
  }
}
