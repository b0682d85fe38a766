internal import SwiftExtensions

/// An address of its own at a server that all of them share, since thousands of faults want no thousands of threads.
package final class LoopbackRoute: Sendable {
  /// Gets the number of the call at this address, from 1.
  package typealias Answer = @Sendable (Int) -> LoopbackReply

  private final class Routes: Sendable {
    let answers = Locked<[(answer: Answer, calls: Int)]>([])
    let server: LoopbackModelServer?

    init() {
      server = try? LoopbackModelServer { [answers] request in
        let number = request.line.split(separator: "/").dropFirst().first.flatMap { Int($0) } ?? -1
        let call = answers.withLock { answers -> (Answer, Int)? in
          guard answers.indices.contains(number) else { return nil }
          answers[number].calls += 1
          return (answers[number].answer, answers[number].calls)
        }
        return call.map { $0($1) } ?? LoopbackReply([.close])
      }
    }
  }

  private static let routes = Routes()
  private let number: Int

  package init(_ answer: @escaping Answer) {
    number = Self.routes.answers.withLock { answers in
      answers.append((answer, 0))
      return answers.count - 1
    }
  }

  /// Without a path of the service's.
  package var baseURL: String { "http://127.0.0.1:\(Self.routes.server?.port ?? 0)/\(number)" }
  package var calls: Int { Self.routes.answers.withLock { $0[number].calls } }
}
