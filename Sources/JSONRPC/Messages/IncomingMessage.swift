package import JSONCore

/// What one message of the client turned out to be.
package enum IncomingMessage: Hashable {
  case request(RequestID, method: String, params: JSONObject)
  case notification(method: String, params: JSONObject)
  case response(RequestID, Result<JSON, ResponseError>)
  /// To be answered with the error, under the id if it could be read.
  case invalid(RequestID?, ResponseError)
  /// Nothing to do and nobody to tell: a notification or response with something wrong in it.
  case ignored

  /// Reads a message by the rules of JSON-RPC 2.0.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    do throws(JSONSyntaxError) {
      var parser = JSONParser(bytes)
      parser.skipWhitespace()
      if parser.position < bytes.count, bytes[parser.position] == UInt8(ascii: "{") {
        self = try Envelope(&parser).message
      } else {
        let value = try parser.value()
        try parser.end()
        let isBatch = value.array != nil
        self = .invalid(nil, .invalidRequest(isBatch ? "batches are not supported" : "a message must be an object"))
      }
    } catch {
      self = .invalid(nil, ResponseError(code: ResponseError.Code.parseError, message: "invalid JSON: \(error)"))
    }
  }
}

extension ResponseError {
  static func invalidRequest(_ message: String) -> ResponseError {
    ResponseError(code: Code.invalidRequest, message: message)
  }

  init(_ error: FramingError) { self.init(code: Code.parseError, message: error.message) }

  /// The `error` member of a response from the other side.
  init(_ json: JSON) {
    self.init(
      code: json["code"]?.integer ?? Code.internalError, message: json["message"]?.string ?? "unknown error",
      data: json["data"])
  }
}
