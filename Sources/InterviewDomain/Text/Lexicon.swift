/// What the rules of scoring know of one language: closed lists of words and phrases, all lower-cased.
struct Lexicon: Sendable {
  /// The primary subtag of the language's tag.
  let code: String
  let functionWords: Set<String>
  let ownSubjects: Set<String>
  let sharedSubjects: Set<String>
  /// May stand between a subject and its verb.
  let adverbs: Set<String>
  let modals: Set<String>
  let negations: Set<String>
  let refusals: CuePhrases
  let events: CuePhrases
  let times: CuePhrases
  let habits: CuePhrases
  /// Words that announce a result.
  let results: CuePhrases
  /// Verbs of a measured change; a result where a quantity stands in the same sentence.
  let changes: CuePhrases
  /// What somebody else could confirm.
  let outcomes: CuePhrases
  let vagueResults: CuePhrases
  /// What a result that did not come about is told with.
  let failedResults: CuePhrases
  let reasons: CuePhrases
  let tradeOffs: CuePhrases
  let examples: CuePhrases
  let steps: CuePhrases
  let followUps: CuePhrases
  let lessons: CuePhrases
  let traits: CuePhrases
  let vagueWords: CuePhrases
  let vagueQuantities: CuePhrases
  let connectives: Set<String>
  let roles: Set<String>
  let numberWords: Set<String>
}
