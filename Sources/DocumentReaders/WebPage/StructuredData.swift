internal import JSONCore

/// What a page says of itself for programs, by the vocabulary of schema.org: JSON-LD, microdata and RDFa.
struct StructuredData {
  /// A posting takes some ten thousand bytes; values beyond this are passed over.
  private static let maximumBytes = 1024 * 1024

  private var scripts: [String] = []
  private var isInScript = false
  private var bytes = 0
  /// Whole items of microdata or RDFa that belong to no other.
  private var items: [JSON] = []
  private var open: [Entry] = []
  /// Which of the open entries are items.
  private var openItems: [Int] = []

  /// An element that makes an item or the value of a property.
  private struct Entry {
    var depth: Int
    var names: [String]
    /// Nil for a property whose value is its text.
    var item: JSONObject?
    /// Where its text starts.
    var start: Int
  }

  // MARK: The page's tags

  /// - Parameters:
  ///   - depth: how many elements are open, this one among them.
  ///   - text: what the page says up to there; nil where the element is not seen.
  mutating func start(_ name: String, _ attributes: HTMLAttributes, depth: Int, text: HTMLLines?) {
    if name == "script" {
      isInScript = attributes["type"]?.lowercased().contains("ld+json") == true
      if isInScript { scripts.append("") }
      return
    }
    let names = Self.words(attributes["itemprop"] ?? (openItems.isEmpty ? nil : attributes["property"]))
    let type = attributes["itemtype"] ?? attributes["typeof"]
    if type != nil || attributes["itemscope"] != nil {
      let types = Self.words(type).map { JSON.string($0) }
      openItems.append(open.count)
      open.append(Entry(depth: depth, names: names, item: ["@type": .array(types)], start: 0))
    } else if !names.isEmpty, let item = openItems.last {
      let value = attributes["content"] ?? attributes["datetime"] ?? (name == "link" ? attributes["href"] : nil)
      if let value {
        add(value, as: names, to: item)
      } else if let text {
        open.append(Entry(depth: depth, names: names, item: nil, start: text.text.utf8.count))
      }
    }
  }

  /// - Parameter depth: how many elements remain open.
  mutating func end(depth: Int, text: HTMLLines) {
    isInScript = false
    while let entry = open.last, entry.depth > depth {
      open.removeLast()
      if let item = entry.item {
        openItems.removeLast()
        if let parent = openItems.last, !entry.names.isEmpty {
          for name in entry.names { open[parent].item?.members.append(.init(name: name, value: .object(item))) }
        } else {
          items.append(.object(item))
        }
      } else if let item = openItems.last, text.text.utf8.count >= entry.start {
        add(String(text.text(from: entry.start)), as: entry.names, to: item)
      }
    }
  }

  /// What stands in a script.
  mutating func append(_ text: String) {
    guard isInScript, bytes + text.utf8.count <= Self.maximumBytes else { return }
    bytes += text.utf8.count
    scripts[scripts.count - 1] += text
  }

  private mutating func add(_ value: String, as names: [String], to item: Int) {
    guard bytes + value.utf8.count * names.count <= Self.maximumBytes else { return }
    bytes += value.utf8.count * names.count
    for name in names { open[item].item?.members.append(.init(name: name, value: .string(value))) }
  }

  private static func words(_ list: String?) -> [String] {
    (list ?? "").split(whereSeparator: \.isWhitespace).prefix(8).map(String.init)
  }

  // MARK: The posting

  /// The page's posting laid out as text; nil where it has none.
  ///
  /// - Parameter main: the main text of the page.
  func posting(ofPage main: String?) -> String? {
    let objects = scripts.compactMap(LenientJSON.parse).flatMap(Self.objects) + items.flatMap(Self.objects)
    var named: [String: JSONObject] = [:]
    for object in objects { if let id = object["@id"]?.string, object.members.count > 1 { named[id] = object } }
    // Where there are several, as beside "similar jobs", the page's own is the one it tells the most of.
    let postings = objects.filter(Self.isPosting).prefix(100).map { JobPosting($0, named: named) }
    guard let posting = postings.max(by: { $0.weight(onPage: main) < $1.weight(onPage: main) }),
      posting.saysSomething
    else { return nil }
    return posting.laidOut(onPage: main)
  }

  private static func isPosting(_ object: JSONObject) -> Bool {
    let types = object["@type"].map { $0.array ?? [$0] } ?? []
    return types.contains { type in
      guard let name = type.string else { return false }
      return name == "JobPosting" || name.hasSuffix("/JobPosting") || name.hasSuffix(":JobPosting")
    }
  }

  /// Every object within the value, itself among them, in the order of the text.
  private static func objects(in value: JSON) -> [JSONObject] {
    var found: [JSONObject] = []
    var left = [value]
    while let next = left.popLast() {
      switch next {
      case .object(let object):
        found.append(object)
        left += object.members.reversed().map(\.value)
      case .array(let values): left += values.reversed()
      default: break
      }
    }
    return found
  }
}
