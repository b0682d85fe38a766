/// Encodes values as JSON; members stand in the order in which they were encoded.
///
/// `encodeIfPresent` leaves a nil member out, `encode` of nil writes null. Throws `EncodingError` for a number that is
/// not finite.
package struct JSONValueEncoder: Sendable {
  package init() {}

  package func encode(_ value: some Encodable) throws -> JSON {
    let slot = JSONSlot()
    try JSONEncoding(slot: slot, codingPath: []).box(value)
    return slot.json
  }
}

/// Where a value is put while it is encoded; containers of one place share it.
final class JSONSlot {
  enum Value {
    case empty
    case leaf(JSON)
    case array([JSONSlot])
    case object([(name: String, slot: JSONSlot)])
  }

  var value = Value.empty

  init() {}
  init(_ json: JSON) { value = .leaf(json) }

  /// Something that encoded nothing is an empty object, as for Foundation's encoder.
  var json: JSON {
    switch value {
    case .empty: .object([:])
    case .leaf(let json): json
    case .array(let slots): .array(slots.map(\.json))
    case .object(let members):
      .object(JSONObject(members: members.map { JSONObject.Member(name: $0.name, value: $0.slot.json) }))
    }
  }

  func append(_ slot: JSONSlot) {
    guard case .array(var slots) = value else { preconditionFailure("two kinds of container for one value") }
    value = .empty
    slots.append(slot)
    value = .array(slots)
  }

  func set(_ name: String, _ slot: JSONSlot) {
    guard case .object(var members) = value else { preconditionFailure("two kinds of container for one value") }
    value = .empty
    if let index = members.firstIndex(where: { $0.name == name }) {
      members[index].slot = slot
    } else {
      members.append((name, slot))
    }
    value = .object(members)
  }
}
