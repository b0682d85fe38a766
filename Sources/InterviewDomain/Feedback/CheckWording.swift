/// How feedback speaks of one check: to a person, never in terms of the rubric.
struct CheckWording {
  /// What is looked for, as a noun.
  let name: String
  /// What is good about it, and what to keep doing.
  let praise: String
  /// What an answer lacks that does not pass it.
  let missing: String
  /// Why an interviewer cares.
  let why: String
  /// What to do next time, as it follows "Next time, ".
  let action: String

  private init(_ name: String, praise: String = "", missing: String, why: String, action: String) {
    self.name = name
    self.praise = praise
    self.missing = missing
    self.why = why
    self.action = action
  }

  /// Those that a strength may speak of, the most telling first.
  static let praised = [
    "E6.checkable", "E5.result", "E7.reason", "M2.tradeOff", "E4.ownActions", "A2.steps", "M3.example", "A3.check",
    "K0.subject", "E3.ownAction", "E1.event",
  ]

  static func of(_ id: String) -> CheckWording? { all[id] }

  private static let all: [String: CheckWording] = [
    "E1.event": CheckWording(
      "one particular occasion",
      praise:
        "you tell of one particular occasion, so the interviewer can picture it and ask on. Keep opening like this.",
      missing: "no single occasion is told", why: "What happened once can be weighed; a habit or an opinion cannot.",
      action: "begin with when and where it was, and what was at stake"),
    "E3.ownAction": CheckWording(
      "your own part",
      praise: "your own part is clear, and an interviewer hires you and not the team. Keep saying who did what.",
      missing: "your own part does not show", why: "An interviewer hires you and not the team.",
      action: "say \"I\" for the steps that were yours"),
    "E4.ownActions": CheckWording(
      "several steps of your own",
      praise: "your own steps can be told apart, which shows how you work. Keep naming them one by one.",
      missing: "too few steps of your own are told", why: "Several steps show how you work; one may be luck.",
      action: "name two or three things that you did, in their order"),
    "E5.result": CheckWording(
      "the outcome",
      praise: "you say what came of the work, which is what an interviewer waits for. Keep ending on it.",
      missing: "it stays open what came of the work", why: "Without an outcome nobody can tell whether it paid off.",
      action: "end with what changed because of what you did"),
    "E6.checkable": CheckWording(
      "an outcome that others can check",
      praise: "the outcome could be confirmed by others, which makes it believable. Keep ending on such facts.",
      missing: "the outcome can hardly be checked", why: "A figure or a fact that others can confirm is believed.",
      action: "give the value before and after with its unit, or say who could confirm the outcome"),
    "E7.reason": CheckWording(
      "the reason for the choice",
      praise: "you say why you went this way, and reasons show judgment. Keep giving them unasked.",
      missing: "why you went this way is not said", why: "The reason shows judgment, which the deed alone does not.",
      action: "name one other way and say why you left it"),
    "K0.subject": CheckWording(
      "the subject in its own terms",
      praise: "you speak of the subject in its own terms, so an expert can follow. Keep that precision.",
      missing: "the subject itself is hardly touched", why: "Knowledge shows in the terms and what they mean.",
      action: "use the terms of the subject and say what each one means here"),
    "M2.tradeOff": CheckWording(
      "what the choice costs",
      praise: "you weigh what the choice costs, as experienced people do. Keep naming the price.",
      missing: "what the choice costs is not said", why: "Every choice has a price, and knowing it shows experience.",
      action: "say when another way would be better"),
    "M3.example": CheckWording(
      "an example",
      praise: "an example stands behind what you claim, which makes it yours. Keep bringing one.",
      missing: "no example backs it up", why: "An example shows that you have met it and not only read of it.",
      action: "add one case that you met yourself"),
    "A1.approach": CheckWording(
      "a first step", missing: "where you would begin is not said", why: "The first step shows what you think matters.",
      action: "say what you would do first"),
    "A2.steps": CheckWording(
      "steps in their order",
      praise: "you lay out your steps in their order, so the plan can be followed. Keep numbering them.",
      missing: "the steps are not laid out", why: "An interviewer wants to follow the plan and ask about a step.",
      action: "give two or three steps in their order"),
    "A3.check": CheckWording(
      "how you would know that it worked",
      praise: "you say how you would know that it worked; few do. Keep that habit.",
      missing: "how you would know that it worked is not said", why: "A plan without a check cannot be corrected.",
      action: "name the sign or the figure that you would watch"),
    "S1.names": CheckWording(
      "names of tools, systems or roles", missing: "no tool, system or role is named",
      why: "Names give an interviewer something to ask about.", action: "name what you worked with and for whom"),
    "S2.quantities": CheckWording(
      "a figure", missing: "there is no figure", why: "A figure shows the size of the work.",
      action: "give one figure with its unit"),
    "R1.topic": CheckWording(
      "a clear link to the question", missing: "the answer seems to speak of something else",
      why: "An interviewer weighs only what answers the question.",
      action: "take up the words of the question in your first sentence"),
  ]
}
