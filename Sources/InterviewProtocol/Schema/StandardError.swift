internal import JSONRPC

/// The codes of JSON-RPC 2.0 and of language servers that the daemon answers with; they carry no `data`.
package struct StandardError: Hashable, Sendable {
  package let code: Int
  /// As protocol.md has it.
  package let name: String

  package static let all = [
    StandardError(code: ResponseError.Code.parseError, name: "parse error"),
    StandardError(code: ResponseError.Code.invalidRequest, name: "invalid request"),
    StandardError(code: ResponseError.Code.methodNotFound, name: "method not found"),
    StandardError(code: ResponseError.Code.invalidParams, name: "invalid params"),
    StandardError(code: ResponseError.Code.internalError, name: "internal error"),
    StandardError(code: ResponseError.Code.serverNotInitialized, name: "server not initialized"),
    StandardError(code: ResponseError.Code.requestCancelled, name: "request cancelled"),
  ]
}
