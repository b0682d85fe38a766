/// A language that somebody speaks, and how well.
package struct CVLanguage: Hashable, Sendable {
  package let name: ProfileValue
  package let level: ProfileValue?
}

/// Reads the languages out of a list of them; what is no known language is left out.
struct LanguageList {
  static func languages(of lines: [Range<Int>], in text: ScannedText) -> [CVLanguage] {
    var found: [(name: Range<Int>, level: Range<Int>?)] = []
    for line in lines.prefix(200) where line.count <= 600 {
      for piece in pieces(of: line, in: text) {
        guard let name = text.words(in: piece).first(where: { isLanguage($0, in: text) }) else {
          let words = text.foldedWords(in: piece)
          // The level may stand in a cell or on a line of its own.
          if let last = found.last, last.level == nil, isLevel(words) || isNumber(piece, in: text) {
            found[found.count - 1].level = piece
          }
          continue
        }
        guard found.count < 40, !found.contains(where: { text.foldedString($0.name) == text.foldedString(name) }) else {
          continue
        }
        let after = text.trimmed(name.upperBound..<piece.upperBound, of: "():-,.;/[]\u{3}\u{2}")
        let before = text.trimmed(piece.lowerBound..<name.lowerBound, of: "():-,.;/[]\"\u{3}\u{2}")
        let level = !after.isEmpty ? after : isLevel(text.foldedWords(in: before)) ? before : nil
        found.append((name, level.flatMap { $0.count <= 80 ? $0 : nil }))
      }
    }
    return found.map { CVLanguage(name: text.value($0.name), level: $0.level.map(text.value)) }
  }

  static func namesLanguage(_ range: Range<Int>, in text: ScannedText) -> Bool {
    text.words(in: range.prefix(200)).contains { isLanguage($0, in: text) }
  }

  private static func pieces(of line: Range<Int>, in text: ScannedText) -> [Range<Int>] {
    var depth = 0
    return text.split(line) { place in
      let byte = text.folded[place]
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth = max(0, depth - 1) }
      guard depth == 0 else { return 0 }
      if byte == 0x2C || byte == 0x3B || byte == 0x7C || byte == ScannedText.bullet || text.isTab(place) {
        return 1
      }
      for joint in [" and ", " und ", " et ", " y "] where text.folded[place...].starts(with: joint.utf8) {
        return joint.utf8.count
      }
      return 0
    }.map { text.trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func isLanguage(_ word: Range<Int>, in text: ScannedText) -> Bool {
    let name = text.foldedString(word)
    return names.contains(name) || name.hasSuffix("kenntnisse") && names.contains(String(name.dropLast(10)))
      || eastern.contains(text.string(word))
  }

  private static func isLevel(_ words: [String]) -> Bool {
    !words.isEmpty && words.count <= 6 && words.contains(where: levels.contains)
  }

  /// "3.5" or "4/5".
  private static func isNumber(_ piece: Range<Int>, in text: ScannedText) -> Bool {
    piece.allSatisfy { text.isDigit($0) || "./%".utf8.contains(text.folded[$0]) }
  }

  private static let names = ScannedText.set(
    """
    english german french spanish italian portuguese dutch swedish norwegian danish finnish polish czech slovak russian
    ukrainian turkish greek hungarian romanian bulgarian croatian serbian arabic hebrew hindi urdu bengali tamil telugu
    chinese mandarin cantonese japanese korean vietnamese thai indonesian malay persian farsi swahili latin catalan basque
    galician irish welsh icelandic estonian latvian lithuanian slovenian bosnian albanian punjabi marathi gujarati
    tagalog filipino esperanto afrikaans sinhala sinhalese nepali kannada malayalam burmese khmer mongolian kazakh uzbek
    azerbaijani armenian georgian hausa yoruba igbo amharic somali zulu xhosa pashto kurdish maltese luxembourgish
    macedonian belarusian
    deutsch englisch französisch spanisch italienisch portugiesisch niederländisch schwedisch norwegisch dänisch
    polnisch tschechisch russisch ukrainisch türkisch griechisch ungarisch rumänisch arabisch hebräisch chinesisch
    japanisch koreanisch persisch latein bulgarisch kroatisch serbisch finnisch
    français anglais allemand espagnol italien portugais néerlandais suédois russe arabe chinois japonais polonais turc
    grec roumain coréen hébreu danois norvégien catalan
    español castellano inglés alemán francés italiano portugués neerlandés holandés sueco ruso árabe chino japonés polaco
    catalán euskera vasco gallego valenciano turco rumano griego coreano svenska norsk dansk suomi polski italiano
    português nederlands türkçe čeština
    """)
  private static let eastern: Set<String> = ["中文", "英语", "英語", "日本語", "日语", "العربية", "עברית", "русский", "Русский"]

  private static let levels = ScannedText.set(
    """
    native fluent bilingual professional working limited elementary conversational basic intermediate advanced beginner
    proficient a1 a2 b1 b2 c1 c2 mother tongue muttersprache muttersprachlich fließend verhandlungssicher
    verhandlungssicheres grundkenntnisse gut sehr konversationssicher langue maternelle courant bilingue intermédiaire
    notions débutant lu parlé écrit nativo nativa materna fluido avanzado intermedio básico medio alto bajo proficiency
    good excellent schulkenntnisse maternel couramment scolaire
    """)
}
