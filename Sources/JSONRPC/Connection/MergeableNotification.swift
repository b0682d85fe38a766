package import JSONCore

/// A notification of which several that wait may become one.
package protocol MergeableNotification: Sendable {
  /// Notifications of the same key stay in order and may merge while none of another kind with that key lies between.
  var key: String { get }
  /// Takes the later one in, or says that it cannot.
  mutating func absorb(_ later: Self) -> Bool
  /// Method and params, asked for once, when it is written.
  func encoded() -> (method: String, params: JSONObject)
  /// About how much it will be on the wire, for the account of what waits.
  var estimatedBytes: Int { get }
}

extension MergeableNotification {
  package var estimatedBytes: Int { 512 }
}
