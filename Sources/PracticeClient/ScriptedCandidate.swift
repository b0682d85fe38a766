/// Answers out of the CV's own lines, for where nobody sits at the terminal.
///
/// The same CV and the same questions always give the same answers. What the candidate did comes from the CV; how it
/// came about is made up. Every third answer is as vague as answers often are, so that the feedback has something to say
/// about it.
struct ScriptedCandidate: Candidate {
  private let achievements: [Achievement]
  private let terminal: Terminal
  private var used: Set<Int> = []
  /// What the last answer told of.
  private var last: Int?
  private var answersGiven = 0
  private var additionsMade = 0

  /// - Parameter cv: the text as the daemon read it.
  init(cv: String, terminal: Terminal) {
    achievements = Achievement.all(in: cv)
    self.terminal = terminal
  }

  mutating func reply(to question: PracticeQuestion) -> Reply {
    answersGiven += 1
    let answer =
      if answersGiven.isMultiple(of: 3) || achievements.isEmpty {
        Self.vagueAnswers[answersGiven / 3 % Self.vagueAnswers.count]
      } else if question.isFollowUp, let last {
        elaboration(on: last)
      } else {
        account(for: question)
      }
    terminal.writeAnswer(answer)
    return .answer(answer)
  }

  /// Tells of the achievement that shares most with the question.
  private mutating func account(for question: PracticeQuestion) -> String {
    let topic = Self.words(of: question.text + " " + question.competency)
    func rank(_ index: Int) -> (Int, Int, Int) {
      let achievement = achievements[index]
      let shared = topic.intersection(Self.words(of: achievement.text)).count
      // Of two that fit alike, the one with a figure in it, then the one that stands first.
      return (shared, achievement.text.contains(where: \.isNumber) ? 1 : 0, -index)
    }
    if used.count == achievements.count { used = [] }
    guard let chosen = achievements.indices.filter({ !used.contains($0) }).max(by: { rank($0) < rank($1) }) else {
      return Self.vagueAnswers[0]
    }
    used.insert(chosen)
    last = chosen
    let achievement = achievements[chosen]
    let admission = rank(chosen).0 == 0 ? Self.admissions[answersGiven % Self.admissions.count] + " " : ""
    // Some people stop where the CV stops.
    let addition = answersGiven.isMultiple(of: 4) ? "" : " " + nextAddition()
    return admission + achievement.spoken(opening: achievement.post.map { "As \($0)," }) + addition
  }

  /// Says more about what was told just before.
  private mutating func elaboration(on index: Int) -> String {
    let beside = achievements.indices.first {
      !used.contains($0) && achievements[$0].place != nil && achievements[$0].place == achievements[index].place
    }
    guard let beside else { return "Let me add to that. \(nextAddition()) \(nextAddition())" }
    used.insert(beside)
    last = beside
    return "\(nextAddition()) \(achievements[beside].spoken(opening: "In the same job"))"
  }

  private mutating func nextAddition() -> String {
    defer { additionsMade += 1 }
    return Self.additions[additionsMade % Self.additions.count]
  }

  private static let admissions = [
    "What comes to my mind first:",
    "The closest that I can offer:",
  ]

  private static let additions = [
    """
    It began in spring with complaints that nobody could explain, so I measured for two weeks before I changed \
    anything. I chose the smaller step because we could go back at any time; afterwards the complaints stopped.
    """,
    """
    My own part was the plan, the first version and the talks with the people who had to use it. Two colleagues \
    did the rest with me.
    """,
    """
    We could have bought something ready-made. I decided against it because it would have taken longer to fit in than \
    to build, and the price is that we now have to look after it ourselves.
    """,
    """
    Three months later I looked at the figures again, and the improvement had held. What I would do differently: ask \
    the support team in the first week and not in the fifth.
    """,
    "I remember the evening when we switched over: I sat there with the old way ready to be turned on again.",
    """
    For example, one customer sent everything twice. I wrote a test that does the same, and since then it has not \
    happened again.
    """,
  ]

  private static let vagueAnswers = [
    "That depends, really. One has to look at it from case to case, and then the team decides what is best.",
    """
    I am a team player and we usually sort such things out together. In general I try to communicate well and \
    to keep an eye on quality, and so far that has always worked.
    """,
    "Oh, I have done quite a lot in that direction. It is hard to pick one thing; it was all rather successful.",
  ]

  /// Words of four letters and more; shorter ones say little about a topic.
  private static func words(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 4 }.map(String.init))
  }
}
