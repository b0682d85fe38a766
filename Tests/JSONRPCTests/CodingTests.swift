import JSONCore
import Testing

@Suite("Codable over JSON")
struct CodingTests {
  private func encode(_ value: some Encodable) throws -> JSON { try JSONValueEncoder().encode(value) }

  private func check<Value: Codable & Equatable>(_ value: Value, _ json: JSON) throws {
    #expect(try encode(value) == json)
    #expect(try JSONValueDecoder().decode(Value.self, from: json) == value)
  }

  private func sentence<Value: Decodable>(_ type: Value.Type, _ json: JSON) -> String? {
    let result = Result { try JSONValueDecoder().decode(type, from: json, root: "params") }
    guard case .failure(let error as DecodingError) = result else { return nil }
    return error.sentence
  }

  @Test("values keep their shape both ways")
  func shapes() throws {
    try check([1, nil, 3] as [Int?], [1, nil, 3])
    try check([[1], [], [2, 3]], [[1], [], [2, 3]])
    try check(["a": ["b": 1.5]], ["a": ["b": 1.5]])
    try check([1: "one"], ["1": "one"])
    // One member: Swift gives a dictionary another order in each run.
    try check(["a": nil] as [String: Int?], ["a": nil])
    try check("text", "text")
    try check(true, true)
    try check(Optional(5), 5)
    try check(Int?.none, nil)
    try check([UInt64.max], [.number(JSONNumber(UInt64.max))])
    try check(Int64.min, .number(JSONNumber(Int64.min)))
    try check(0.1, 0.1)
    try check(Float(0.1), .number(JSONNumber(literal: "0.1")))
    try check([Int8(-128)], [-128])
    try check(Set([7]), [7])
    try check([String](), [])
    try check([String: Int](), [:])
  }

  private struct Optionals: Codable, Equatable {
    var left: Int?
    var null: Int?
    var nested: Int??

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(left, forKey: .left)
      try container.encode(null, forKey: .null)
      if let nested { try container.encode(nested, forKey: .nested) }
    }

    enum CodingKeys: CodingKey { case left, null, nested }

    init(left: Int? = nil, null: Int? = nil, nested: Int?? = nil) {
      (self.left, self.null, self.nested) = (left, null, nested)
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      left = try container.decodeIfPresent(Int.self, forKey: .left)
      null = try container.decode(Int?.self, forKey: .null)
      nested = container.contains(.nested) ? .some(try container.decode(Int?.self, forKey: .nested)) : nil
    }
  }

  @Test("encodeIfPresent leaves nil out, encode writes null, and absent differs from null for who asks")
  func optionals() throws {
    try check(Optionals(), ["null": nil])
    try check(Optionals(left: 1, null: 2, nested: .some(.some(3))), ["left": 1, "null": 2, "nested": 3])
    try check(Optionals(nested: .some(nil)), ["null": nil, "nested": nil])
    #expect(try JSONValueDecoder().decode(Optionals.self, from: ["left": nil, "null": nil] as JSON) == Optionals())
    #expect(sentence(Optionals.self, [:]) == "params.null is missing")
  }

  private class Base: Codable {
    var name: String
    init(name: String) { self.name = name }
  }

  private final class Derived: Base {
    var age: Int
    init(name: String, age: Int) {
      self.age = age
      super.init(name: name)
    }

    required init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      age = try container.decode(Int.self, forKey: .age)
      try super.init(from: try container.superDecoder())
    }

    override func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(age, forKey: .age)
      try super.encode(to: container.superEncoder())
    }

    private enum CodingKeys: CodingKey { case age }
  }

  @Test("what a superclass encodes stands under super")
  func superclass() throws {
    let json = try encode(Derived(name: "n", age: 3))
    #expect(json == ["age": 3, "super": ["name": "n"]])
    #expect(try JSONValueDecoder().decode(Derived.self, from: json).name == "n")
    #expect(sentence(Derived.self, ["age": 3, "super": ["name": 4]]) == "params.super.name must be a string")
    #expect(sentence(Derived.self, ["age": 3]) == "params.super must be an object")
  }

  /// A point as nested containers of every kind.
  private struct Nested: Codable, Equatable {
    var x: Int
    var y: Int
    var tags: [String]

    enum Outer: CodingKey { case point, tags, pair, late }
    enum Inner: CodingKey { case x, y }

    init(x: Int, y: Int, tags: [String]) { (self.x, self.y, self.tags) = (x, y, tags) }

    func encode(to encoder: any Encoder) throws {
      var outer = encoder.container(keyedBy: Outer.self)
      var point = outer.nestedContainer(keyedBy: Inner.self, forKey: .point)
      var list = outer.nestedUnkeyedContainer(forKey: .tags)
      try point.encode(x, forKey: .x)
      for tag in tags { try list.encode(tag) }
      try point.encode(y, forKey: .y)
      var pair = outer.nestedUnkeyedContainer(forKey: .pair)
      var first = pair.nestedContainer(keyedBy: Inner.self)
      try first.encode(x, forKey: .x)
      var second = pair.nestedUnkeyedContainer()
      try second.encode(y)
      try second.encodeNil()
      try y.encode(to: pair.superEncoder())
      try x.encode(to: outer.superEncoder(forKey: .late))
    }

    init(from decoder: any Decoder) throws {
      let outer = try decoder.container(keyedBy: Outer.self)
      let point = try outer.nestedContainer(keyedBy: Inner.self, forKey: .point)
      x = try point.decode(Int.self, forKey: .x)
      y = try point.decode(Int.self, forKey: .y)
      tags = []
      var list = try outer.nestedUnkeyedContainer(forKey: .tags)
      while let tag = try list.decodeIfPresent(String.self) { tags.append(tag) }
      var pair = try outer.nestedUnkeyedContainer(forKey: .pair)
      _ = try pair.nestedContainer(keyedBy: Inner.self).decode(Int.self, forKey: .x)
      var second = try pair.nestedUnkeyedContainer()
      _ = try second.decode(Int.self)
      guard try second.decodeNil(), second.isAtEnd else { throw CancellationError() }
      _ = try Int(from: pair.superDecoder())
      _ = try Int(from: outer.superDecoder(forKey: .late))
    }
  }

  @Test("nested containers may be filled in turns")
  func nested() throws {
    let json: JSON = [
      "point": ["x": 1, "y": 2], "tags": ["a", "b"], "pair": [["x": 1], [2, nil], 2], "late": 1,
    ]
    try check(Nested(x: 1, y: 2, tags: ["a", "b"]), json)
    var short = json.object ?? [:]
    short["pair"] = [["x": 1], []]
    #expect(sentence(Nested.self, .object(short)) == "params.pair[1][0] is missing")
    short["pair"] = [["x": 1], [2, nil]]
    #expect(sentence(Nested.self, .object(short)) == "params.pair[2] is missing")
    short["pair"] = [["x": "secret"]]
    #expect(sentence(Nested.self, .object(short)) == "params.pair[0].x must be an integer")
  }

  @Test("an empty struct is an empty object")
  func empty() throws {
    struct Empty: Codable, Equatable {}
    try check(Empty(), [:])
    #expect(try encode([Empty()]) == [[:]])
  }

  @Test(
    "integers are exact or refused",
    arguments: [
      ("8", 8), ("8.0", 8), ("8e0", 8), ("80e-1", 8), ("1e3", 1000), ("-0", 0), ("-0.0", 0),
      ("9007199254740992", 1 << 53),
      ("9007199254740993", (1 << 53) + 1), ("9007199254740992.0", 1 << 53), ("9007199254740994.0", nil),
      ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9223372036854775808", nil), ("1e19", nil),
      ("8.5", nil), ("1e400", nil), ("-1e400", nil), ("1e-400", 0),
    ] as [(String, Int?)])
  func integers(_ literal: String, _ expected: Int?) throws {
    let json = try JSONParser.parse(literal)
    #expect((try? JSONValueDecoder().decode(Int.self, from: json)) == expected)
    #expect(json.integer == expected)
    #expect(JSONWriter.text(of: json) == literal)
  }

  @Test("integers that do not fit their type name its range")
  func ranges() {
    #expect(sentence([UInt8].self, [256]) == "params[0] must be an integer from 0 to 255")
    #expect(sentence([UInt8].self, [-1]) == "params[0] must be an integer from 0 to 255")
    #expect(sentence([Int8].self, [1, 200]) == "params[1] must be an integer from -128 to 127")
    #expect(
      sentence([Double].self, [.number(JSONNumber(literal: "1e400"))])
        == "params[0] must be a number within the range of a double")
    #expect(throws: EncodingError.self) { try encode([Double.infinity]) }
    #expect(throws: EncodingError.self) { try encode(["a": Float.nan]) }
  }

  private enum Kind: String, Codable { case cv, job }

  @Test("errors name the member and never repeat what it held")
  func sentences() {
    struct Inner: Decodable { var kind: Kind }
    struct Params: Decodable {
      var items: [Inner]
      var names: [String: Bool]?
    }
    let secret: JSON = "Ada Lovelace"
    let cases: [(JSON, String)] = [
      (secret, "params must be an object"), ([secret], "params must be an object"), ([:], "params.items is missing"),
      (["items": secret], "params.items must be an array"), (["items": nil], "params.items must be an array"),
      (["items": [secret]], "params.items[0] must be an object"),
      (["items": [[:]]], "params.items[0].kind is missing"),
      (["items": [["kind": "cv"], ["kind": secret]]], "params.items[1].kind is not a value that is known here"),
      (["items": [["kind": 1]]], "params.items[0].kind must be a string"),
      (["items": [], "names": ["a": secret]], "params.names.a must be true or false"),
    ]
    for (json, expected) in cases { #expect(sentence(Params.self, json) == expected) }
  }
}
