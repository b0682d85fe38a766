import InterviewTestSupport
import JSONCore
import JSONRPC

/// The documents beside the tests.
enum Fixture {
  static let folder = String(#filePath.dropLast("Fixtures.swift".count)) + "Fixtures/"

  static func source(_ name: String) -> JSON { ["path": .string(folder + name)] }

  static let job = source("tts-principal-software-engineer.txt")
  static let cv = source("own-en-utf8.txt")
}
