package import DocumentExtraction
internal import HTTPMessages

/// Fetches pages through `interviewd-http`, which sees to it that they come from public addresses.
package struct HTTPPageFetcher: PageFetcher {
  private let http: HTTPClient

  package static let maximumBytes = 2 * 1024 * 1024
  private static let totalMs: UInt32 = 10_000
  /// Longer addresses are refused by common servers too.
  private static let longestAddress = 4_096

  package init(http: HTTPClient) { self.http = http }

  package func fetch(_ uri: String) async throws -> FetchedPage {
    guard uri.utf8.count <= Self.longestAddress else {
      throw PageFetchError.invalid(reason: "must be at most \(Self.longestAddress) bytes long")
    }
    guard uri.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw Self.malformed }
    do {
      let bytes = try await body(of: uri)
      try Task.checkCancellation()
      return FetchedPage(bytes: bytes, fileName: Self.fileName(of: uri))
    } catch let failure as HTTPFailure {
      throw PageFetchError(failure)
    }
  }

  private func body(of uri: String) async throws -> [UInt8] {
    var call = HTTPCall(method: "GET", url: uri, headers: Self.headers, body: [])
    call.reach = .page
    call.limits.connectMs = Self.totalMs
    call.limits.firstByteMs = Self.totalMs
    call.limits.stallMs = Self.totalMs
    call.limits.totalMs = Self.totalMs
    call.limits.bodyBytes = UInt32(Self.maximumBytes)
    var bytes: [UInt8] = []
    for try await event in http.send(call) {
      switch event {
      case .head(let head): try Self.check(head.status)
      case .body(let piece): bytes += piece
      case .finished, .failed: break
      }
    }
    return bytes
  }

  private static let headers = [
    HTTPHeader("User-Agent", "interviewd"),
    HTTPHeader("Accept", "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"),
  ]

  fileprivate static let malformed = PageFetchError.invalid(
    reason: "must be the address of a page, http or https, without a user name or password")

  private static func check(_ status: Int) throws(PageFetchError) {
    switch status {
    case 200..<300: break
    case 408, 425, 429, 500...: throw .unanswered("the site could not give the page (HTTP status \(status))")
    default:
      throw .invalid(
        reason: "leads to no page (HTTP status \(status)); check it, or open it in a browser and paste the text")
    }
  }

  /// The last part of the path, with `%20` and its like resolved.
  static func fileName(of uri: String) -> String? {
    let path = uri.prefix { $0 != "?" && $0 != "#" }
    // Scheme, nothing and host come first.
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    guard let last = parts.last, !last.isEmpty else { return nil }
    let name = String(validating: resolved(Array(last.utf8)), as: UTF8.self) ?? String(last)
    return String(name.prefix(200))
  }

  private static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
        let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
      {
        result.append(UInt8(high << 4 | low))
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

extension PageFetchError {
  init(_ failure: HTTPFailure) {
    switch failure.kind {
    case .invalidAddress: self = HTTPPageFetcher.malformed
    case .forbiddenAddress: self = .forbidden
    case .responseTooLarge: self = .tooLarge
    case .noTransport: self = .noTransport
    case .connectTimeout, .firstByteTimeout, .stallTimeout, .totalTimeout:
      self = .unanswered("the page did not come within 10 seconds")
    case .unknownHost: self = .unanswered("the host of the address was not found")
    case .refusedConnection, .brokenConnection: self = .unanswered("the connection to the site failed")
    case .tls:
      self = .invalid(reason: "is of a site without a valid certificate; open it in a browser and paste the text")
    case .tooManyRedirects:
      self = .invalid(reason: "is redirected more than 5 times; open it in a browser and paste the text")
    case .other: self = .unanswered("the page could not be fetched")
    }
  }
}
