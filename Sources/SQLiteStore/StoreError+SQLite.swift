internal import GRDB
internal import InterviewStore
internal import JSONCore

extension StoreError {
  /// The one place where SQLite's trouble becomes ours. Messages of SQLite hold paths and values; none gets through.
  ///
  /// - Parameter path: of the store's file, whose disk is asked where SQLite does not say what it lacked.
  init(_ error: any Error, at path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self = Self.fault(error, path)
    case is DecodingError, is JSONSyntaxError: self = .corrupt
    default: self = .fault(.unavailable, "the store could not be used; run `interviewd store check`")
    }
  }

  static func fault(_ reason: Fault.Reason, _ advice: String) -> StoreError {
    .unavailable(Fault(reason: reason, advice: advice))
  }

  static let corrupt = fault(
    .corrupt,
    "the store is damaged and was left as it is; run `interviewd store check` and restore a backup")
  static let foreign = fault(
    .corrupt, "the store's file is not a store of interviewd and was left as it is; choose another file with --store")
  static let newer = fault(
    .unavailable, "the store was written by a newer interviewd and was left as it is; update interviewd")
  static let locked = fault(
    .locked, "another program has held the store locked for some seconds; close it, then try again")
  static let full = fault(.full, "the disk of the store is full and nothing of the call was stored; free some space")
  static let readOnly = fault(
    .readOnly, "the store cannot be written; check the rights of its file and folder, or choose another with --store")
  static let unopenable = fault(
    .unavailable, "the store's file cannot be opened; check its folder and rights, or choose another with --store")
  static let failing = fault(
    .unavailable, "reading or writing the store's file failed; check the disk, then run `interviewd store check`")

  private static func fault(_ error: DatabaseError, _ path: String) -> StoreError {
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: return .conflict
    // A quota or a limit on the size of files comes back like a failing disk.
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_SHMSIZE:
      return FileRights.isFull(path) ? .full : .failing
    default: break
    }
    switch error.resultCode {
    case .SQLITE_FULL: return .full
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked
    case .SQLITE_CORRUPT: return .corrupt
    case .SQLITE_NOTADB: return .foreign
    case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly
    case .SQLITE_CANTOPEN: return FileRights.isReadOnly(path) ? .readOnly : .unopenable
    case .SQLITE_AUTH: return .unopenable
    case .SQLITE_IOERR: return .failing
    default: return .fault(.unavailable, "the store could not be used; run `interviewd store check`")
    }
  }

  /// Whether the connections are of no more use, so that the next call should open anew.
  var asksForReopening: Bool {
    guard case .unavailable(let fault) = self else { return false }
    return fault.reason != .locked && fault.reason != .full
  }
}
