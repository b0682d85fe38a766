internal import JSONCore

/// Takes settings out of a JSON object one by one; what is left over in the end is a mistake of the person who wrote it.
struct SettingsReader {
  private let object: JSONObject
  /// Where the object stands, such as `budget.session`; empty for the whole file.
  private let path: String
  private var known: [String] = []

  init(_ json: JSON, at path: String = "") throws(ConfigurationError) {
    guard case .object(let object) = json else {
      throw ConfigurationError("\(path.isEmpty ? "the configuration" : path) must be an object")
    }
    self.object = object
    self.path = path
  }

  mutating func string(_ name: String) throws(ConfigurationError) -> String? {
    guard let value = take(name) else { return nil }
    guard let text = value.string, !text.isEmpty else { throw mistake(name, "must be a text") }
    return text
  }

  mutating func choice(_ name: String, of values: [String]) throws(ConfigurationError) -> String? {
    guard let text = try string(name) else { return nil }
    guard values.contains(text) else { throw mistake(name, "must be \(values.joined(separator: " or "))") }
    return text
  }

  mutating func strings(_ name: String) throws(ConfigurationError) -> [String]? {
    guard let value = take(name) else { return nil }
    guard let items = value.array, !items.isEmpty else { throw mistake(name, "must be a list of names") }
    var strings: [String] = []
    for item in items {
      guard let text = item.string else { throw mistake(name, "must be a list of names") }
      strings.append(text)
    }
    return strings
  }

  mutating func integer(_ name: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int? {
    guard let value = take(name) else { return nil }
    guard let number = value.integer, range.contains(number) else {
      throw mistake(name, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  mutating func boolean(_ name: String) throws(ConfigurationError) -> Bool? {
    guard let value = take(name) else { return nil }
    guard case .bool(let bool) = value else { throw mistake(name, "must be true or false") }
    return bool
  }

  mutating func dollars(_ name: String) throws(ConfigurationError) -> Double? {
    guard let value = take(name) else { return nil }
    guard case .number(let number) = value, let dollars = number.double, (0...1_000_000).contains(dollars) else {
      throw mistake(name, "must be a number of US dollars, 0 or more")
    }
    return dollars
  }

  func required<Value>(_ value: Value?, _ name: String) throws(ConfigurationError) -> Value {
    guard let value else { throw mistake(name, "is missing") }
    return value
  }

  /// Reads an object of settings, if it is there.
  mutating func section(
    _ name: String, _ read: (inout SettingsReader) throws(ConfigurationError) -> Void
  ) throws(ConfigurationError) {
    guard let value = take(name) else { return }
    var reader = try SettingsReader(value, at: full(name))
    try read(&reader)
    try reader.finish()
  }

  /// Reads an object whose members are objects of settings each.
  ///
  /// - Parameter names: those that there may be; nil for any.
  mutating func entries(
    _ name: String, named names: [String]? = nil,
    _ read: (String, inout SettingsReader) throws(ConfigurationError) -> Void
  ) throws(ConfigurationError) {
    try section(name) { (entries) throws(ConfigurationError) in
      for entry in names ?? entries.object.members.map(\.name) {
        try entries.section(entry) { (settings) throws(ConfigurationError) in try read(entry, &settings) }
      }
    }
  }

  /// - Throws: `ConfigurationError` where something is left that nobody asked for.
  func finish() throws(ConfigurationError) {
    guard let unknown = object.members.first(where: { !known.contains($0.name) })?.name else { return }
    let nearest = known.min { $0.distance(to: unknown) < $1.distance(to: unknown) }
    throw ConfigurationError(
      "there is no setting \(full(unknown))" + (nearest.map { "; did you mean \(full($0))?" } ?? ""))
  }

  private mutating func take(_ name: String) -> JSON? {
    known.append(name)
    let value = object[name]
    return value == .null ? nil : value
  }

  private func full(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  private func mistake(_ name: String, _ reason: String) -> ConfigurationError {
    ConfigurationError("\(full(name)) \(reason)")
  }
}

extension String {
  /// How many letters must be put in, taken out or replaced to make the other of it (Levenshtein), of at most the first
  /// 64 of each.
  fileprivate func distance(to other: String) -> Int {
    let (left, right) = (Array(lowercased().prefix(64)), Array(other.lowercased().prefix(64)))
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
