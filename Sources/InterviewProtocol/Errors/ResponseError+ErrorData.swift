package import JSONRPC

extension ResponseError {
  /// - Parameter message: one sentence for the person at the editor, without a final period.
  package init(_ data: ErrorData, message: String) {
    self.init(code: data.code.rawValue, message: message, data: data.json)
  }
}
