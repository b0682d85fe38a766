internal import CSeccomp
internal import CSystem
internal import DocumentExtraction
internal import Glibc

/// The locks that a process puts on itself before it reads a stranger's first byte; none can be taken off again.
///
/// What the kernel does not offer is left out, and said.
package enum Lockdown {
  /// Returns which locks are in force, a phrase each.
  package static func apply() -> [String] {
    let limits = limitResources()
    guard csystem_forbid_new_privileges() == 0 else {
      return limits + ["files: not restricted", "system calls: not restricted"]
    }
    let files = restrictFiles()
    return limits + [files, restrictSystemCalls()]
  }

  /// Begins the time that a document may take in all; what a process waits for its document is not counted.
  static func startClock() { alarm(UInt32(ExtractionLimits.wallSeconds)) }

  private static func limitResources() -> [String] {
    let limits: [(resource: __rlimit_resource, value: Int)] = [
      (RLIMIT_AS, ExtractionLimits.addressSpaceBytes), (RLIMIT_CPU, ExtractionLimits.processorSeconds),
      (RLIMIT_NOFILE, 32), (RLIMIT_FSIZE, 0), (RLIMIT_CORE, 0),
    ]
    var isWhole = true
    for limit in limits {
      // The hard limit on processor time comes a second later, and kills; the soft one says what it was.
      let slack = limit.resource.rawValue == RLIMIT_CPU.rawValue ? 1 : 0
      let value = UInt64(limit.value)
      if csystem_set_limit(Int32(limit.resource.rawValue), value, value + UInt64(slack)) != 0 { isWhole = false }
    }
    _ = csystem_forbid_core_dumps()
    guard isWhole else { return ["resources: not all limited"] }
    return [
      "memory: \(ExtractionLimits.addressSpaceBytes / 1024 / 1024) MiB",
      "time: \(ExtractionLimits.processorSeconds) s of processor, \(ExtractionLimits.wallSeconds) s in all",
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

  private static func restrictFiles() -> String {
    let paths = readable.map { UnsafePointer(strdup($0)) }
    defer { for path in paths { free(UnsafeMutablePointer(mutating: path)) } }
    let version = csystem_restrict_to_reading(paths, paths.count)
    return version > 0
      ? "files: fonts and libraries only, by Landlock \(version)" : "files: not restricted, no Landlock in this kernel"
  }

  private static let allowedCalls = [
    "read", "write", "close", "fstat", "newfstatat", "statx", "lseek", "pread64", "mmap", "mprotect", "munmap",
    "mremap", "brk", "madvise", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "futex", "exit",
    "exit_group", "getrandom", "clock_gettime", "getpid", "gettid", "tgkill", "sched_yield", "access", "faccessat",
    "readlink", "readlinkat", "getcwd", "fcntl", "poll", "ppoll", "restart_syscall", "getdents64", "fstatfs", "alarm",
    "setitimer", "rseq", "sched_getaffinity",
  ]

  private static func restrictSystemCalls() -> String {
    let missing = "system calls: not restricted, no seccomp in this kernel"
    guard let filter = seccomp_init(cseccomp_fail_with(UInt16(EPERM))) else { return missing }
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
    return seccomp_load(filter) == 0 ? "system calls: an allow list, by seccomp" : missing
  }
}
