internal import JSONCore

/// The members that a JSON-RPC message may have, as they came; others are passed over.
struct Envelope {
  private var version: JSON?
  private var id: JSON?
  /// The id as it was spelled.
  private var idToken: UnsafeBufferPointer<UInt8>?
  private var method: JSON?
  private var params: JSON?
  private var result: JSON?
  private var error: JSON?

  /// - Parameter parser: stands at the brace that begins the message, after which nothing may follow.
  init(_ parser: inout JSONParser) throws(JSONSyntaxError) {
    try parser.members { (parser, name) throws(JSONSyntaxError) in
      parser.skipWhitespace()
      let start = parser.position
      let value = try parser.value()
      switch name {
      case "jsonrpc": version = value
      case "id":
        id = value
        idToken = UnsafeBufferPointer(rebasing: parser.bytes[start..<parser.position])
      case "method": method = value
      case "params": params = value
      case "result": result = value
      case "error": error = value
      default: break
      }
    }
    try parser.end()
  }

  var message: IncomingMessage {
    let requestID = requestID
    guard version == .string("2.0") else {
      return .invalid(requestID, .invalidRequest(#"jsonrpc must be "2.0""#))
    }
    if let method { return call(method, requestID) }
    guard result != nil || error != nil else {
      return .invalid(requestID, .invalidRequest("a message must have a method, a result or an error"))
    }
    guard let requestID else { return .ignored }
    if let error, error != .null { return .response(requestID, .failure(ResponseError(error))) }
    return .response(requestID, .success(result ?? .null))
  }

  private func call(_ method: JSON, _ requestID: RequestID?) -> IncomingMessage {
    guard case .string(let method) = method else {
      return .invalid(requestID, .invalidRequest("method must be a string"))
    }
    let params: JSONObject
    switch self.params {
    case nil, .null?, .array([])?: params = JSONObject()
    case .object(let object)?: params = object
    default:
      // Without an id it is a notification, which is never answered.
      if id == nil { return .ignored }
      let error = ResponseError(code: ResponseError.Code.invalidParams, message: "params must be an object")
      return requestID.map { .invalid($0, error) } ?? invalidID
    }
    guard id != nil else { return .notification(method: method, params: params) }
    guard let requestID else { return invalidID }
    return .request(requestID, method: method, params: params)
  }

  private var invalidID: IncomingMessage {
    .invalid(nil, .invalidRequest("id must be a string or a whole number"))
  }

  private var requestID: RequestID? {
    guard let id, let idToken else { return nil }
    let token = String(decoding: idToken, as: UTF8.self)
    switch id {
    case .string(let value): return RequestID(value: .string(value), token: token)
    case .number(let number): return number.asID.map { RequestID(value: .number($0), token: token) }
    default: return nil
    }
  }
}

extension JSONNumber {
  /// The number in the one spelling by which ids are compared, if it is whole.
  var asID: JSONNumber? {
    if let integer { return JSONNumber(integer) }
    // Digits alone are a whole number of any size.
    return literal.utf8.allSatisfy { $0 == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      ? self : nil
  }
}

extension RequestID {
  /// The id that a member such as `id` of `$/cancelRequest` names.
  init?(_ json: JSON) {
    switch json {
    case .string(let value): self.init(value: .string(value), token: JSONWriter.text(of: json))
    case .number(let number):
      guard let value = number.asID else { return nil }
      self.init(value: .number(value), token: number.literal)
    default: return nil
    }
  }
}
