import JSONCore
import JSONRPC
import SwiftExtensions
import Testing

@Suite("Turns")
struct TurnTests {
  private struct Request {
    let ticket: UInt64
    let turn: Turn

    func mustWait(for earlier: Request) -> Bool {
      if turn == .alone || earlier.turn == .alone { return true }
      return turn != .freely && turn == earlier.turn
    }
  }

  @Test("what begins, and when, is what the rules say", arguments: 0..<UInt64(50))
  func rules(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var scheduler = TurnScheduler()
    var waiting: [Request] = []
    var running: [Request] = []
    var next: UInt64 = 0
    for step in 0..<800 {
      if step < 400, running.isEmpty || Bool.random(using: &random) {
        let turn: Turn =
          switch Int.random(in: 0..<8, using: &random) {
          case 0: .alone
          case 1, 2: .freely
          default: .inTurn(key: ["a", "b", "c"].randomElement(using: &random) ?? "")
          }
        let request = Request(ticket: next, turn: turn)
        next += 1
        let mayBegin = !(running + waiting).contains { request.mustWait(for: $0) }
        let begins = scheduler.add(request.ticket, turn)
        #expect(begins == mayBegin)
        if mayBegin { running.append(request) } else { waiting.append(request) }
      } else if let index = running.indices.randomElement(using: &random) {
        let ended = running.remove(at: index)
        let begun = scheduler.end(ended.turn)
        var expected: [UInt64] = []
        for (index, request) in waiting.enumerated()
        where !(running + waiting[..<index]).contains(where: { request.mustWait(for: $0) }) {
          expected.append(request.ticket)
        }
        #expect(begun == expected)
        running += waiting.filter { expected.contains($0.ticket) }
        waiting.removeAll { expected.contains($0.ticket) }
      }
    }
    #expect(scheduler.isEmpty == running.isEmpty)
    while let request = running.popLast() {
      for ticket in scheduler.end(request.turn) {
        running += waiting.filter { $0.ticket == ticket }
        waiting.removeAll { $0.ticket == ticket }
      }
    }
    #expect(waiting.isEmpty && scheduler.isEmpty)
  }

  @Test("nothing is remembered of 100,000 keys whose requests have ended")
  func manyKeys() {
    var scheduler = TurnScheduler()
    for key in 0..<100_000 {
      let turn = Turn.inTurn(key: "session \(key)")
      _ = scheduler.add(UInt64(key), turn)
      if key % 100 == 0 { _ = scheduler.end(turn) }
    }
    #expect(!scheduler.isEmpty)
    for key in 0..<100_000 where key % 100 != 0 { _ = scheduler.end(.inTurn(key: "session \(key)")) }
    #expect(scheduler.isEmpty)
  }

  @Test("a request that runs alone begins after all before it has ended and ends before any after it begins")
  func alone() async {
    var text = ""
    for id in 0..<60 {
      text += line(.number(JSONNumber(id)), id % 20 == 10 ? "alone" : "freely", ["steps": .number(JSONNumber(id % 7))])
    }
    let delegate = TestDelegate()
    let (_, output) = await serve(Array(text.utf8), delegate)
    #expect(output.count == 60)
    let events = delegate.events.withLock { $0 }
    for alone in [10, 30, 50] {
      guard let began = events.firstIndex(of: .began("\(alone)")) else { continue }
      #expect(events[began + 1] == .ended("\(alone)"))
      #expect(events[..<began].count == alone * 2)
    }
  }
}
