/// Takes out of what is sent away who the candidate is and how to reach them.
package struct Redaction: Sendable {
  /// Stands where something was taken out.
  package static let mark = "(removed)"

  /// The CV as it may be sent.
  package let cv: String
  /// What the CV says of the person, the longest first, and the words of the name.
  private let values: [String]
  private let isOn: Bool

  /// - Parameters:
  ///   - profile: that of the CV.
  ///   - isOn: whether anything is taken out at all.
  package init(cv: String, profile: CVProfile, isOn: Bool = true) {
    self.isOn = isOn
    guard isOn else {
      self.cv = cv
      values = []
      return
    }
    let units = Array(cv.utf16)
    var kept: [UInt16] = []
    var values: Set<String> = []
    var start = 0
    for range in profile.personalRanges where range.lowerBound >= start && range.upperBound <= units.count {
      kept += units[start..<range.lowerBound]
      kept += Array(Self.mark.utf16)
      values.insert(String(decoding: units[range], as: UTF16.self).trimmed())
      start = range.upperBound
    }
    kept += units[start...]
    self.cv = String(decoding: kept, as: UTF16.self)
    if let name = profile.name?.text {
      values.insert(name)
      values.formUnion(name.split(whereSeparator: { !$0.isLetter && $0 != "-" }).map(String.init))
    }
    // What is shorter could be any word.
    self.values = values.filter { $0.count >= 3 }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// The text without what the CV says of the person, and without any e-mail address or telephone number.
  package func applied(to text: String) -> String {
    guard isOn else { return text }
    var text = text
    for value in values { text = Self.replacing(value, in: text) }
    return Self.withoutNumbers(Self.withoutAddresses(text))
  }

  /// Only where the value is no part of a longer word.
  private static func replacing(_ value: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let range = rest.range(ofFirst: value) {
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      let isWhole = !(before.isLetter || before.isNumber) && !(after.isLetter || after.isNumber)
      result += rest[..<range.lowerBound] + (isWhole ? mark : value)
      rest = rest[range.upperBound...]
    }
    return result.isEmpty ? text : result + rest
  }

  private static func withoutAddresses(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    return cutting(text) {
      $0 > 0x20 && !"<>()[]{},;\"".utf8.contains($0)
    } where: { run in
      guard let at = run.firstIndex(of: UInt8(ascii: "@")), at > run.startIndex else { return false }
      return run[at...].contains(UInt8(ascii: "."))
    }
  }

  /// From nine digits on, begun as telephone numbers are; years and amounts do not come to that.
  private static func withoutNumbers(_ text: String) -> String {
    cutting(text) {
      (0x30...0x39).contains($0) || "+()-/. ".utf8.contains($0)
    } where: { run in
      guard let first = run.first(where: { !" .-".utf8.contains($0) }), "+(0".utf8.contains(first) else { return false }
      return (9...15).contains(run.count { (0x30...0x39).contains($0) })
    }
  }

  /// The text with each longest run of such bytes replaced where it is one to replace; outer spaces stay.
  private static func cutting(
    _ text: String, _ belongs: (UInt8) -> Bool, where isReplaced: (ArraySlice<UInt8>) -> Bool
  ) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var kept = 0
    var index = 0
    while index < bytes.count {
      guard belongs(bytes[index]) else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { !belongs($0) } ?? bytes.count
      let run = bytes[index..<end]
      if isReplaced(run), let first = run.firstIndex(where: { $0 != 0x20 }),
        let last = run.lastIndex(where: { $0 != 0x20 })
      {
        result += bytes[kept..<first] + Array(mark.utf8)
        kept = last + 1
      }
      index = end
    }
    return kept == 0 ? text : String(decoding: result + bytes[kept...], as: UTF8.self)
  }
}
