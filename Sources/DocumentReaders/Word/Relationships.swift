internal import DocumentExtraction

/// Which parts belong to a part, by what they are to it (ECMA-376, part 2, section 9).
struct Relationships {
  private var entries: [(type: String, target: String)] = []
  private let folder: String

  /// - Parameter part: the name of the part, empty for the package itself.
  init(of part: String, in archive: inout ZipArchive) throws(ExtractionError) {
    let split = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    folder = String(part[..<split])
    guard let bytes = try archive.part("\(folder)_rels/\(part[split...]).rels") else { return }
    var reader = try XMLReader(bytes)
    while let event = try reader.next() {
      guard event == .start, reader.name == "Relationship", reader.attribute("TargetMode") != "External",
        let type = reader.attribute("Type"), let target = reader.attribute("Target")
      else { continue }
      entries.append((type, target))
    }
  }

  func target(ofType type: String) -> String? { targets(ofType: type).first }

  func targets(ofType type: String) -> [String] {
    // The last segment is the same in the transitional and the strict spelling.
    entries.filter { $0.type == type || $0.type.hasSuffix("/\(type)") }.map { resolve($0.target) }
  }

  func part(_ type: String, in archive: inout ZipArchive) throws(ExtractionError) -> [UInt8]? {
    guard let target = target(ofType: type) else { return nil }
    return try archive.part(target)
  }

  private func resolve(_ target: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var segments = folder.split(separator: "/")
    for segment in target.split(separator: "/") {
      switch segment {
      case ".": break
      case "..": _ = segments.popLast()
      default: segments.append(segment)
      }
    }
    return segments.joined(separator: "/")
  }
}
