/// Gets the bytes of a page, which `DocumentExtractor` reads like those of a file.
package protocol PageFetcher: Sendable {
  /// Fetches a page from a public address. A cancelled call closes its connection at once.
  ///
  /// - Throws: `PageFetchError` or `CancellationError`.
  func fetch(_ uri: String) async throws -> FetchedPage
}

package struct FetchedPage: Hashable, Sendable {
  package var bytes: [UInt8]
  /// What the path of the address ends with; nil where that is nothing.
  package var fileName: String?

  package init(bytes: [UInt8], fileName: String?) {
    self.bytes = bytes
    self.fileName = fileName
  }
}

/// Why a page could not be had. No message holds the address.
package enum PageFetchError: Error, Hashable {
  /// Another address is needed, as the reason says.
  case invalid(reason: String)
  /// The address, or one that it leads to, is not on the public internet.
  case forbidden
  case tooLarge
  /// No page came, and may another time.
  case unanswered(String)
  case noTransport

  /// One sentence for the person at the editor.
  package var message: String {
    switch self {
    case .invalid(let reason): "source.uri \(reason)"
    case .forbidden:
      "the address leads to this machine, a private network or another that is not public; paste the text instead"
    case .tooLarge: "the page is larger than 2 MiB; paste its text instead"
    case .unanswered(let what): "\(what); try again later, or paste the text"
    case .noTransport:
      "no page can be fetched, since interviewd-http does not run; install it beside interviewd, or paste the text"
    }
  }
}
