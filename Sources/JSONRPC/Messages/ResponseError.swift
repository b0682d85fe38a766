package import JSONCore

/// The `error` member of a response.
package struct ResponseError: Error, Hashable {
  package var code: Int
  /// One sentence for the person at the editor, without a final period.
  package var message: String
  /// For programs.
  package var data: JSON?

  package init(code: Int, message: String, data: JSON? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }
}

extension ResponseError {
  /// The codes of JSON-RPC 2.0, section 5.1, and of LSP 3.17, "Response Message".
  package enum Code {
    package static let parseError = -32700
    package static let invalidRequest = -32600
    package static let methodNotFound = -32601
    package static let invalidParams = -32602
    package static let internalError = -32603
    package static let serverNotInitialized = -32002
    package static let requestCancelled = -32800
  }
}
