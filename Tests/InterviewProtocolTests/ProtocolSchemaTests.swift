import Foundation
import InterviewProtocol
import JSONCore
import JSONRPC
import Testing

@Suite("The protocol's schema")
struct ProtocolSchemaTests {
  let schema: ProtocolSchema

  init() throws { schema = try ProtocolSchema() }

  @Test("it has the methods of protocol.md, of their kind and direction")
  func methods() throws {
    #expect(schema.methods.map(\.entry) == ProtocolMethods.all)
    let sections = try ProtocolDocument().lines.filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
    #expect(schema.methods.allSatisfy { sections.contains($0.entry.method) })
    for method in schema.methods { #expect((method.result != nil) == (method.entry.kind == .request)) }
  }

  @Test("it has the members of each message and object, and what may be absent or null", arguments: MessageSample.all)
  func members(sample: MessageSample) throws {
    let members = schema.members(of: .named(sample.definition))
    // A union has none of its own; conversations that are validated against it cover those.
    guard schema.definitions.contains(where: { $0.name == sample.definition && $0.definition.isObject }) else {
      return #expect(Self.unions.contains(sample.definition), "\(sample.definition) is no definition")
    }
    #expect(Set(members.map(\.name)) == Set(sample.members))
    for member in members {
      let mayBeNull = sample.nullable.contains(member.name)
      if sample.optional.contains(member.name) {
        #expect(!member.isRequired, "\(member.name)")
      } else {
        #expect(member.isNullable == mayBeNull, "\(member.name)")
        #expect(member.isRequired || mayBeNull, "\(member.name)")
      }
    }
  }

  private static let unions = ["DocumentProfile", "EmptyResult", "NullResult"]

  @Test("each request has the errors that its section tells of")
  func errors() throws {
    let lines = try ProtocolDocument().lines
    for method in schema.methods where method.result != nil {
      let heading = try #require(lines.firstIndex { $0 == "### \(method.entry.method)" })
      let start = try #require(lines[heading...].firstIndex { $0.hasPrefix("**Errors**") })
      let paragraph = lines[start...].prefix { !$0.isEmpty }.joined(separator: " ")
      // What stands in parentheses are reasons and members.
      let told = paragraph.replacing(/\([^)]*\)/, with: "")
      let kinds = ErrorCode.allCases.filter { told.contains("`\($0.kind)`") }
      #expect(method.errors == kinds, "\(method.entry.method)")
    }
  }

  @Test("its other errors are those of protocol.md")
  func standardErrors() throws {
    let rows = try ProtocolDocument().lines.filter { $0.hasPrefix("| -") && !$0.hasPrefix("| ---") }
    #expect(rows.count == StandardError.all.count)
    for (row, error) in zip(rows, StandardError.all) { #expect(row.hasPrefix("| \(error.code) | \(error.name) |")) }
  }

  @Test("an error's data has just the members of its definition", arguments: Self.everyErrorData)
  func errorData(data: ErrorData) throws {
    let members = schema.members(of: .named(data.code.dataName))
    let json = try #require(data.json.object)
    #expect(Set(members.filter(\.isRequired).map(\.name)).isSubset(of: json.members.map(\.name)))
    for (name, value) in json.members.map({ ($0.name, $0.value) }) {
      let shape = try #require(members.first { $0.name == name }).shape
      switch shape {
      case .words(let words): #expect(words.contains(value.string ?? ""))
      case .boolean: #expect(value.bool != nil)
      case .integer: #expect(value.integer != nil)
      default: #expect(shape == .string && value.string != nil)
      }
    }
  }

  private static let everyErrorData: [ErrorData] =
    [
      .validation(field: "a", reason: "b"), .forbidden, .rateLimited(retryAfterMs: 1),
      .aiService(provider: "a", .quota, retryAfterMs: 2),
    ]
    + ErrorData.Resource.allCases.map { .notFound($0, id: "s-1") }
    + ErrorData.InvalidStateReason.allCases.map { .invalidState(state: "ready", $0) }
    + ErrorData.DocumentParsingReason.allCases.map { .documentParsing($0) }
    + ErrorData.AIServiceReason.allCases.map { .aiService(provider: "a", $0) }
    + ErrorData.StorageReason.allCases.map { .storage($0) }

  @Test("every name in it is defined, in each format")
  func references() throws {
    let defined = Set(schema.jsonSchema["$defs"]?.object?.members.map { "#/$defs/" + $0.name } ?? [])
    #expect(schema.jsonSchema.references.allSatisfy(defined.contains))
    let document = schema.openRPC(version: "0")
    let schemas = document["components"]?["schemas"]?.object?.members.map { "#/components/schemas/" + $0.name } ?? []
    let errors = document["components"]?["errors"]?.object?.members.map { "#/components/errors/" + $0.name } ?? []
    #expect(document.references.subtracting(schemas).subtracting(errors) == [])
    let words = schema.luaCATS.matches(of: /interview\.protocol\.[A-Za-z.0-9]+/).map { String($0.output) }
    let declared = schema.luaCATS.matches(of: /---@(?:class|alias) (interview\.protocol\.[A-Za-z.0-9]+)/)
    #expect(Set(words) == Set(declared.map { String($0.output.1) }))
  }

  @Test("Neovim's types are those of the schema")
  func neovim() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "editor-plugins/neovim/lua/interview/protocol.lua")
    #expect(
      try String(contentsOf: file, encoding: .utf8) == schema.luaCATS,
      "write it anew: interviewd schema --format luacats >editor-plugins/neovim/lua/interview/protocol.lua")
  }
}

extension WireDefinition {
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}

extension JSON {
  /// Every `$ref` in it.
  fileprivate var references: Set<String> {
    switch self {
    case .object(let object):
      object.members.reduce(into: []) { all, member in
        if member.name == "$ref", let target = member.value.string { all.insert(target) }
        all.formUnion(member.value.references)
      }
    case .array(let elements): elements.reduce(into: []) { $0.formUnion($1.references) }
    default: []
    }
  }
}
