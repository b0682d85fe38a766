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

  /// How many processes wait for the next documents; the first of them gets the first.
  static let spares = 3

  /// The process ids of the children of a process.
  static func children(of process: Int32) -> [Int32] {
    let list = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
    return (list ?? "").split(separator: " ").compactMap { Int32($0) }
  }

  /// Of the children of a process one that computes, and so has its document; the one that waits for the next does not.
  static func busyChild(of process: Int32) -> Int32? {
    children(of: process).first { child in
      let status = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
      // Behind the name: the state, nine other things, and the ticks of user and system time.
      guard let fields = status?.split(separator: ")").last?.split(separator: " "), fields.count > 12 else {
        return false
      }
      return fields[0] == "R" && (Int(fields[11]) ?? 0) > 10
    }
  }

  static func exists(_ process: Int32) -> Bool { FileManager.default.fileExists(atPath: "/proc/\(process)") }

  /// Waits until a process has but the child that waits for the next document, and that a living one, or none.
  static func isAtRest(_ process: Int32) async -> Bool {
    await holds {
      let children = children(of: process)
      return children.count <= spares
        && children.allSatisfy { child in
          let status = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
          return status?.split(separator: ")").last?.hasPrefix(" S") == true
        }
    }
  }

  /// Waits until a condition holds, a minute at most: a busy machine takes its time.
  static func holds(_ condition: () -> Bool) async -> Bool {
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      if condition() { return true }
      await Task.yield()
    }
    return condition()
  }
}
