extension ProtocolSchema {
  /// Annotations for Lua's language servers, a class for each definition; null on the wire is nil in Lua.
  package var luaCATS: String {
    let head = """
      ---@meta interview.protocol
      -- The messages of interviewd, protocol version \(ProtocolVersion.current).
      -- Written by `interviewd schema --format luacats`; a change here is lost.
      """
    let aliases = [
      alias("RequestMethod", methods.filter { $0.result != nil && $0.isFromClient }.map(\.entry.method)),
      alias("NotificationMethod", methods.filter { $0.result == nil && !$0.isFromClient }.map(\.entry.method)),
      alias("ErrorKind", ErrorCode.allCases.map(\.kind)),
      "---@alias \(Self.scope)ErrorData\n"
        + ErrorCode.allCases.map { "---| \(Self.scope)\($0.dataName)" }.joined(separator: "\n"),
    ]
    return ([head] + aliases + definitions.map(text)).joined(separator: "\n\n") + "\n"
  }

  private static var scope: String { "interview.protocol." }

  private func alias(_ name: String, _ words: [String]) -> String {
    "---@alias \(Self.scope)\(name)\n" + words.map { "---| \"\($0)\"" }.joined(separator: "\n")
  }

  private func text(_ definition: Definition) -> String {
    let name = Self.scope + definition.name
    switch definition.definition {
    case .object(let members): return classText(name, members)
    case .anyOf(let shapes):
      return "---@alias \(name) " + shapes.map(\.luaType).joined(separator: "|")
    case .oneOf(let alternatives):
      let names = alternatives.map { alternative in
        name + "." + (alternative.members.first?.luaWord ?? "")
      }
      let classes = zip(names, alternatives).map { classText($0, $1.members, base: $1.base) }
      return (["---@alias \(name) \(names.joined(separator: "|"))"] + classes).joined(separator: "\n\n")
    }
  }

  private func classText(_ name: String, _ members: [WireMember], base: WireShape? = nil) -> String {
    let head = "---@class \(name)" + (base.map { ": \($0.luaType)" } ?? "")
    return ([head] + members.map(\.luaField)).joined(separator: "\n")
  }
}

extension ProtocolSchema.Method {
  fileprivate var isFromClient: Bool { entry.direction == .clientToServer }
}

extension WireMember {
  fileprivate var luaField: String {
    let isName = name.first?.isLetter == true
    let mark = isRequired && !isNullable ? "" : "?"
    return "---@field \(isName ? name + mark : "[\"\(name)\"]") \(shape.luaType)"
  }

  /// What tells an alternative from the others: the one word that the member may be, or the member itself.
  fileprivate var luaWord: String {
    if case .words(let words) = shape, let word = words.first { return word }
    return name
  }
}

extension WireShape {
  fileprivate var luaType: String {
    switch self {
    case .null: "nil"
    case .boolean, .integer, .number, .string: "\(self)"
    case .words(let words): words.map { "\"\($0)\"" }.joined(separator: "|")
    case .anyObject: "table<string, any>"
    case .array(let element), .group(let element, _): element.luaType + "[]"
    case .named(let name): "interview.protocol." + name
    }
  }
}
