internal import GRDB
internal import InterviewDomain
internal import InterviewStore
internal import JSONCore

/// Reads columns back into values; what does not fit means a damaged store, never a crash.
enum Stored {
  static func text(_ value: DatabaseValue) throws -> String {
    guard let stored = StoredText.fromDatabaseValue(value) else { throw StoreError.corrupt }
    return stored.text
  }

  static func value<Value: RawRepresentable<String>>(_ value: DatabaseValue) throws -> Value {
    guard let known = try Value(rawValue: text(value)) else { throw StoreError.corrupt }
    return known
  }

  static func integer(_ value: DatabaseValue) throws -> Int {
    guard let integer = Int.fromDatabaseValue(value) else { throw StoreError.corrupt }
    return integer
  }

  static func time(_ value: DatabaseValue) throws -> Timestamp {
    Timestamp(millisecondsSince1970: Int64(try integer(value)))
  }

  static func optional<Value>(
    _ value: DatabaseValue, _ read: (DatabaseValue) throws -> Value
  ) rethrows -> Value? {
    value.isNull ? nil : try read(value)
  }

  static func json<Content: Decodable>(_ value: DatabaseValue) throws -> Content {
    try JSONValueDecoder().decode(Content.self, from: JSONParser.parse(Array(text(value).utf8)))
  }

  static func json(encoding content: some Encodable) throws -> String {
    String(decoding: JSONWriter.bytes(of: try JSONValueEncoder().encode(content)), as: UTF8.self)
  }
}
