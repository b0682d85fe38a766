/// One value that is being encoded, and where it stands.
struct JSONEncoding: Encoder {
  let slot: JSONSlot
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .empty = slot.value { slot.value = .object([]) }
    return KeyedEncodingContainer(JSONKeyedEncoding(slot: slot, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .empty = slot.value { slot.value = .array([]) }
    return JSONUnkeyedEncoding(slot: slot, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func box(_ value: some Encodable) throws {
    if let json = value as? JSON { slot.value = .leaf(json) } else { try value.encode(to: self) }
  }
}

extension JSONEncoding: SingleValueEncodingContainer {
  func encodeNil() { slot.value = .leaf(.null) }
  func encode(_ value: Bool) { slot.value = .leaf(.bool(value)) }
  func encode(_ value: String) { slot.value = .leaf(.string(value)) }
  func encode(_ value: Double) throws { slot.value = .leaf(try number(value)) }
  func encode(_ value: Float) throws {
    guard value.isFinite else { throw notFinite(value) }
    slot.value = .leaf(.number(JSONNumber(literal: "\(value)")))
  }
  func encode(_ value: Int) { integer(value) }
  func encode(_ value: Int8) { integer(value) }
  func encode(_ value: Int16) { integer(value) }
  func encode(_ value: Int32) { integer(value) }
  func encode(_ value: Int64) { integer(value) }
  func encode(_ value: UInt) { integer(value) }
  func encode(_ value: UInt8) { integer(value) }
  func encode(_ value: UInt16) { integer(value) }
  func encode(_ value: UInt32) { integer(value) }
  func encode(_ value: UInt64) { integer(value) }
  func encode(_ value: some Encodable) throws { try box(value) }

  private func integer(_ value: some FixedWidthInteger) { slot.value = .leaf(.number(JSONNumber(value))) }

  private func number(_ value: Double) throws -> JSON {
    guard value.isFinite else { throw notFinite(value) }
    return .number(JSONNumber(value))
  }

  private func notFinite(_ value: Any) -> EncodingError {
    let context = EncodingError.Context(codingPath: codingPath, debugDescription: "JSON has only finite numbers")
    return .invalidValue(value, context)
  }
}

struct JSONKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let slot: JSONSlot
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) { slot.set(key.stringValue, JSONSlot(.null)) }
  func encode(_ value: Bool, forKey key: Key) { slot.set(key.stringValue, JSONSlot(.bool(value))) }
  func encode(_ value: String, forKey key: Key) { slot.set(key.stringValue, JSONSlot(.string(value))) }
  func encode(_ value: Int, forKey key: Key) { slot.set(key.stringValue, JSONSlot(.number(JSONNumber(value)))) }
  func encode(_ value: some Encodable, forKey key: Key) throws { try member(key).box(value) }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    member(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { member(key).unkeyedContainer() }
  func superEncoder() -> any Encoder { member(JSONKey.base) }
  func superEncoder(forKey key: Key) -> any Encoder { member(key) }

  private func member(_ key: any CodingKey) -> JSONEncoding {
    let member = JSONSlot()
    slot.set(key.stringValue, member)
    return JSONEncoding(slot: member, codingPath: codingPath + [key])
  }
}

struct JSONUnkeyedEncoding: UnkeyedEncodingContainer {
  let slot: JSONSlot
  let codingPath: [any CodingKey]

  var count: Int { if case .array(let slots) = slot.value { slots.count } else { 0 } }

  func encodeNil() { slot.append(JSONSlot(.null)) }
  func encode(_ value: some Encodable) throws { try element().box(value) }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
    element().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }
  func superEncoder() -> any Encoder { element() }

  private func element() -> JSONEncoding {
    let element = JSONSlot()
    let path = codingPath + [JSONKey(intValue: count)]
    slot.append(element)
    return JSONEncoding(slot: element, codingPath: path)
  }
}
