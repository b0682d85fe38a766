internal import JSONCore

/// A value of schema.org's vocabulary as a person reads it, however the page spells it.
struct PostingValue {
  let json: JSON
  /// The page's objects that others refer to.
  let named: [String: JSONObject]

  init?(_ json: JSON?, named: [String: JSONObject]) {
    guard let json, json != .null else { return nil }
    if let id = json["@id"]?.string, json.object?.members.count == 1, let object = named[id] {
      self.json = .object(object)
    } else {
      self.json = json
    }
    self.named = named
  }

  subscript(_ name: String) -> PostingValue? { PostingValue(json[name] ?? json["schema:\(name)"], named: named) }

  /// The values of a list; else this one alone.
  var elements: [PostingValue] {
    guard let list = json.array else { return [self] }
    return list.prefix(200).compactMap { PostingValue($0, named: named) }
  }

  /// The lines of it; of an object, what names it.
  var text: String? { text(ofFirst: .max) }

  /// - Parameter limit: how many bytes of a value are looked at.
  private func text(ofFirst limit: Int) -> String? {
    let text: String
    switch json {
    case .string(let string):
      text = HTMLValue.text(
        of: string.utf8.count <= limit ? string : String(decoding: string.utf8.prefix(limit), as: UTF8.self))
    case .number(let number): text = number.integer.map(String.init) ?? number.literal
    case .array:
      // A list within a list is none that a posting has.
      text = elements.filter { $0.json.array == nil }.compactMap { $0.text(ofFirst: limit) }.joined(separator: "\n")
    case .object:
      let names = ["name", "text", "value", "description", "credentialCategory", "@value"]
      return names.lazy.compactMap { self[$0] }.first { $0.json.object == nil && $0.json.array == nil }?
        .text(ofFirst: limit)
    case .bool, .null: return nil
    }
    return text.isEmpty ? nil : text
  }

  /// The text on one line, without an item's bullet.
  var line: String? {
    let words = text(ofFirst: 4_096)?.split(whereSeparator: \.isWhitespace).filter { $0 != "•" }.joined(separator: " ")
    return words.flatMap { $0.isEmpty ? nil : String($0.prefix(300)) }
  }
}

/// Text that may hold HTML, once or twice escaped, or none.
enum HTMLValue {
  static func text(of value: String) -> String {
    var text = value
    for _ in 0..<3 {
      if hasTag(text) {
        // Where no tag makes lines, the line ends do.
        text = WebPageReader.text(ofFragment: hasBlock(text) ? text : "<pre>\(text)</pre>")
      } else if text.contains("&"), text.contains(";") {
        text = WebPageReader.text(ofFragment: "<pre>\(text.replacing("<", with: "&lt;"))</pre>")
      } else {
        break
      }
    }
    return trimmed(text)
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  private static func hasTag(_ text: String) -> Bool { hasTag(text) { blocks.contains($0) || inline.contains($0) } }
  private static func hasBlock(_ text: String) -> Bool { hasTag(text) { blocks.contains($0) } }

  private static func hasTag(_ text: String, where isWanted: (String) -> Bool) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst().contains { rest in
      let name = rest.drop { $0 == UInt8(ascii: "/") }.prefix(12)
        .prefix { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
      return isWanted(Substring(name).lowercased())
    }
  }

  private static let blocks = WebPageText.blocks.union(["br", "td", "th"])
  private static let inline: Set<String> = ["a", "b", "i", "u", "em", "strong", "span", "font", "small", "sup", "sub"]
}
