internal import CSystem
internal import Glibc
internal import HTTPMessages
internal import JSONCore

/// When a service says that it can be asked again.
enum RetryAfter {
  /// Milliseconds from now, from whichever of the known places speaks first; nonsense is passed over.
  static func milliseconds(in head: HTTPResponseHead, _ error: JSON?) -> Int? {
    if let value = head["retry-after-ms"], let found = milliseconds(Double(value)) { return found }
    if let value = head["retry-after"] {
      if let found = milliseconds(Double(value).map { $0 * 1_000 }) { return found }
      let date = csystem_seconds_of_http_date(value)
      if date >= 0 { return max(0, date - time(nil)) * 1_000 }
    }
    if let delay = error?["details"]?.array?.prefix(32).lazy.compactMap({ $0["retryDelay"]?.string }).first {
      return milliseconds(ofDuration: delay)
    }
    if case .number(let value)? = error?["availability"]?["retry_after"] {
      return milliseconds(value.double.map { $0 * 1_000 })
    }
    return error?["message"]?.string.flatMap(milliseconds(inSentence:))
  }

  /// Gemini's `Please retry in 46.2s.`, where it leaves the member out.
  private static func milliseconds(inSentence text: String) -> Int? {
    guard let start = text.prefix(2_000).firstRange(of: "retry in ")?.upperBound else { return nil }
    let word = text[start...].prefix { !$0.isWhitespace && $0 != "," }
    return milliseconds(ofDuration: String(word.last == "." ? word.dropLast() : word))
  }

  /// Gemini's `46.2s` or `900ms`.
  private static func milliseconds(ofDuration text: String) -> Int? {
    if text.hasSuffix("ms") { return milliseconds(Double(text.dropLast(2))) }
    return text.hasSuffix("s") ? milliseconds(Double(text.dropLast()).map { $0 * 1_000 }) : nil
  }

  private static func milliseconds(_ value: Double?) -> Int? {
    guard let value, value.isFinite, value >= 0, value < 1e12 else { return nil }
    return Int(value.rounded(.up))
  }
}
