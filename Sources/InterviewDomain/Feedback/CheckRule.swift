/// What the rules look for, so that a candidate can argue with it.
enum CheckRule {
  /// - Returns: nil for a check of no rubric that is known here.
  static func text(of id: String) -> String? {
    if let known = texts[id] { return known }
    return id.hasPrefix("K") ? keyPoint : nil
  }

  private static let keyPoint =
    "Passes where three fifths of the words of this point of the question are said, in any form; partly, where some "
    + "are; unclear, where one of them is denied."

  private static let texts = [
    "E1.event": "Passes where one occasion is told in the past: with a time, a place or an opening such as “when I…” "
      + "and two verbs of the past, or without them as a story of several. Where more is said of how things usually are "
      + "than of what happened, it is no event.",
    "E2.situation":
      "Passes where at most a third of the words stand before the first thing that was done; up to half is "
      + "partial. No level counts it.",
    "E3.ownAction": "Passes where a deed in the past has “I” for its subject; “we” alone is partial.",
    "E4.ownActions": "Passes with two different deeds of one's own; one with another of the group's is partial.",
    "E5.result": "Passes where an outcome is stated: announced by words such as “as a result”, as a change with a "
      + "figure, or at the end as something that happened after what was done. An outcome that is denied is unclear, one "
      + "in general words partial.",
    "E6.checkable": "Passes where the outcome's sentence has a figure, or is one that others could confirm; an outcome "
      + "without either is partial.",
    "E7.reason": "Passes where a reason is given, as after “because”, “so that” or “instead of”.",
    "K0.subject":
      "Passes where two of the subject's own terms are used, in any form; one is partial, and unclear where "
      + "they are all denied.",
    "M2.tradeOff":
      "Passes where a price or a limit of the choice is named, as after “the downside” or “at the cost of”.",
    "M3.example": "Passes where an example is announced, or a deed of one's own is told.",
    "A1.approach": "Passes where a step is named, as after “first” or “I would”.",
    "A2.steps": "Passes with three steps, or with steps in two sentences; two in one are partial.",
    "A3.check": "Passes where it is said how one would notice that it worked.",
    "S1.names": "Passes with two names of tools, systems, organizations or roles; one is partial.",
    "S2.quantities": "Passes where one figure stands with what it counts.",
    "S3.time": "Passes where a time or a year is said. No level counts it.",
    "S4.vagueWords": "Passes with at most two vague words in a hundred; up to five are partial. No level counts it.",
    "S5.cvAgreement":
      "Shown only where the CV gives another figure for what looks like the same work. No level counts it.",
    "R1.topic": "Passes where words of the question or of its subject come up, the rarer the better. Where it fails, a "
      + "story stays at level 3.",
    "R2.parts":
      "Passes where each of the things that the question asks for has something in the answer. No level counts "
      + "it.",
    "T1.order": "Passes where situation, deed and outcome come in this order. No level counts it.",
  ]
}
