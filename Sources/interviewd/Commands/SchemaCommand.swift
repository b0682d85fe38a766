internal import ArgumentParser
internal import InterviewProtocol

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the protocol for programs, from the daemon's own types.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonSchema = "json-schema"
    case openRPC = "openrpc"
    case luaCATS = "luacats"
  }

  @Option(help: "json-schema (2020-12), openrpc (1.3), or luacats, annotations for Lua.")
  var format = Format.jsonSchema

  func run() throws {
    let schema = try ProtocolSchema()
    switch format {
    case .jsonSchema: print(schema.jsonSchema.indentedText, terminator: "")
    case .openRPC: print(schema.openRPC(version: Version.current).indentedText, terminator: "")
    case .luaCATS: print(schema.luaCATS, terminator: "")
    }
  }
}
