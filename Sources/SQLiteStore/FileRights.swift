internal import Glibc
internal import InterviewStore

/// Who may read the file: its owner, and nobody else.
enum FileRights {
  /// `O_TMPFILE`, whose definition by other macros Swift does not see.
  private static let temporaryFile: Int32 = 0o20_000_000 | O_DIRECTORY

  /// Makes the folder (0700) and the file (0600) where they are missing, and takes wider rights off the files.
  ///
  /// The file is never opened here: closing any descriptor of it would drop the locks that SQLite holds on it in this
  /// process (SQLite, "How To Corrupt", section 2.2).
  static func prepare(_ path: String) throws(StoreError) {
    try makeFolder(of: path)
    let status = try restrict(path)
    let log = try restrict(path + "-wal")
    _ = try restrict(path + "-shm")
    if let status {
      // SQLite would throw away the log of an empty database, and with it what can still be saved.
      if status.st_size == 0, let log, log.st_size > 0 { throw .corrupt }
      return
    }
    if mknod(path, S_IFREG | 0o600, 0) != 0, errno != EEXIST { throw failure(errno) }
    _ = try restrict(path)
  }

  /// Whether a file like this one could not grow where it lies: the disk, a quota or the limit of the process is reached.
  ///
  /// Tried on a file without a name in the same folder, since SQLite keeps the number of the system's error to itself.
  static func isFull(_ path: String) -> Bool {
    let descriptor = open(folder(of: path), temporaryFile | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno == ENOSPC || errno == EDQUOT }
    defer { close(descriptor) }
    let end = ["", "-wal"].compactMap { try? status(path + $0)?.st_size }.max() ?? 0
    let page = [UInt8](repeating: 1, count: 65_536)
    let written = pwrite(descriptor, page, page.count, end)
    if written == page.count { return false }
    return written >= 0 || [ENOSPC, EDQUOT, EFBIG].contains(errno)
  }

  /// Whether the file or its folder, where the log must go, cannot be written by this user.
  static func isReadOnly(_ path: String) -> Bool {
    let places: [String] = [folder(of: path), path]
    return places.contains { access($0, F_OK) == 0 && access($0, W_OK) != 0 }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func makeFolder(of path: String) throws(StoreError) {
    let folder = folder(of: path)
    if access(folder, F_OK) == 0 { return }
    try makeFolder(of: folder)
    if mkdir(folder, 0o700) != 0 {
      if errno == EEXIST { return }
      throw failure(errno)
    }
    chmod(folder, 0o700)
  }

  /// - Returns: nil where there is no such file.
  private static func restrict(_ path: String) throws(StoreError) -> stat? {
    guard let status = try status(path) else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unopenable }
    // Fails for a file of someone else's; whether that one can be used, opening tells.
    if status.st_mode & 0o777 != 0o600, status.st_mode & 0o077 != 0 { chmod(path, status.st_mode & 0o700) }
    return status
  }

  /// - Returns: nil where there is no such file.
  private static func status(_ path: String) throws(StoreError) -> stat? {
    var status = stat()
    if stat(path, &status) == 0 { return status }
    if errno == ENOENT { return nil }
    throw failure(errno)
  }

  private static func failure(_ code: Int32) -> StoreError {
    switch code {
    case ENOSPC, EDQUOT: .full
    case EROFS, EACCES, EPERM: .readOnly
    default: .unopenable
    }
  }
}
