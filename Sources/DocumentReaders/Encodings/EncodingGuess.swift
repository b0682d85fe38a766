internal import CUchardet
internal import DocumentExtraction

/// Text whose bytes are no Unicode, read in the encoding that it most looks like.
struct EncodingGuess {
  let text: String
  /// As people name it, such as "Windows-1251".
  let encoding: String
  let isLossless: Bool

  /// Nil where the bytes look like no text of any known encoding.
  init?(_ bytes: [UInt8]) {
    let detected = Self.detected(bytes)
    var guesses: [(candidate: Candidate, text: String, faults: Int)] = []
    for candidate in Self.candidates(for: detected, bytes) where !guesses.contains(where: { $0.candidate == candidate })
    {
      guard let read = CharacterConverter(from: candidate.converter)?.text(of: bytes) else { continue }
      guesses.append((candidate, read.text, read.faults))
    }
    guard guesses.count > 1 else {
      guard let only = guesses.first, only.faults * 50 <= bytes.count else { return nil }
      (text, encoding, isLossless) = (only.text, only.candidate.name, only.faults == 0)
      return
    }
    // The first is what the detector found; the others must be clearly better.
    var best = guesses[0]
    var bestScore = Self.plausibility(of: best.text)
    for guess in guesses.dropFirst() {
      let score = Self.plausibility(of: guess.text)
      if score > bestScore + max(1, abs(bestScore) * 0.1) { (best, bestScore) = (guess, score) }
    }
    (text, encoding, isLossless) = (best.text, best.candidate.name, best.faults == 0)
  }

  private struct Candidate: Equatable {
    var name: String
    /// By which the C library knows it, or a larger encoding that has the same letters.
    var converter: String
  }

  private static func detected(_ bytes: [UInt8]) -> String {
    guard let detector = uchardet_new() else { return "" }
    defer { uchardet_delete(detector) }
    // More says nothing new, and takes its time.
    let sample = bytes.prefix(256 * 1024)
    let status = sample.withUnsafeBytes { buffer in
      uchardet_handle_data(detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    uchardet_data_end(detector)
    guard status == 0, let name = uchardet_get_charset(detector) else { return "" }
    return String(cString: name)
  }

  /// What the detector's word may mean, the likeliest first.
  private static func candidates(for detected: String, _ bytes: [UInt8]) -> [Candidate] {
    let western = Candidate(name: "Windows-1252", converter: "CP1252")
    if let other = others[detected] { return [other] }
    let first: Candidate
    if let windows = windowsForms[detected],
      detected == "ISO-8859-1" || bytes.contains(where: { (0x80...0x9F).contains($0) })
    {
      first = windows
    } else {
      first = latin.contains(detected) ? Candidate(name: detected, converter: detected) : western
    }
    if !latin.contains(detected), !detected.isEmpty, detected != "ASCII" {
      return [Candidate(name: detected, converter: detected)]
    }
    // The detector knows neither the Macintosh's nor DOS's Western encoding.
    let central = Candidate(name: "Windows-1250", converter: "CP1250")
    return [first, western] + (first == western ? [] : [central]) + [
      Candidate(name: "Mac Roman", converter: "MACINTOSH"), Candidate(name: "DOS code page 850", converter: "CP850"),
    ]
  }

  /// Encodings with the Latin alphabet, which are easily taken for one another.
  private static let latin: Set<String> = [
    "ISO-8859-1", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-9", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14",
    "ISO-8859-15", "ISO-8859-16", "WINDOWS-1250", "WINDOWS-1252", "WINDOWS-1254", "WINDOWS-1257", "WINDOWS-1258",
    "MAC-CENTRALEUROPE", "IBM852", "IBM865",
  ]

  /// Windows's forms of standard encodings, with letters and punctuation where those have control characters.
  private static let windowsForms: [String: Candidate] = [
    "ISO-8859-1": Candidate(name: "Windows-1252", converter: "CP1252"),
    "WINDOWS-1252": Candidate(name: "Windows-1252", converter: "CP1252"),
    "ISO-8859-15": Candidate(name: "Windows-1252", converter: "CP1252"),
    "ISO-8859-2": Candidate(name: "Windows-1250", converter: "CP1250"),
    "ISO-8859-9": Candidate(name: "Windows-1254", converter: "CP1254"),
    "ISO-8859-13": Candidate(name: "Windows-1257", converter: "CP1257"),
    "ISO-8859-4": Candidate(name: "Windows-1257", converter: "CP1257"),
  ]

  private static let others: [String: Candidate] = [
    "KOI8-R": Candidate(name: "KOI8-R", converter: "KOI8-U"),
    "SHIFT_JIS": Candidate(name: "Shift-JIS", converter: "CP932"),
    "EUC-JP": Candidate(name: "EUC-JP", converter: "EUC-JP-MS"),
    "EUC-KR": Candidate(name: "EUC-KR", converter: "CP949"),
    "UHC": Candidate(name: "EUC-KR", converter: "CP949"),
    "BIG5": Candidate(name: "Big5", converter: "BIG5-HKSCS"),
    "TIS-620": Candidate(name: "TIS-620", converter: "CP874"),
    "ISO-8859-11": Candidate(name: "TIS-620", converter: "CP874"),
  ]

  /// How much letters beyond ASCII stand where such letters stand in words.
  private static func plausibility(of text: String) -> Double {
    var score = 0.0
    var previous: Unicode.Scalar = " "
    let scalars = Array(text.unicodeScalars.prefix(64 * 1024))
    for (index, scalar) in scalars.enumerated() {
      defer { previous = scalar }
      guard scalar.value >= 0x80 else { continue }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isWithinWord = previous.properties.isAlphabetic && next.properties.isAlphabetic
      if common.contains(scalar) {
        score += 1
      } else if scalar.properties.isLowercase {
        score += 0.8
      } else if scalar.properties.isUppercase {
        // A capital after a small letter is none of the word's.
        score += previous.properties.isLowercase ? -1.5 : 0.8
      } else if punctuation.contains(scalar) {
        score += isWithinWord && scalar != "’" ? -2 : 0.5
      } else if scalar.value < 0xA0 {
        // A control character, which no text has.
        score -= 5
      } else {
        score -= isWithinWord ? 2 : 1
      }
    }
    return score
  }

  private static let common = Set("àâäáãåæçèéêëìíîïñòóôöõøùúûüßÄÖÜÉ".unicodeScalars)
  private static let punctuation = Set("“”„‘’‚–—•…«»€£°·©®™\u{A0}§¿¡ªº".unicodeScalars)
}
