/// A JSON value as it came: object members in their order, numbers with their digits.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

/// A number as its literal, so that nothing is rounded on the way through.
package struct JSONNumber: Hashable, Sendable {
  package let literal: String

  /// - Parameter literal: a number by the grammar of RFC 8259, section 6.
  package init(literal: String) { self.literal = literal }
  package init(_ value: some FixedWidthInteger) { literal = String(value) }
  /// - Parameter value: finite.
  package init(_ value: Double) { literal = "\(value)" }

  /// The value if it is a whole number that fits, however it is spelled (`8`, `8.0`, `8e0`).
  ///
  /// Beyond 2^53 only plain digits count: those of a fraction or an exponent would be rounded.
  package var integer: Int? {
    if let value = Int(literal) { return value }
    guard let value = Double(literal), value.magnitude <= 0x1p53 else { return nil }
    return Int(exactly: value)
  }

  /// The nearest double; nil where that is infinite.
  package var double: Double? {
    guard let value = Double(literal), value.isFinite else { return nil }
    return value
  }
}

/// The members of an object in order; of several with one name the last counts.
package struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package var members: [Member]

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSON

    package init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  package init(members: [Member] = []) { self.members = members }

  package init(dictionaryLiteral elements: (String, JSON)...) {
    members = elements.map { Member(name: $0.0, value: $0.1) }
  }

  package subscript(_ name: String) -> JSON? {
    get { members.last { $0.name == name }?.value }
    set {
      let index = members.lastIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  package init(floatLiteral value: Double) { self = .number(JSONNumber(value)) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(JSONObject(members: elements.map { JSONObject.Member(name: $0.0, value: $0.1) }))
  }
}

extension JSON {
  /// The member of that name, where this is an object that has it.
  package subscript(_ name: String) -> JSON? {
    if case .object(let object) = self { object[name] } else { nil }
  }

  package var string: String? { if case .string(let value) = self { value } else { nil } }
  package var integer: Int? { if case .number(let value) = self { value.integer } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
  package var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
}
