extension EnglishProse {
  var checks: [String: CheckProse] { Self.checks }

  private static let checks: [String: CheckProse] = [
    "E1.event": CheckProse(
      "one particular occasion",
      praise:
        "you tell of one particular occasion, so the interviewer can picture it and ask on. Keep opening like this.",
      missing: "no single occasion is told", why: "What happened once can be weighed; a habit or an opinion cannot.",
      action: "begin with when and where it was, and what was at stake",
      drill: "Write down three occasions of this kind, a line each with place and month, and tell one of them aloud.",
      advice: "Tell of one particular occasion: when it was, where, and what was at stake",
      rule:
        "Passes where one occasion is told in the past: with a time, a place or an opening such as “when I…” and two "
        + "verbs of the past, or without them as a story of several. Where more is said of how things usually are than "
        + "of what happened, it is no event."),
    "E2.situation": CheckProse(
      advice: "Keep the situation to a third of the answer and leave the rest for what you did and what came of it",
      rule: "Passes where at most a third of the words stand before the first thing that was done; up to half is "
        + "partial. No level counts it."),
    "E3.ownAction": CheckProse(
      "your own part",
      praise: "your own part is clear, and an interviewer hires you and not the team. Keep saying who did what.",
      missing: "your own part does not show", why: "An interviewer hires you and not the team.",
      action: "say \"I\" for the steps that were yours",
      drill:
        "Tell it once more with every \"we\" replaced by who it was, and keep the sentences that begin with \"I\".",
      advice: "Say in the first person what your own part was, as in \"I decided\" or \"I built\"",
      rule: "Passes where a deed in the past has “I” for its subject; “we” alone is partial."),
    "E4.ownActions": CheckProse(
      "several steps of your own",
      praise: "your own steps can be told apart, which shows how you work. Keep naming them one by one.",
      missing: "too few steps of your own are told", why: "Several steps show how you work; one may be luck.",
      action: "name two or three things that you did, in their order",
      drill: "List what you did in this case as five verbs in their order, and tell the answer along the list.",
      advice: "Name at least two separate steps that you took",
      rule: "Passes with two different deeds of one's own; one with another of the group's is partial."),
    "E5.result": CheckProse(
      "the outcome",
      praise: "you say what came of the work, which is what an interviewer waits for. Keep ending on it.",
      missing: "it stays open what came of the work", why: "Without an outcome nobody can tell whether it paid off.",
      action: "end with what changed because of what you did",
      drill: "Write the last sentence first: how it was before, how it was afterwards. Then tell the story towards it.",
      advice: "End with what changed because of it",
      rule:
        "Passes where an outcome is stated: announced by words such as “as a result”, as a change with a figure, or "
        + "at the end as something that happened after what was done. An outcome that is denied is unclear, one in "
        + "general words partial."),
    "E6.checkable": CheckProse(
      "an outcome that others can check",
      praise: "the outcome could be confirmed by others, which makes it believable. Keep ending on such facts.",
      missing: "the outcome can hardly be checked", why: "A figure or a fact that others can confirm is believed.",
      action: "give the value before and after with its unit, or say who could confirm the outcome",
      drill: "Look up one figure of this outcome, before and after, and write down who could confirm it.",
      advice: "Give the result a figure with its unit and the value before, or an outcome that others could confirm",
      rule: "Passes where the outcome's sentence has a figure, or is one that others could confirm; an outcome without "
        + "either is partial."),
    "E7.reason": CheckProse(
      "the reason for the choice",
      praise: "you say why you went this way, and reasons show judgment. Keep giving them unasked.",
      missing: "why you went this way is not said", why: "The reason shows judgment, which the deed alone does not.",
      action: "name one other way and say why you left it",
      drill: "Write down two other ways that were open to you, and one sentence each on why you left it.",
      advice: "Say why you chose this way and not another",
      rule: "Passes where a reason is given, as after “because”, “so that” or “instead of”."),
    "K": CheckProse(
      advice: "Cover this point of the question too",
      rule:
        "Passes where three fifths of the words of this point are said, in any form, or two of the expressions that "
        + "stand for it; partly, where some are; unclear, where one of them is denied."),
    "K.points": CheckProse(
      "the points that the question is about",
      missing: "points that the question is about are left out", why: "They are what an expert would look for.",
      action: "go through the parts of the question one by one",
      drill: "Read up on the points of this question that are left open, and explain each of them in two sentences.",
      advice: "Go through the points of the question one by one",
      rule: "Passes where three fifths of what the points of the question say is said; partial from three "
        + "tenths on. Who makes the points need not give reasons and examples for the same level."),
    "K0.subject": CheckProse(
      "the subject in its own terms",
      praise: "you speak of the subject in its own terms, so an expert can follow. Keep that precision.",
      missing: "the subject itself is hardly touched", why: "Knowledge shows in the terms and what they mean.",
      action: "use the terms of the subject and say what each one means here",
      drill: "Explain the five main terms of the subject to somebody outside the field, a sentence each.",
      advice: "Use the terms of the subject and say what they mean here",
      rule: "Passes where two of the subject's own terms are used, in any form; one is partial, and unclear where they "
        + "are all denied."),
    "M2.tradeOff": CheckProse(
      "what the choice costs",
      praise: "you weigh what the choice costs, as experienced people do. Keep naming the price.",
      missing: "what the choice costs is not said", why: "Every choice has a price, and knowing it shows experience.",
      action: "say when another way would be better",
      drill: "Finish three sentences on your choice: it costs …, it fails when …, I would not take it if …",
      advice: "Say what it costs, and when another way would be better",
      rule: "Passes where a price or a limit of the choice is named, as after “the downside” or “at the cost of”."),
    "M3.example": CheckProse(
      "an example",
      praise: "an example stands behind what you claim, which makes it yours. Keep bringing one.",
      missing: "no example backs it up", why: "An example shows that you have met it and not only read of it.",
      action: "add one case that you met yourself",
      drill: "Note one case of your own for each claim of this answer, and tell the shortest in three sentences.",
      advice: "Give an example, best one that you met yourself",
      rule: "Passes where an example is announced, or a deed of one's own is told."),
    "A1.approach": CheckProse(
      "a first step", missing: "where you would begin is not said", why: "The first step shows what you think matters.",
      action: "say what you would do first",
      drill: "Answer the question once more in a single sentence that begins with \"First I would\".",
      advice: "Say what you would do first",
      rule: "Passes where a step is named, as after “first” or “I would”."),
    "A2.steps": CheckProse(
      "steps in their order",
      praise: "you lay out your steps in their order, so the plan can be followed. Keep numbering them.",
      missing: "the steps are not laid out", why: "An interviewer wants to follow the plan and ask about a step.",
      action: "give two or three steps in their order",
      drill: "Write the plan as three numbered lines, and say them aloud without looking.",
      advice: "Lay out two or more steps in their order",
      rule: "Passes with three steps, or with steps in two sentences; two in one are partial."),
    "A3.check": CheckProse(
      "how you would know that it worked",
      praise: "you say how you would know that it worked; few do. Keep that habit.",
      missing: "how you would know that it worked is not said", why: "A plan without a check cannot be corrected.",
      action: "name the sign or the figure that you would watch",
      drill: "Write beside each step of your plan the sign by which you would notice that it failed.",
      advice: "Say how you would know that it worked",
      rule: "Passes where it is said how one would notice that it worked."),
    "S1.names": CheckProse(
      "names of tools, systems or roles", missing: "no tool, system or role is named",
      why: "Names give an interviewer something to ask about.", action: "name what you worked with and for whom",
      drill: "Write down three tools, systems or roles that belong to this answer, and put each where it comes up.",
      advice: "Name the tools, systems and people's roles",
      rule: "Passes with two names of tools, systems, organizations or roles; one is partial."),
    "S2.quantities": CheckProse(
      "a figure", missing: "there is no figure", why: "A figure shows the size of the work.",
      action: "give one figure with its unit",
      drill: "Find one figure for the size of this work, in people, money, time or amount, and say it with its unit.",
      advice: "Give one figure with its unit", rule: "Passes where one figure stands with what it counts."),
    "S3.time": CheckProse(
      advice: "Say when it was and how long it took",
      rule: "Passes where a time or a year is said. No level counts it."),
    "S4.vagueWords": CheckProse(
      advice: "Put the name or the number in place of words such as these",
      rule: "Passes with at most two vague words in a hundred; up to five are partial. No level counts it."),
    "S5.cvAgreement": CheckProse(
      advice: "Your CV gives another figure for what looks like the same work; be ready to say which is right",
      rule: "Shown only where the CV gives another figure for what looks like the same work. No level counts it."),
    "R1.topic": CheckProse(
      "a clear link to the question", missing: "the answer seems to speak of something else",
      why: "An interviewer weighs only what answers the question.",
      action: "take up the words of the question in your first sentence",
      drill: "Underline what the question asks for, and answer once more so that your first sentence takes it up.",
      advice: "Take up the words of the question, so that it is clear what the answer speaks to",
      rule:
        "Passes where words of the question or of its subject come up, the rarer the better. Where it fails, a story "
        + "stays at level 3."),
    "R2.parts": CheckProse(
      advice: "The question has several parts; answer each of them",
      rule:
        "Passes where each of the things that the question asks for has something in the answer. No level counts it."),
    "T1.order": CheckProse(
      advice: "Tell the situation, then what you did, then what came of it",
      rule: "Passes where situation, deed and outcome come in this order. No level counts it."),
  ]
}
