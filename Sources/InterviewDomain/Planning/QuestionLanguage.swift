/// Tells whether a question is plainly in another language than it should be.
///
/// It counts small words; what has too few of them, or as many of both, is given the benefit of the doubt.
enum QuestionLanguage {
  /// - Parameter language: a BCP 47 tag; another than English, German, French or Spanish is not judged.
  static func isOther(_ text: String, than language: String) -> Bool {
    let tag = String(language.lowercased().prefix { $0.isLetter })
    guard let own = small[tag] else { return false }
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    // All four are written in Latin letters, which end at U+024F.
    if letters.count >= 10, letters.count(where: { $0.value > 0x24F }) * 2 > letters.count { return true }
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    let ownCount = words.count(where: own.contains)
    return small.contains { other, set in
      guard other != tag else { return false }
      let count = words.count(where: set.contains)
      return count >= 3 && count > ownCount * 2
    }
  }

  private static let small: [String: Set<String>] = [
    "en": words(
      """
      the a an and or of to in on at for with by from as is are was were be been has have had do does did will would \
      could should can you your this that these those it what which when where who why how if not there their them we
      """),
    "de": words(
      """
      der die das den dem des ein eine einen einem einer und oder von zu zum zur im am auf für mit bei aus als ist \
      sind war waren wird würden haben hatte können könnten sie ihr ihre ihrem ihren ihnen du dein deine was welche \
      welcher welches wann wo wer warum wie wenn nicht diese dieser dieses es wir uns bitte
      """),
    "fr": words(
      """
      le la les un une des et ou de du à au aux en dans sur pour avec par comme est sont était avez vous votre vos \
      tu ton tes ce cette ces qui que quoi quel quelle quels quelles quand où pourquoi comment si ne pas il elle nous \
      qu'est qu d'un d'une
      """),
    "es": words(
      """
      el la los las un una unos unas y o de del a al en por para con sin como es son era fue ha han usted su sus tu \
      tus este esta estos qué cuál cuáles cuándo dónde quién cómo si no se le lo nos que más hizo
      """),
  ]

  private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}
