internal import Glibc

/// What stands in a folder of packs.
struct PackFolder {
  /// Paths, sorted.
  let files: [String]
  let faults: [PackFault]

  /// More than this is no folder of packs.
  private static let maxFiles = 500
  private static let maxBytes = 4 << 20

  /// - Parameter path: a folder, or one file.
  init(_ path: String) {
    guard let names = Self.names(in: path) else {
      let isFile = Self.kind(of: path) == S_IFREG
      files = isFile ? [path] : []
      faults = isFile ? [] : [PackFault(file: path, line: 0, message: "the folder cannot be read: \(Self.reason)")]
      return
    }
    var files: [String] = []
    var faults: [PackFault] = []
    for name in names {
      let path = path + "/" + name
      if Self.isPack(name) {
        files.append(path)
      } else if Self.kind(of: path) == S_IFDIR, let names = Self.names(in: path) {
        files += names.filter(Self.isPack).map { path + "/" + $0 }
      }
    }
    if files.count > Self.maxFiles {
      faults.append(
        PackFault(file: path, line: 0, message: "holds more than \(Self.maxFiles) files; the rest is left out"))
    }
    self.files = Array(files.prefix(Self.maxFiles))
    self.faults = faults
  }

  static func contents(of path: String) -> Result<[UInt8], PackFault> {
    func fault(_ message: String) -> Result<[UInt8], PackFault> {
      .failure(PackFault(file: path, line: 0, message: message))
    }
    guard kind(of: path) == S_IFREG else { return fault("is no file") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return fault("cannot be read: \(reason)") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return fault("cannot be read: \(reason)") }
      if count == 0 { return .success(bytes) }
      bytes += buffer[..<count]
      guard bytes.count <= maxBytes else {
        return fault("is larger than \(maxBytes >> 20) MiB; split it into several packs")
      }
    }
  }

  private static func isPack(_ name: String) -> Bool { name.hasSuffix(".json") && name != "schema.json" }

  /// Sorted, without hidden ones; nil where the path is no folder that can be read.
  private static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
