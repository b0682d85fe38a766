internal import CSystem
internal import Glibc
internal import InterviewTestSupport

/// Processor time of `interviewd score` for one answer more, the start of the process taken off.
struct Scoring {
  let daemon: String

  func run() throws {
    let folder = TemporaryFolder()
    let few = try milliseconds(of: 1, in: folder)
    let many = try milliseconds(of: 1_001, in: folder)
    report("one answer assessed, CPU", (many - few) / 1_000, nil, unit: "ms", target: 1)
  }

  private func milliseconds(of count: Int, in folder: TemporaryFolder) throws -> Double {
    let path = folder.file("\(count).jsonl")
    guard let file = fopen(path, "w") else { throw Peer.CannotStart(path: path) }
    for number in 0..<count {
      fputs(
        #"{"id":"\#(number)","question":"Tell me about a time when a system failed.","answer":"\#(Self.answer)"}"#
          + "\n",
        file)
    }
    fclose(file)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var argv: [UnsafeMutablePointer<CChar>?] = [strdup(daemon), strdup("score"), nil]
    defer { for pointer in argv { free(pointer) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var pid: pid_t = 0
    guard posix_spawn(&pid, daemon, &actions, nil, &argv, &environment) == 0 else {
      throw Peer.CannotStart(path: daemon)
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(pid, &status, 0, &usage) == pid, status == 0 else { throw Peer.CannotStart(path: daemon) }
    let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    let microseconds = Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    return seconds * 1_000 + microseconds / 1_000
  }

  private static let answer =
    "In March 2022 our settlement API had a p99 latency of 840 ms and two banks had complained. I profiled it, found an"
    + " N+1 query and rewrote the repository layer, because caching would only have hidden the cause. I also wrote a"
    + " benchmark that failed above 150 ms. The p99 fell to 120 ms within a week, and both banks stayed with us."
}
