internal import CSystem
internal import DocumentExtraction
internal import Glibc

/// A forked process that locks itself in, waits for one document, reads it, answers and ends.
struct DocumentChild {
  let socket: Int32
  let parent: pid_t
  let lockdown: Lockdown

  /// Its descriptor for the document and the answer.
  static let input: Int32 = 3

  func run() -> Never {
    let input = Self.input
    _ = lockIn()
    guard let request = readRequest(from: input) else { _exit(1) }
    writeAll(answer(to: request, on: input).encoded(), to: input)
    // To end takes as long as to read a short document: meanwhile this processor may be needed by who has the answer.
    poll(nil, 0, Self.millisecondsToWait)
    // Without any exit handler of the libraries: all they could do is to touch what the document may have spoiled.
    _exit(0)
  }

  private static let millisecondsToWait: Int32 = 2

  /// Tries from where a document is read what a taken-over reader would try, and says on the socket what came of it,
  /// line by line: an attempt that succeeds may be the process's last.
  func probe(_ attempts: (_ say: (String) -> Void) -> Void) -> Never {
    func say(_ line: String) { writeAll(Array((line + "\n").utf8), to: Self.input) }
    for lock in lockdown.phrases(lockIn()) { say(lock) }
    attempts(say)
    _exit(0)
  }

  /// Leaves the process with the socket, which is its descriptor 3, and the locks.
  private func lockIn() -> Lockdown.Applied {
    csystem_set_parent_death_signal(SIGKILL)
    // The parent may have died before the signal was asked for.
    guard getppid() == parent else { _exit(1) }
    signal(SIGPIPE, SIG_DFL)
    if socket != Self.input {
      dup2(socket, Self.input)
    }
    let locks = lockdown.apply(closingFrom: Self.input + 1)
    DocumentReader.rehearse()
    return locks
  }

  private func answer(to request: WorkerRequest, on output: Int32) -> WorkerReply {
    do throws(ExtractionError) {
      let lastWords = LastWords { reply, seconds in
        let frame = reply.encoded()
        csystem_answer_when_stuck(output, frame, frame.count, seconds)
      } whenCrashed: { reply in
        let frame = reply?.encoded() ?? []
        csystem_answer_when_crashed(output, frame, frame.count)
      }
      let text = try DocumentReader.read(
        request.document, for: request.use, password: request.password, lastWords: lastWords)
      return .text(text)
    } catch {
      return .failure(error)
    }
  }

  private func readRequest(from input: Int32) -> WorkerRequest? {
    guard let head = readExactly(WorkerRequest.headLength, from: input) else { return nil }
    Lockdown.startClock()
    guard let lengths = WorkerRequest.lengths(in: head),
      let password = readExactly(lengths.password, from: input),
      let document = readExactly(lengths.document, from: input)
    else { return nil }
    return WorkerRequest(
      use: lengths.use, password: lengths.hasPassword ? String(decoding: password, as: UTF8.self) : nil,
      document: document)
  }

  private func readExactly(_ count: Int, from input: Int32) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let taken = read(input, buffer.baseAddress?.advanced(by: filled), count - filled)
        if taken < 0, errno == EINTR { continue }
        guard taken > 0 else { return }
        filled += taken
      }
    }
    return bytes.count == count ? bytes : nil
  }
}
