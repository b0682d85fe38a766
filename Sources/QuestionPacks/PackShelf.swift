package import InterviewDomain
internal import JSONCore
internal import SwiftExtensions

/// The packs of some folders, each read when an interview first needs it.
///
/// Of all packs only the language and the family are read to find out which are needed: an interview takes two or three
/// of them, and reading all would take longer than the rest of it.
package final class PackShelf: Sendable {
  private let folders: [String]
  private let tell: @Sendable (PackFault) -> Void
  private let state = Locked(State())

  private struct State {
    /// Nil before the folders were looked into.
    var labels: [Label]?
    var packs: [String: QuestionPack?] = [:]
  }

  /// What stands on the back of a pack.
  private struct Label {
    let file: String
    let language: String
    let family: String
    let jobWords: Cues
  }

  /// - Parameter tell: hears of what could not be read; the packs concerned are not there then.
  package init(folders: [String], tell: @escaping @Sendable (PackFault) -> Void = { _ in }) {
    self.folders = folders
    self.tell = tell
  }

  /// The packs of what every work asks for, and those of the families that the job belongs to, in its language.
  package func bank(for settings: SessionSettings, jobDescription: String) -> QuestionBank {
    let language = settings.language.split(separator: "-").first?.lowercased() ?? ""
    let labels = labels.filter { $0.language == language }
    let general = labels.filter { $0.family == WorkFamily.general }
    let own = Self.families(labels, namedIn: settings.jobTitle) ?? Self.families(labels, namedIn: jobDescription) ?? []
    return QuestionBank(packs: (own + general).compactMap { pack(in: $0.file) })
  }

  // Two that come here at once read the same twice, and nobody waits for a disk with the lock held.

  private var labels: [Label] {
    if let known = state.withLock({ $0.labels }) { return known }
    let labels = readLabels()
    state.withLock { $0.labels = labels }
    return labels
  }

  private func pack(in file: String) -> QuestionPack? {
    if let known = state.withLock({ $0.packs[file] }) { return known }
    let pack = read(file)
    state.withLock { $0.packs[file] = .some(pack) }
    return pack
  }

  /// Two at most: who names many kinds of work is of none.
  private static func families(_ labels: [Label], namedIn text: String) -> [Label]? {
    let words = Cues.wordBytes(of: text)
    let found = labels.filter { $0.family != WorkFamily.general }.compactMap { label in
      label.jobWords.firstOffset(in: words).map { (label: label, offset: $0) }
    }
    guard !found.isEmpty else { return nil }
    return found.sorted { $0.offset < $1.offset }.prefix(2).map(\.label)
  }

  private func readLabels() -> [Label] {
    folders.flatMap { folder -> [Label] in
      let listing = PackFolder(folder)
      for fault in listing.faults { tell(fault) }
      return listing.files.compactMap { file -> Label? in
        switch PackFolder.contents(of: file) {
        case .failure(let fault):
          tell(fault)
          return nil
        case .success(let bytes): return Self.label(bytes, file: file)
        }
      }
    }
  }

  /// Nil where the pack does not say what it is; reading it whole would tell why.
  private static func label(_ bytes: [UInt8], file: String) -> Label? {
    var language: String?
    var family: JSON?
    bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(buffer)
      parser.skipWhitespace()
      try? parser.members { (parser, name) throws(JSONSyntaxError) in
        switch name {
        case "language": language = try parser.value().string
        case "family": family = try parser.value()
        default: try parser.skipValue()
        }
      }
    }
    guard let language, let family, let id = family["id"]?.string else { return nil }
    let words = family["jobWords"]?.array?.compactMap(\.string) ?? []
    return Label(file: file, language: language, family: id, jobWords: Cues(words: words))
  }

  private func read(_ file: String) -> QuestionPack? {
    switch PackFolder.contents(of: file) {
    case .failure(let fault): tell(fault)
    case .success(let bytes):
      switch PackReader.read(bytes, file: file) {
      case .success(let source): return source.pack
      case .failure(let error): for fault in error.faults { tell(fault) }
      }
    }
    return nil
  }
}
