/// Documents with random damage, each of which its seed and number bring back.
struct DocumentMutation {
  let seed: UInt64
  /// Names and bytes of whole documents.
  let documents: [(name: String, bytes: [UInt8])]

  /// The document of that number, and the name of the one that it was made of.
  func document(_ number: Int) -> (name: String, bytes: [UInt8]) {
    // The numbers lie so far apart that no two sequences overlap.
    var random = SplitMix(seed: seed &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
    var (name, bytes) = documents[Int(random.next(below: UInt32(documents.count)))]
    for _ in 0...random.next(below: 3) {
      switch random.next(below: 5) {
      case 0, 1: flipBits(of: &bytes, &random)
      case 2: cut(&bytes, &random)
      case 3: splice(bytes, into: &bytes, &random)
      default:
        splice(documents[Int(random.next(below: UInt32(documents.count)))].bytes, into: &bytes, &random)
      }
    }
    return (name, bytes)
  }

  private func flipBits(of bytes: inout [UInt8], _ random: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    for _ in 0...random.next(below: 16) {
      bytes[Int(random.next(below: UInt32(bytes.count)))] ^= 1 << UInt8(random.next(below: 8))
    }
  }

  private func cut(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let range = range(of: bytes, &random)
    // Half of the cuts lose the whole rest, as a broken transfer does.
    bytes.removeSubrange(random.next(below: 2) == 0 ? range : range.lowerBound..<bytes.count)
  }

  /// Writes a piece of one document over, or between, the bytes of another.
  private func splice(_ source: [UInt8], into bytes: inout [UInt8], _ random: inout SplitMix) {
    let piece = source[range(of: source, &random)].prefix(4_096)
    let start = Int(random.next(below: UInt32(bytes.count + 1)))
    let end = random.next(below: 2) == 0 ? start : min(bytes.count, start + piece.count)
    bytes.replaceSubrange(start..<end, with: piece)
  }

  private func range(of bytes: [UInt8], _ random: inout SplitMix) -> Range<Int> {
    let ends = (0..<2).map { _ in Int(random.next(below: UInt32(bytes.count + 1))) }
    return min(ends[0], ends[1])..<max(ends[0], ends[1])
  }
}
