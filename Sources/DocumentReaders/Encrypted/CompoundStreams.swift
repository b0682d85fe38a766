/// The streams of an OLE2 container ([MS-CFB]), read within the bounds of its bytes.
struct CompoundStreams {
  private struct Entry {
    var name: String
    var start: Int
    var size: Int
  }

  private let bytes: [UInt8]
  private let sectorSize: Int
  private var table: [UInt32] = []
  private var entries: [Entry] = []
  private var smallTable: [UInt32] = []
  private var smallStream: [UInt8] = []
  private static let smallSectorSize = 64
  private static let smallLimit = 4096

  /// Nil where the bytes are no such container.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 512 else { return nil }
    let shift = Int(bytes[30])
    guard shift == 9 || shift == 12 else { return nil }
    self.bytes = bytes
    sectorSize = 1 << shift
    table = Self.words(allocationSectors().flatMap { sector($0) })
    let directory = chain(from: word(48), in: table).flatMap { sector($0) }
    for offset in stride(from: 0, to: directory.count - 127, by: 128) {
      let entry = directory[offset..<offset + 128]
      let length = max(0, min(64, Int(entry[offset + 64])) - 2)
      let name = stride(from: 0, to: length, by: 2).map { entry[offset + $0] }
      entries.append(
        Entry(
          name: String(decoding: name, as: UTF8.self), start: Self.word(entry, offset + 116),
          size: Self.word(entry, offset + 120)))
    }
    smallTable = Self.words(chain(from: word(60), in: table).flatMap { sector($0) })
    if let root = entries.first { smallStream = chain(from: root.start, in: table).flatMap { sector($0) } }
  }

  func contains(_ name: String) -> Bool { entries.contains { $0.name == name } }

  /// The content of a stream, nil if there is none of that name or less of it than it says.
  func stream(_ name: String) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    let content: [UInt8]
    if entry.size < Self.smallLimit {
      let size = Self.smallSectorSize
      content = chain(from: entry.start, in: smallTable).flatMap { number -> ArraySlice<UInt8> in
        guard number < smallStream.count / size else { return [] }
        return smallStream[number * size..<(number + 1) * size]
      }
    } else {
      content = chain(from: entry.start, in: table).flatMap { sector($0) }
    }
    return content.count >= entry.size ? Array(content.prefix(entry.size)) : nil
  }

  /// The sectors of the allocation table: 109 in the header, more in a chain of sectors of their own.
  private func allocationSectors() -> [Int] {
    var sectors = (0..<109).map { word(76 + 4 * $0) }
    var next = word(68)
    var steps = 0
    while next < bytes.count / sectorSize, steps < bytes.count / sectorSize {
      let numbers = Self.words(Array(sector(next)))
      sectors += numbers.dropLast().map(Int.init)
      next = Int(numbers.last ?? .max)
      steps += 1
    }
    return sectors.filter { $0 < bytes.count / sectorSize }.prefix(bytes.count / sectorSize).map { $0 }
  }

  /// A chain that goes in a circle ends once it has as many links as there are sectors.
  private func chain(from start: Int, in table: [UInt32]) -> [Int] {
    var sectors: [Int] = []
    var next = start
    while next < table.count, sectors.count < table.count {
      sectors.append(next)
      next = Int(table[next])
    }
    return sectors
  }

  private func sector(_ number: Int) -> ArraySlice<UInt8> {
    guard number < bytes.count / sectorSize else { return [] }
    let start = min(bytes.count, (number + 1) * sectorSize)
    return bytes[start..<min(bytes.count, start + sectorSize)]
  }

  private func word(_ offset: Int) -> Int { Self.word(bytes[...], offset) }

  private static func word(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  private static func words(_ bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count - 3, by: 4).map { UInt32(word(bytes[...], $0)) }
  }
}
