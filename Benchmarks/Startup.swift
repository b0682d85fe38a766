internal import Glibc
internal import InterviewTestSupport

/// From exec to the response of `initialize`, memory at rest, and the round trip of a request for no method.
struct Startup {
  let daemon: [String]
  /// A language server to compare with.
  let peer: [String]?

  /// Started as an editor starts it, without arguments; the store is not opened before it is needed.
  private static let environment = ["HOME": "/nonexistent"]

  private static let initialize = """
    {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}
    """

  func run() throws {
    var ours: [Double] = []
    var theirs: [Double] = []
    // In turns, so that whatever else the machine does hits both.
    for _ in 0..<60 {
      ours.append(try startMilliseconds(daemon))
      if let peer { theirs.append(try startMilliseconds(peer)) }
    }
    report("exec to initialize", ours.median, peer == nil ? nil : theirs.median, unit: "ms", target: 0.75)

    let idle = try Idle(daemon)
    let idlePeer = try peer.map { try Idle($0) }
    sleep(1)
    report("idle memory (PSS)", idle.mebibytes, idlePeer?.mebibytes, unit: "MiB", target: 1.0)
    let trips = (0..<20).map { _ in (idle.roundTrip(), idlePeer?.roundTrip()) }
    report(
      "unknown method, round trip", trips.map(\.0).median,
      idlePeer == nil ? nil : trips.compactMap(\.1).median, unit: "us", target: 1.0)
  }

  private func startMilliseconds(_ command: [String]) throws -> Double {
    let start = now()
    let peer = try Peer(command, environment: Self.environment)
    peer.send(Self.initialize)
    guard peer.response(to: 1) else { throw Peer.CannotStart(path: command[0]) }
    return now() - start
  }

  /// A process that has been initialized and waits.
  private final class Idle {
    private let peer: Peer
    private var id = 1

    init(_ command: [String]) throws {
      peer = try Peer(command, environment: Startup.environment)
      peer.send(Startup.initialize)
      guard peer.response(to: 1) else { throw Peer.CannotStart(path: command[0]) }
      peer.send(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
    }

    var mebibytes: Double { ProcessFigures(pid: peer.pid).proportionalMebibytes ?? .nan }

    /// The median of 200 round trips, in microseconds.
    func roundTrip() -> Double {
      (0..<200).map { _ in
        id += 1
        let start = now()
        peer.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"no/such","params":{}}"#)
        _ = peer.response(to: id)
        return (now() - start) * 1_000
      }.median
    }
  }
}
