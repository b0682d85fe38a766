import Foundation
import JSONCore
import JSONRPC
import Testing

@Suite("Mutated input")
struct MutationTests {
  private static let corpus: [[UInt8]] = {
    let folder = Bundle.module.url(forResource: "Corpus", withExtension: nil)
    let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil) }
    return (files ?? []).sorted { $0.path < $1.path }.compactMap { try? Array(Data(contentsOf: $0)) }
  }()

  /// Bytes that mean something here are put in more often than others.
  private static let telling = Array("{}[]\":,\\\r\n\t 0123456789-.eEu".utf8) + [0x00, 0x1F, 0x7F, 0xC3, 0xEF, 0xFF]

  private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let index = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, index + Int.random(in: 0..<20, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where index < bytes.count: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.removeSubrange(index..<end)
      case 2: bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 3: bytes = Array(bytes[..<index])
      default: bytes.insert(Self.telling.randomElement(using: &random) ?? 0, at: index)
      }
    }
    return bytes
  }

  private func messages(_ bytes: [UInt8], pieceSize: Int) -> [MessageFramer.Event] {
    var framer = MessageFramer(maxMessageBytes: 1024)
    var events: [MessageFramer.Event] = []
    var start = 0
    while start < bytes.count {
      let end = min(start + pieceSize, bytes.count)
      framer.append(bytes[start..<end])
      while let event = framer.next() { events.append(event) }
      start = end
    }
    if let last = framer.finish().last { events.append(.message(last)) }
    return events
  }

  @Test(
    "20,000 variants of the corpus mean the same however they are cut, and none breaks the reader",
    arguments: 0..<UInt64(4))
  func variants(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let corpus = Self.corpus.filter { $0.count < 700 }
    try #require(corpus.count >= 20)
    var parsed = 0
    for round in 0..<5000 {
      let bytes = mutated(corpus[round % corpus.count], &random)
      let events = messages(bytes, pieceSize: max(1, bytes.count))
      if round % 4 == 0 {
        let pieces = messages(bytes, pieceSize: Int.random(in: 1...100, using: &random))
        guard pieces == events else {
          Issue.record("cut differently: \(String(decoding: bytes, as: UTF8.self).debugDescription)")
          return
        }
      }
      for case .message(let message) in events {
        _ = message.withUnsafeBufferPointer { IncomingMessage($0) }
        guard let value = try? JSONParser.parse(message) else { continue }
        parsed += 1
        guard (try? JSONParser.parse(JSONWriter.bytes(of: value))) == value else {
          Issue.record("written otherwise: \(String(decoding: message, as: UTF8.self).debugDescription)")
          return
        }
      }
    }
    #expect(parsed > 1000)
  }
}
