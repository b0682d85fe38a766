internal import JSONCore
internal import JSONRPC

/// Why a practice ends early.
enum PracticeFailure: Error {
  /// Ctrl-C, `/quit` or a closed terminal: everything stored stays, and the session can be resumed.
  case interrupted
  /// The daemon could not be started, or ended again after it had been started anew; says how.
  case daemon(String)
  /// The daemon answered a request with an error.
  case refused(ResponseError)
  /// The daemon would not have the document of this path.
  case document(path: String, ResponseError)
  /// The command line or a file it names does not do; says why.
  case unusable(String)

  /// One sentence or two for the person at the terminal.
  var sentence: String {
    switch self {
    case .interrupted: "Interrupted."
    case .daemon(let reason): "\(reason)."
    case .refused(let error): [error.sentence, error.advice].compactMap { $0 }.joined(separator: " ")
    case .document(let path, let error): "\(path.cleanedForOneLine()): \(Self.refused(error).sentence)"
    case .unusable(let reason): "\(reason)."
    }
  }
}

extension ResponseError {
  /// `data.kind` of the contract's errors.
  var kind: String? { data?["kind"]?.string }

  var reason: String? { data?["reason"]?.string }

  var isRetryable: Bool { data?["retryable"]?.bool ?? false }

  /// How long a retry should wait; 0 where the error does not say.
  var retryAfterMs: Int { data?["retryAfterMs"]?.integer ?? 0 }

  fileprivate var sentence: String {
    let text = message.cleanedForTerminal().trimmingWhitespace()
    guard let first = text.first else { return "The daemon refused without saying why (error \(code))." }
    let ending = text.last.map { ".!?".contains($0) } == true ? "" : "."
    return first.uppercased() + text.dropFirst() + ending
  }

  /// What helps, where the kind of error alone says it.
  fileprivate var advice: String? {
    switch (kind, reason) {
    case ("documentParsing", "noText"):
      "A scanned document holds pictures only; export the CV from the program that made it, or save it as text."
    case ("documentParsing", "unsupportedType"):
      "PDF, DOCX, ODT, RTF, HTML, Markdown, plain text and pictures can be read."
    case ("aiService", "unauthorized"): "Check the key in the environment, or practise with --providers offline."
    case ("aiService", "quota"), ("aiService", "rateLimited"): "Practise with --providers offline, or try again later."
    default: nil
    }
  }
}
