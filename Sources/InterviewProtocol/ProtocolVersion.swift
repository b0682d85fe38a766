/// The version of the protocol itself, which `initialize` tells.
package enum ProtocolVersion {
  /// `major.minor`; an addition raises the second number, a change that breaks a host the first.
  package static let current = "0.1"
}
