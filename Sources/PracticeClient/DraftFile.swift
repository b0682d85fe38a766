internal import Glibc

/// The answer that was being typed when the person left, in a file that only its owner can read.
struct DraftFile {
  private let folder: String
  private let path: String

  /// - Returns: nil where there is no home to keep it in.
  init?(sessionID: String, environment: (String) -> String? = Terminal.environmentVariable) {
    // XDG Base Directory Specification: state is what should outlive a restart and is not worth a backup.
    let state = environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let base = state ?? environment("HOME").map({ $0 + "/.local/state" }) else { return nil }
    let isPlainName = sessionID.utf8.allSatisfy { byte in
      let scalar = Unicode.Scalar(byte)
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
    }
    guard isPlainName, !sessionID.isEmpty else { return nil }
    folder = base + "/interviewd/drafts"
    path = folder + "/" + sessionID
  }

  /// - Returns: whether the draft is on disk.
  func keep(_ draft: String, questionID: String) -> Bool {
    makeFolder()
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    let bytes = Array((questionID + "\n" + draft).utf8)
    return write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
  }

  /// Reads the draft and removes it; one for another question is only removed.
  func take(questionID: String) -> String? {
    guard let text = FileText.read(path) else { return nil }
    unlink(path)
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0] == questionID ? String(parts[1]) : nil
  }

  private func makeFolder() {
    var prefix = ""
    for name in folder.split(separator: "/") {
      prefix += "/" + name
      mkdir(prefix, 0o700)
    }
  }
}

/// Small text files of the client's own.
enum FileText {
  /// - Returns: nil where it cannot be read; bytes that are no UTF-8 are replaced.
  static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
