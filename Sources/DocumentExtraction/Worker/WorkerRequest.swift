/// One document on its way to the process that reads it.
package struct WorkerRequest: Sendable {
  package var use: DocumentUse
  package var password: String?
  package var document: [UInt8]

  /// The bytes before the document itself: the lengths and the use, then the password.
  package static let headLength = 16

  package init(use: DocumentUse, password: String?, document: [UInt8]) {
    self.use = use
    self.password = password
    self.document = document
  }

  /// What goes ahead of the document's own bytes, so that those need no copy.
  package func head() -> [UInt8] {
    var writer = WireWriter()
    writer.write(UInt32(document.count))
    writer.write(use.rawValue)
    writer.write(password == nil ? 0 : 1)
    writer.write(password ?? "")
    return writer.bytes
  }

  /// The lengths that `head()` begins with; nil if they are beyond what a daemon ever sends.
  package static func lengths(
    in head: [UInt8]
  ) -> (document: Int, use: DocumentUse, password: Int, hasPassword: Bool)? {
    var reader = WireReader(head[...])
    guard let document = reader.readNumber(), let use = reader.readNumber().flatMap(DocumentUse.init),
      let hasPassword = reader.readNumber(), let password = reader.readNumber(),
      document <= DocumentFile.maximumBytes, password <= 64 * 1024
    else { return nil }
    return (Int(document), use, Int(password), hasPassword == 1)
  }
}
