internal import CSystem
internal import Glibc
internal import HTTPEngine

/// Makes the daemon's HTTP calls, so that the daemon need not link libcurl and the thirty libraries behind it.
///
/// Standard input carries commands, standard output reports (HTTPMessages); both are the daemon's alone. Keys come in
/// calls, and are neither written anywhere nor passed on.
@main
enum Main {
  static func main() {
    guard csystem_forbid_core_dumps() == 0, csystem_set_parent_death_signal(SIGKILL) == 0 else { exit(70) }
    signal(SIGPIPE, SIG_IGN)
    var files = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files)
    files.rlim_cur = files.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files)
    guard let engine = HTTPEngine(input: STDIN_FILENO, output: STDOUT_FILENO) else { exit(70) }
    engine.run()
    exit(0)
  }
}
