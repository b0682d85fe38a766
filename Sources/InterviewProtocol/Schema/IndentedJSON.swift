package import JSONCore

extension JSON {
  /// JSON text for people, with two spaces a level, ending in a line break.
  package var indentedText: String {
    var text = ""
    write(to: &text, indentation: "")
    return text + "\n"
  }

  private func write(to text: inout String, indentation: String) {
    let inner = indentation + "  "
    switch self {
    case .object(let object) where !object.members.isEmpty:
      text += "{\n"
      for (index, member) in object.members.enumerated() {
        text += inner + JSONWriter.text(of: .string(member.name)) + ": "
        member.value.write(to: &text, indentation: inner)
        text += index + 1 < object.members.count ? ",\n" : "\n"
      }
      text += indentation + "}"
    case .array(let elements) where elements.contains { $0.object != nil }:
      text += "[\n"
      for (index, element) in elements.enumerated() {
        text += inner
        element.write(to: &text, indentation: inner)
        text += index + 1 < elements.count ? ",\n" : "\n"
      }
      text += indentation + "]"
    default:
      text += JSONWriter.text(of: self)
    }
  }
}
