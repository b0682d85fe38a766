internal import CSystem
internal import Glibc

/// Tries from within the locks what a taken-over reader would try; for tests and for those who want to see.
package enum LockdownProbe {
  /// Locks this process in, and returns a line for each attempt, such as "fork: Operation not permitted".
  package static func run() -> [String] {
    var lines = Lockdown.apply()
    func attempt(_ name: String, _ call: () -> Int) {
      errno = 0
      let result = call()
      lines.append("\(name): \(result >= 0 ? "ALLOWED" : String(cString: strerror(errno)))")
    }
    attempt("open /etc/passwd") { Int(open("/etc/passwd", O_RDONLY)) }
    attempt("open /proc/self/environ") { Int(open("/proc/self/environ", O_RDONLY)) }
    attempt("list /root") { Int(open("/root", O_RDONLY | O_DIRECTORY)) }
    attempt("create a file") { Int(open("/tmp/interviewd-probe", O_WRONLY | O_CREAT, 0o600)) }
    attempt("write to a font folder") { Int(open("/usr/share/fonts/probe", O_WRONLY | O_CREAT, 0o600)) }
    attempt("socket") { Int(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)) }
    attempt("fork") { Int(fork()) }
    attempt("kill the parent") { Int(kill(getppid(), 0)) }
    attempt("unlink") { Int(unlink("/tmp/interviewd-probe")) }
    attempt("execute") {
      var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/true"), nil]
      return Int(execve("/bin/true", &arguments, nil))
    }
    attempt("allocate 2 GiB") {
      mmap(nil, 2 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0
    }
    return lines
  }
}
