internal import CCurl
internal import HTTPMessages

/// Decides which addresses may be called, by the parser that will call them.
enum ServiceAddress {
  /// - Throws: `HTTPFailure` of kind `forbiddenAddress`, or `invalidAddress` for a page; it does not repeat the address.
  static func check(_ url: String, for reach: HTTPCall.Reach) throws(HTTPFailure) {
    let kind: HTTPFailure.Kind = reach == .page ? .invalidAddress : .forbiddenAddress
    guard let parts = curl_url() else { throw HTTPFailure(.other, "out of memory") }
    defer { curl_url_cleanup(parts) }
    guard curl_url_set(parts, CURLUPART_URL, url, 0) == CURLUE_OK, let scheme = part(CURLUPART_SCHEME, of: parts),
      let host = part(CURLUPART_HOST, of: parts)
    else { throw HTTPFailure(kind, "the address is not a URL") }
    guard part(CURLUPART_USER, of: parts) == nil, part(CURLUPART_PASSWORD, of: parts) == nil else {
      throw HTTPFailure(kind, "the address holds a user name or password")
    }
    switch scheme {
    case "https":
      break
    case "http":
      guard reach == .page || isLoopback(host) else {
        throw HTTPFailure(.forbiddenAddress, "plain http is for this machine itself only")
      }
    default:
      throw HTTPFailure(kind, "the address is neither https nor http")
    }
  }

  private static func part(_ name: CURLUPart, of parts: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parts, name, &text, 0) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  /// libcurl has spelled IPv4 numbers out by now (`127.1` came as `127.0.0.1`) and resolves `localhost` by itself.
  private static func isLoopback(_ host: String) -> Bool {
    if host == "[::1]" || host.lowercased() == "localhost" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return numbers.count == 4 && numbers.first == 127 && numbers.allSatisfy { $0 != nil }
  }
}
