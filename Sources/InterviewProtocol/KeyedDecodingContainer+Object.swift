extension KeyedDecodingContainer {
  /// The object of that name, or nil where it is absent, `null` or `[]`.
  ///
  /// Lua writes an empty table as `[]`, so an editor's empty options arrive that way.
  func decodeObjectIfPresent<Object: Decodable>(_: Object.Type, forKey key: Key) throws -> Object? {
    if let array = try? nestedUnkeyedContainer(forKey: key), array.isAtEnd { return nil }
    return try decodeIfPresent(Object.self, forKey: key)
  }
}
