internal import CSeccomp
internal import CSystem
internal import DocumentExtraction
internal import Glibc

/// The locks that a process puts on itself before it reads a stranger's first byte; none can be taken off again.
///
/// They are prepared once, for all the processes that put them on. What the kernel does not offer is left out, and said.
package struct Lockdown {
  /// Which of them are in force.
  struct Applied {
    var areResourcesLimited = false
    var areFilesRestricted = false
    var areCallsRestricted = false
  }

  private struct Limit {
    var resource: Int32
    var soft: UInt64
    var hard: UInt64
  }

  private let limits: [Limit]
  private let files: (ruleset: Int32, version: Int32)
  /// A program for the kernel's packet filter, ready to load; empty where there is no seccomp.
  private let calls: [UInt8]

  package init() {
    limits = Self.limits()
    files = Self.filesToRead()
    calls = Self.callFilter()
  }

  /// Leaves the process with no descriptor from `first` on, too.
  func apply(closingFrom first: Int32) -> Applied {
    var applied = Applied(areResourcesLimited: true)
    for limit in limits where csystem_set_limit(limit.resource, limit.soft, limit.hard) != 0 {
      applied.areResourcesLimited = false
    }
    _ = csystem_forbid_core_dumps()
    let mayLock = csystem_forbid_new_privileges() == 0
    if mayLock, files.ruleset >= 0 { applied.areFilesRestricted = csystem_enter_ruleset(files.ruleset) == 0 }
    csystem_close_from(first)
    if mayLock, !calls.isEmpty { applied.areCallsRestricted = csystem_filter_calls(calls, calls.count) == 0 }
    return applied
  }

  /// Says it in phrases.
  func phrases(_ applied: Applied) -> [String] {
    let resources =
      applied.areResourcesLimited
      ? [
        "memory: \(ExtractionLimits.addressSpaceBytes / 1024 / 1024) MiB",
        "time: \(ExtractionLimits.processorSeconds) s of processor, \(ExtractionLimits.wallSeconds) s in all",
      ] : ["resources: not all limited"]
    return resources + [
      applied.areFilesRestricted
        ? "files: fonts and libraries only, by Landlock \(files.version)"
        : "files: not restricted, no Landlock in this kernel",
      applied.areCallsRestricted
        ? "system calls: an allow list, by seccomp" : "system calls: not restricted, no seccomp in this kernel",
    ]
  }

  /// Begins the time that a document may take in all; what a process waits for its document is not counted.
  static func startClock() { alarm(UInt32(ExtractionLimits.wallSeconds)) }

  private static func limits() -> [Limit] {
    func limit(_ resource: __rlimit_resource, _ value: Int, slack: UInt64 = 0) -> Limit {
      Limit(resource: Int32(resource.rawValue), soft: UInt64(value), hard: UInt64(value) + slack)
    }
    return [
      limit(RLIMIT_AS, ExtractionLimits.addressSpaceBytes),
      // The hard limit on processor time comes a second later, and kills; the soft one says what it was.
      limit(RLIMIT_CPU, ExtractionLimits.processorSeconds, slack: 1),
      limit(RLIMIT_NOFILE, 32), limit(RLIMIT_FSIZE, 0), limit(RLIMIT_CORE, 0),
    ]
  }

  /// What the libraries read while they work: fonts for text in fonts that a PDF does not embed, poppler's tables for
  /// Chinese, Japanese and Korean, the C library's for other encodings, and tesseract, which only pictures need, with
  /// its languages.
  private static let readable = [
    "/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/var/cache/fontconfig",
    "/usr/share/poppler", "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/share/tesseract-ocr",
    "/usr/share/tessdata", "/usr/local/share/tessdata",
  ]

  private static func filesToRead() -> (ruleset: Int32, version: Int32) {
    let paths = readable.map { UnsafePointer(strdup($0)) }
    defer { for path in paths { free(UnsafeMutablePointer(mutating: path)) } }
    var version: Int32 = 0
    return (csystem_make_reading_ruleset(paths, paths.count, &version), version)
  }

  private static let allowedCalls = [
    "read", "write", "close", "fstat", "newfstatat", "statx", "lseek", "pread64", "mmap", "mprotect", "munmap",
    "mremap", "brk", "madvise", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "futex", "exit",
    "exit_group", "getrandom", "clock_gettime", "getpid", "gettid", "tgkill", "sched_yield", "access", "faccessat",
    "readlink", "readlinkat", "getcwd", "fcntl", "poll", "ppoll", "restart_syscall", "getdents64", "fstatfs", "alarm",
    "setitimer", "rseq", "sched_getaffinity",
  ]

  private static func callFilter() -> [UInt8] {
    guard let filter = seccomp_init(cseccomp_fail_with(UInt16(EPERM))) else { return [] }
    defer { seccomp_release(filter) }
    for name in allowedCalls {
      let call = seccomp_syscall_resolve_name(name)
      if call >= 0 { cseccomp_add(filter, UInt32(SCMP_ACT_ALLOW), call) }
    }
    // Files may be opened for reading; that they lie where Landlock says is its business.
    let writing = UInt64(O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)
    cseccomp_add_if_no_bits(filter, UInt32(SCMP_ACT_ALLOW), seccomp_syscall_resolve_name("open"), 1, writing)
    cseccomp_add_if_no_bits(filter, UInt32(SCMP_ACT_ALLOW), seccomp_syscall_resolve_name("openat"), 2, writing)
    // glibc falls back to what is allowed where these do not exist.
    cseccomp_add(filter, cseccomp_fail_with(UInt16(ENOSYS)), seccomp_syscall_resolve_name("clone3"))
    return program(of: filter)
  }

  /// Through a pipe, which holds 64 KiB; a program of the longest length the kernel takes has 32.
  private static func program(of filter: scmp_filter_ctx) -> [UInt8] {
    var ends: (Int32, Int32) = (-1, -1)
    guard withUnsafeMutableBytes(of: &ends, { csystem_pipe_cloexec($0.bindMemory(to: Int32.self).baseAddress) }) == 0
    else { return [] }
    defer { close(ends.0) }
    let failure = seccomp_export_bpf(filter, ends.1)
    close(ends.1)
    guard failure == 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: 32 * 1024) { buffer, count in
      count = max(0, read(ends.0, buffer.baseAddress, buffer.count))
    }
  }
}
