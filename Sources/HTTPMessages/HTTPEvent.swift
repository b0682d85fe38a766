/// What becomes of a call, in this order: `head`, any number of `body`, then `finished`; `failed` may end it anywhere.
package enum HTTPEvent: Hashable, Sendable {
  case head(HTTPResponseHead)
  case body([UInt8])
  case finished
  case failed(HTTPFailure)

  /// Whether nothing more comes for this call.
  package var isLast: Bool {
    switch self {
    case .head, .body: false
    case .finished, .failed: true
    }
  }
}

package struct HTTPResponseHead: Hashable, Sendable {
  package var status: Int
  package var headers: [HTTPHeader]

  package init(status: Int, headers: [HTTPHeader]) {
    self.status = status
    self.headers = headers
  }

  /// The value of the first header of that name, in any case.
  package subscript(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }
}

/// Why a call has no whole response, as far as the transport can tell.
package struct HTTPFailure: Error, Hashable {
  package enum Kind: UInt8, CaseIterable, Sendable {
    case unknownHost = 1
    case refusedConnection
    case tls
    case brokenConnection
    case connectTimeout
    case firstByteTimeout
    case stallTimeout
    case totalTimeout
    case responseTooLarge
    /// The address, or one that it leads to, is not one that may be called; nothing was sent there.
    case forbiddenAddress
    /// The process that makes the calls could not be started, or ended.
    case noTransport
    case other
    /// What was to be called is no address of a page.
    case invalidAddress
    case tooManyRedirects
  }

  package var kind: Kind
  /// The transport's own words, without address, header or body.
  package var detail: String
  /// How often the request went out, as far as is known: a connection that turns out to be closed is replaced.
  package var sendings: UInt8 = 0

  package init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }
}
