internal import JSONCore

/// The members of one object of a pack, taken one by one; whatever does not fit is noted as a fault with its line.
struct PackFields {
  /// Many times what a question needs, and little enough for every rule.
  private static let maxBytes = 4_000

  let line: Int
  private let members: [String: LocatedJSON]
  private let what: String

  /// Nil, and a fault noted, where the value is no object.
  ///
  /// - Parameters:
  ///   - what: what the object is, for messages: "a question".
  ///   - known: the members that it may have.
  init?(_ json: LocatedJSON, what: String, known: [String], faults: inout FaultList) {
    guard case .object(let list) = json.value else {
      faults.add(json.line, "\(what) must be an object")
      return nil
    }
    var members: [String: LocatedJSON] = [:]
    for (name, value) in list {
      if !known.contains(name) {
        faults.add(
          value.line, "\(what) has no member \"\(name.shortened)\"; it may have \(known.joined(separator: ", "))")
      } else if members.updateValue(value, forKey: name) != nil {
        faults.add(value.line, "\(what) has \"\(name)\" twice")
      }
    }
    self.members = members
    self.what = what
    line = json.line
  }

  /// The line of a member, or that of the object where it has none of that name.
  func line(of name: String) -> Int { members[name]?.line ?? line }

  func value(_ name: String, _ faults: inout FaultList) -> LocatedJSON? {
    if let value = members[name] { return value }
    faults.add(line, "\(what) needs \"\(name)\"")
    return nil
  }

  /// A text with something in it.
  func text(_ name: String, _ faults: inout FaultList) -> String? {
    guard let value = value(name, &faults) else { return nil }
    guard case .scalar(.string(let text)) = value.value, text.contains(where: { !$0.isWhitespace }) else {
      faults.add(value.line, "\"\(name)\" of \(what) must be a text that is not empty")
      return nil
    }
    guard text.utf8.count <= Self.maxBytes else {
      faults.add(value.line, "\"\(name)\" of \(what) is longer than \(Self.maxBytes) bytes")
      return nil
    }
    return text
  }

  func optionalText(_ name: String, _ faults: inout FaultList) -> String? {
    members[name] == nil ? nil : text(name, &faults)
  }

  /// A name of small letters, digits and hyphens, as ids are.
  func id(_ name: String, _ faults: inout FaultList) -> String? {
    guard let id = text(name, &faults) else { return nil }
    let isPlain = id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    guard isPlain, id.utf8.count <= 64 else {
      faults.add(
        line(of: name), "\"\(name)\" of \(what) must be small letters, digits and hyphens, 64 characters at most")
      return nil
    }
    return id
  }

  func integer(_ name: String, in range: ClosedRange<Int>, _ faults: inout FaultList) -> Int? {
    guard let value = value(name, &faults) else { return nil }
    guard case .scalar(let json) = value.value, let number = json.integer, range.contains(number) else {
      faults.add(
        value.line,
        "\"\(name)\" of \(what) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  func list(_ name: String, _ faults: inout FaultList) -> [LocatedJSON]? {
    guard let value = value(name, &faults) else { return nil }
    guard case .array(let elements) = value.value else {
      faults.add(value.line, "\"\(name)\" of \(what) must be a list")
      return nil
    }
    return elements
  }

  func texts(_ name: String, _ faults: inout FaultList) -> [String]? {
    list(name, &faults)?.compactMap { element in
      guard case .scalar(.string(let text)) = element.value, text.contains(where: { $0.isLetter || $0.isNumber })
      else {
        faults.add(element.line, "each of \"\(name)\" of \(what) must be a text with a letter or a digit")
        return nil
      }
      return text
    }
  }

  /// One of the words of a closed list.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ faults: inout FaultList
  ) -> Choice? {
    guard let text = text(name, &faults) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    faults.add(line(of: name), "\"\(name)\" of \(what) must be one of \(Self.names(of: Choice.self))")
    return nil
  }

  func choices<Choice: RawRepresentable<String> & CaseIterable & Hashable>(
    _ name: String, _ faults: inout FaultList
  ) -> [Choice]? {
    guard let texts = texts(name, &faults) else { return nil }
    let choices = texts.compactMap { Choice(rawValue: $0) }
    guard choices.count == texts.count, Set(choices).count == choices.count, !choices.isEmpty else {
      faults.add(
        line(of: name), "\"\(name)\" of \(what) must list, each once, some of \(Self.names(of: Choice.self))")
      return nil
    }
    return choices
  }

  private static func names<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type) -> String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

/// The faults of one file.
struct FaultList {
  let file: String
  private(set) var faults: [PackFault] = []

  init(file: String) { self.file = file }

  /// Of a file with more than this many faults the first are enough.
  private static let maxFaults = 200

  mutating func add(_ line: Int, _ message: String) {
    guard faults.count <= Self.maxFaults else { return }
    let isLast = faults.count == Self.maxFaults
    faults.append(
      PackFault(file: file, line: line, message: isLast ? "has more faults, which are not listed" : message))
  }
}

extension String {
  /// Fit for a message: what a pack says may be long, and go to a terminal.
  var shortened: String {
    let shown = String(unicodeScalars.prefix(60).filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    return unicodeScalars.count > 60 ? shown + "…" : shown
  }
}
