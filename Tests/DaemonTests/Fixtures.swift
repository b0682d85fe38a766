import InterviewTestSupport
import JSONCore
import JSONRPC

/// The documents beside the tests.
enum Fixture {
  static let folder = String(#filePath.dropLast("Fixtures.swift".count)) + "Fixtures/"

  /// CVs of every format, which the tests of the readers have.
  static let cvFolder =
    String(#filePath.dropLast("DaemonTests/Fixtures.swift".count)) + "DocumentExtractionTests/Samples/cv/"

  static func source(_ name: String) -> JSON { ["path": .string(folder + name)] }

  static let job = source("tts-principal-software-engineer.txt")
  static let cv = source("own-en-utf8.txt")
}
