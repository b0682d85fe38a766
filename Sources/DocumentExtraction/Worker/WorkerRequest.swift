/// One document on its way to the process that reads it.
package struct WorkerRequest: Sendable {
  package var password: String?
  package var document: [UInt8]

  /// The bytes before the document itself: the lengths, then the password.
  package static let headLength = 12

  package init(password: String?, document: [UInt8]) {
    self.password = password
    self.document = document
  }

  /// What goes ahead of the document's own bytes, so that those need no copy.
  package func head() -> [UInt8] {
    var writer = WireWriter()
    writer.write(UInt32(document.count))
    writer.write(password == nil ? 0 : 1)
    writer.write(password ?? "")
    return writer.bytes
  }

  /// The lengths that `head()` begins with; nil if they are beyond what a daemon ever sends.
  package static func lengths(in head: [UInt8]) -> (document: Int, password: Int, hasPassword: Bool)? {
    var reader = WireReader(head[...])
    guard let document = reader.readNumber(), let hasPassword = reader.readNumber(), let password = reader.readNumber(),
      document <= DocumentFile.maximumBytes, password <= 64 * 1024
    else { return nil }
    return (Int(document), Int(password), hasPassword == 1)
  }
}
