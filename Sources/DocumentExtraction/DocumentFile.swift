internal import Glibc

/// A document that lies in a file of the user's, read into memory whole.
package enum DocumentFile {
  /// 16 MiB, as the contract has it.
  package static let maximumBytes = 16 * 1024 * 1024

  /// The bytes of a regular file; a symbolic link is followed, and nothing else is ever waited for.
  package static func read(path: String, limit: Int = maximumBytes) throws(DocumentFileError) -> [UInt8] {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound }
    // Without O_NONBLOCK, opening a FIFO would wait for a writer.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw DocumentFileError(opening: errno) }
    defer { close(file) }
    let size = try sizeOfRegularFile(file)
    guard size <= limit else { throw .tooLarge(limit: limit) }
    return try contents(of: file, expecting: size, limit: limit)
  }

  /// All of standard input, whatever that is.
  package static func readStandardInput(limit: Int = maximumBytes) throws(DocumentFileError) -> [UInt8] {
    try contents(of: STDIN_FILENO, expecting: 0, limit: limit)
  }

  private static func sizeOfRegularFile(_ file: Int32) throws(DocumentFileError) -> Int {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(status.st_size)
    case S_IFDIR: throw .isDirectory
    default: throw .notRegular
    }
  }

  /// Reads to the end, wherever that is by now: the file may be written to, and those of /proc say they are empty.
  private static func contents(of file: Int32, expecting size: Int, limit: Int) throws(DocumentFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 1)
    defer { chunk.deallocate() }
    while true {
      let count = retryingInterrupts { Glibc.read(file, chunk.baseAddress, chunk.count) }
      guard count >= 0 else { throw .unreadable }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw .tooLarge(limit: limit) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}

/// Why a path gave no document.
package enum DocumentFileError: Error, Hashable {
  case notFound
  case isDirectory
  /// A FIFO, a device or a socket.
  case notRegular
  /// No permission, or the disk failed.
  case unreadable
  case tooLarge(limit: Int)

  init(opening error: Int32) {
    switch error {
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: self = .notFound
    case EISDIR: self = .isDirectory
    // What open(2) says of a socket, and of a device without a driver.
    case ENXIO, ENODEV: self = .notRegular
    default: self = .unreadable
    }
  }

  /// One sentence for the person at the editor, without the path.
  package var message: String {
    switch self {
    case .notFound: "there is no such file"
    case .isDirectory: "the path names a folder, not a file"
    case .notRegular: "the path names a pipe, a socket or a device, not a file"
    case .unreadable: "the file cannot be read; its permissions may forbid it"
    case .tooLarge(let limit): "the file is larger than \(limit / 1024 / 1024) MiB"
    }
  }
}
