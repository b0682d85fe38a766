import Testing

/// Answers written by hand for these tests.
enum SampleAnswers {
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let question: String
    let competency: String
    let sentences: [String]
    /// Which of the sentences tells the result.
    let result: Int?
    let level: ClosedRange<Int>

    var answer: String { sentences.joined(separator: " ") }
    var testDescription: String { name }
  }

  static let all: [Sample] = [
    Sample(
      name: "latency", question: "Tell me about a time you improved the performance of a system.",
      competency: "Performance",
      sentences: [
        "Last year our checkout service at Contoso became slow after a release.",
        "I profiled the slowest requests and found an N+1 query in the cart module.",
        "I rewrote it as one join, because caching would only have hidden the problem.",
        "As a result the p99 latency went from 840 to 120 ms.",
      ], result: 3, level: 5...5),
    Sample(
      name: "conflict", question: "Describe a conflict with a colleague and how you dealt with it.",
      competency: "Collaboration",
      sentences: [
        "In my previous job a designer and I disagreed about the sign-up form.",
        "I invited her to watch two user interviews with me and wrote down what people stumbled over.",
        "I then proposed a version with fewer fields.", "In the end we shipped it and she asked me to pair again.",
      ], result: 3, level: 4...4),
    Sample(
      name: "incident", question: "Tell me about an incident that you handled in production.",
      competency: "Incident response",
      sentences: [
        "Two years ago our payment database ran out of disk on a Friday evening.",
        "I paged the storage engineer, moved the oldest logs to another volume and told support what to say.",
        "I chose not to restart the database because that would have lost open transactions.",
        "Payments recovered after 25 minutes and none was lost.",
      ], result: 3, level: 5...5),
    Sample(
      name: "nurse", question: "Tell me about a time you had to set priorities under pressure.",
      competency: "Prioritization",
      sentences: [
        "Last winter I was alone with eleven patients on a night shift.",
        "I checked the two with unstable blood pressure first and asked the ward next door for a colleague.",
        "I documented every change so that the morning shift could see it.",
        "The result was that all patients were seen within 40 minutes.",
      ], result: 3, level: 5...5),
    Sample(
      name: "mentor", question: "Give me an example of a time you helped somebody grow.", competency: "Mentoring",
      sentences: [
        "In my last team an intern was afraid of code review.",
        "I paired with him each morning and gave him small changes to review himself.",
        "After that he reviewed on his own and the team hired him.",
      ], result: 2, level: 4...5),
    Sample(
      name: "no result", question: "Tell me about a time you led a migration.", competency: "Leadership",
      sentences: [
        "Last year we had an old build server that nobody wanted to touch.",
        "I wrote a plan, moved the first three projects and showed the others how to follow.",
        "It was a lot of work for all of us.",
      ], result: nil, level: 3...3),
    Sample(
      name: "only we", question: "Tell me about a time your team met a hard deadline.", competency: "Delivery",
      sentences: [
        "Last spring we had four weeks to move to the new tax rules.",
        "We split the work, tested every evening and called the accountants each Friday.",
        "In the end we delivered on time.",
      ], result: 2, level: 2...2),
    Sample(
      name: "habit", question: "Tell me about a time you dealt with a difficult customer.", competency: "Customer care",
      sentences: [
        "I usually listen first and always stay calm with customers.", "Often they just want to be heard.",
        "Whenever somebody shouts I wait until it is over and repeat what they said.",
      ], result: nil, level: 1...2),
    Sample(
      name: "traits", question: "Tell me about a time you showed leadership.", competency: "Leadership",
      sentences: [
        "I am a team player and a natural leader.", "People like to work with me and I am very motivated.",
        "I think leadership is about trust and about being there for the team.",
      ], result: nil, level: 1...1),
    Sample(
      name: "teacher", question: "Describe a situation where you changed your approach.", competency: "Adaptability",
      sentences: [
        "Last autumn half of my class failed the first test on fractions.",
        "I dropped the worksheets and brought measuring cups, because they could not picture a third.",
        "I tested them again every Monday.", "Eventually the failures fell from 14 to 3 students.",
      ], result: 3, level: 5...5),
    Sample(
      name: "sales", question: "Tell me about a deal that you nearly lost.", competency: "Negotiation",
      sentences: [
        "In March our largest client wanted to leave because of late invoices.",
        "I called their finance lead, collected every open case and agreed a weekly review with our billing team.",
        "They renewed the contract for two years.",
      ], result: 2, level: 4...5),
    Sample(
      name: "vague", question: "Tell me about a time you solved a hard problem.", competency: "Problem solving",
      sentences: [
        "Once we had a problem with a report that showed wrong numbers.",
        "I looked at various things and fixed some stuff.",
        "It worked and everyone was happy.",
      ], result: 2, level: 3...3),
  ]
}
