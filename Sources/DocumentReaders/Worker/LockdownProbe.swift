internal import CSystem
internal import Glibc

/// Tries from within the locks what a taken-over reader would try; for tests and for those who want to see.
package enum LockdownProbe {
  /// Forks a child as for a document, and returns its locks, then a line for each of its attempts, such as
  /// "fork: Operation not permitted".
  ///
  /// - Parameter files: that the user may read and the locks must not let through.
  package static func run(files: [String] = []) -> [String] {
    DocumentReader.warmUp()
    var ends: (Int32, Int32) = (-1, -1)
    let isPaired = withUnsafeMutableBytes(of: &ends) { csystem_socketpair($0.bindMemory(to: Int32.self).baseAddress) }
    guard isPaired == 0 else { return [] }
    let parent = getpid()
    let lockdown = Lockdown()
    let process = fork()
    if process == 0 {
      DocumentChild(socket: ends.1, parent: parent, lockdown: lockdown).probe { tryAll(files, parent: parent, say: $0) }
    }
    close(ends.1)
    defer {
      close(ends.0)
      waitpid(process, nil, 0)
    }
    return lines(from: ends.0)
  }

  private static func tryAll(_ files: [String], parent: pid_t, say: (String) -> Void) {
    func attempt(_ name: String, _ call: () -> Int) {
      errno = 0
      let result = call()
      say("\(name): \(result >= 0 ? "ALLOWED" : String(cString: strerror(errno)))")
    }
    for file in files { attempt("open \(file)") { Int(open(file, O_RDONLY)) } }
    attempt("open /etc/passwd") { Int(open("/etc/passwd", O_RDONLY)) }
    attempt("open /proc/self/environ") { Int(open("/proc/self/environ", O_RDONLY)) }
    attempt("open the parent's environment") { Int(open("/proc/\(parent)/environ", O_RDONLY)) }
    attempt("list /root") { Int(open("/root", O_RDONLY | O_DIRECTORY)) }
    attempt("create a file") { Int(open("/tmp/interviewd-probe", O_WRONLY | O_CREAT, 0o600)) }
    attempt("create a file here") { Int(open("interviewd-probe", O_WRONLY | O_CREAT, 0o600)) }
    attempt("create a folder") { Int(mkdir("/tmp/interviewd-probe", 0o700)) }
    attempt("write to a font folder") { Int(open("/usr/share/fonts/probe", O_WRONLY | O_CREAT, 0o600)) }
    attempt("unlink") { Int(unlink("/tmp/interviewd-probe")) }
    attempt("TCP socket") { Int(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)) }
    attempt("UDP socket") { Int(socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)) }
    attempt("Unix socket") { Int(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)) }
    attempt("fork") {
      let process = fork()
      if process == 0 { _exit(0) }
      return Int(process)
    }
    attempt("kill the parent") { Int(kill(parent, 0)) }
    attempt("trace the parent") { Int(csystem_attach_as_tracer(parent)) }
    attempt("raise the limit on memory") { Int(csystem_set_limit(Int32(RLIMIT_AS.rawValue), 1 << 40, 1 << 40)) }
    attempt("allocate 513 MiB") {
      mmap(nil, 513 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0
    }
    // Where this succeeds, no line tells of it.
    attempt("execute") {
      var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/true"), nil]
      return Int(execve("/bin/true", &arguments, nil))
    }
  }

  private static func lines(from socket: Int32) -> [String] {
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(socket, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init) }
      text += chunk[..<count]
    }
  }
}
