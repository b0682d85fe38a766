import DocumentExtraction
import Foundation

/// The sample documents, and the real worker to read them with.
enum Samples {
  static func path(_ name: String) -> String { Bundle.module.resourcePath! + "/Samples/" + name }

  static func bytes(_ name: String) throws -> [UInt8] { try DocumentFile.read(path: path(name)) }

  /// The executable that is built along with the tests, beside their resources.
  static let worker = Bundle.module.bundleURL.deletingLastPathComponent()
    .appendingPathComponent("interviewd-documents").path

  static let extractor = WorkerDocumentExtractor(executable: worker)

  static func extract(_ name: String, password: String? = nil) async throws -> ExtractedText {
    try await extractor.extract(bytes(name), fileName: nil, password: password)
  }

  /// The text on one line, for looking for words whatever the line ends.
  static func folded(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The process ids of the children of a process.
  static func children(of process: Int32) -> [Int32] {
    let list = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
    return (list ?? "").split(separator: " ").compactMap { Int32($0) }
  }

  /// Waits until a condition holds, ten seconds at most.
  static func holds(_ condition: () -> Bool) async -> Bool {
    let deadline = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < deadline {
      if condition() { return true }
      await Task.yield()
    }
    return condition()
  }
}
