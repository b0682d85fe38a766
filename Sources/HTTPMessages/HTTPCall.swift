/// One HTTP POST, or GET where there is no body, with all that bounds it.
package struct HTTPCall: Hashable, Sendable {
  package var method: String
  /// Without user and password.
  package var url: String
  package var reach = Reach.service
  package var headers: [HTTPHeader]
  package var body: [UInt8]
  package var limits: HTTPLimits
  /// Whether it goes over a connection of its own, where nothing but this call can have happened before: libcurl sends
  /// a request again where a kept connection turns out to be dead.
  package var opensConnection = false

  /// Where a call may go.
  package enum Reach: UInt8, CaseIterable, Sendable {
    /// To the address itself and no further: `https`, or `http` to this machine itself.
    case service
    /// To `http` and `https` on public addresses, over five redirects at most; what is compressed is inflated.
    case page
  }

  package init(
    method: String = "POST", url: String, headers: [HTTPHeader], body: [UInt8], limits: HTTPLimits = HTTPLimits()
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.limits = limits
  }
}

package struct HTTPHeader: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// How long a call may take at each step, in milliseconds, and how much may come back.
package struct HTTPLimits: Hashable, Sendable {
  /// Both official Python SDKs of OpenAI and Anthropic allow 5 seconds to connect.
  package var connectMs: UInt32 = 5_000
  /// From the start of the call to the head of the response.
  package var firstByteMs: UInt32 = 60_000
  /// Between two pieces of the response.
  package var stallMs: UInt32 = 60_000
  /// For the whole call, so that a stream of comments ends too.
  package var totalMs: UInt32 = 180_000
  package var bodyBytes: UInt32 = 16 * 1024 * 1024

  package init() {}
}
