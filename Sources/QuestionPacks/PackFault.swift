/// One thing that is wrong with a pack, and where.
package struct PackFault: Error, Hashable, Comparable, CustomStringConvertible, Sendable {
  /// The path as it was given.
  package let file: String
  /// From 1; 0 for a file that could not be read at all.
  package let line: Int
  package let message: String

  package var description: String { line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)" }

  package static func < (one: PackFault, other: PackFault) -> Bool {
    (one.file, one.line, one.message) < (other.file, other.line, other.message)
  }
}
