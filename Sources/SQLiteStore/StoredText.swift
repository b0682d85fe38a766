internal import Foundation
internal import GRDB

/// Text of any content as a column keeps it.
///
/// GRDB binds and reads strings as C does, up to the first NUL; a text that has one is therefore stored as a blob of
/// its UTF-8, which SQLite's search tokenizes all the same.
struct StoredText: Hashable, Sendable, DatabaseValueConvertible {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  var databaseValue: DatabaseValue {
    text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> StoredText? {
    switch value.storage {
    case .string(let text): StoredText(text)
    case .blob(let bytes): StoredText(String(decoding: bytes, as: UTF8.self))
    default: nil
    }
  }
}

extension Database {
  /// Runs a statement that is compiled once a connection.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// The one row of a statement that is compiled once a connection.
  func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }

  func integer(_ sql: String, _ arguments: StatementArguments = []) throws -> Int? {
    try Int.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }
}
