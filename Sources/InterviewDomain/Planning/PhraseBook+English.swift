extension PhraseBook {
  static let english = PhraseBook(
    language: "en",
    openingMark: "\"",
    closingMark: "\"",
    and: "and",
    openers: [
      """
      Welcome, and thank you for making the time. I would like to begin with something you know well. \
      You write in your CV: {evidence}. Could you take me through that work from the beginning?
      """
    ],
    plainOpeners: [
      """
      Welcome, and thank you for making the time. To begin with, which piece of work of yours would you say comes \
      closest to the role of {title}?
      """
    ],
    wordings: [
      Wording(
        .matched, .pastBehavior,
        "The posting lists {requirement}, and you write: {evidence}. What was the hardest moment in that work for you?"),
      Wording(
        .matched, .pastBehavior,
        "One thing this role needs is {requirement}. Your CV says: {evidence}. Can you tell me about one decision there that was yours?"
      ),
      Wording(
        .matched, .pastBehavior, .late,
        "You write: {evidence}. I ask because the posting lists {requirement}. Whom did you have to win over to get it done?"
      ),
      Wording(
        .matched, .pastBehavior, .early,
        "Your CV says: {evidence}. The job mentions {requirement}. What is one thing you learned there that you would use here?"
      ),
      Wording(
        .matched, .pastBehavior,
        "I see in your CV: {evidence}. That comes close to what the job describes as {requirement}. What went differently from what you had planned?"
      ),
      Wording(
        .matched, .knowledge,
        "You write: {evidence}. Thinking of {topic}, what would you explain first to somebody who takes over from you?"),
      Wording(
        .matched, .knowledge, .late,
        "Your CV says: {evidence}. The job asks for {requirement}. On what grounds did you rule out the other ways of doing it?"
      ),
      Wording(
        .matched, .knowledge,
        "The job lists {requirement}, and in your CV I read: {evidence}. What would you warn a newcomer to that work about?"
      ),
      Wording(
        .matched, .knowledge, .early,
        "You write: {evidence}. The job asks for {requirement}. How would you explain the main idea behind that work to a fellow beginner?"
      ),
      Wording(
        .matched, .situational,
        "Your CV says: {evidence}. Suppose {company} needs something similar in half the time. What would you leave out?"
      ),
      Wording(
        .matched, .situational,
        "The job lists {requirement}, and you write: {evidence}. Suppose you start on something like it here next week. What would you do differently this time?"
      ),
      Wording(
        .matched, .situational, .late,
        "You write: {evidence}. Suppose you hand similar work to a less experienced colleague at {company}. What would you insist on?"
      ),
      Wording(
        .requirement, .pastBehavior,
        "The job description mentions {requirement}. Can you tell me about one time when you worked on that?"),
      Wording(
        .requirement, .pastBehavior, .early,
        "The job asks for {requirement}. It may come from work, your studies or a project of your own: what is one situation in which you did something like it?"
      ),
      Wording(
        .requirement, .pastBehavior, .late,
        "This role involves {requirement}. When did you last have to set the direction on that for other people?"),
      Wording(
        .requirement, .pastBehavior,
        "Let us turn to {topic}. What is one time when something there went wrong and you had to deal with it?"),
      Wording(
        .requirement, .pastBehavior,
        "The posting speaks of {requirement}. Which result of yours in that area are you most satisfied with?"),
      Wording(
        .requirement, .knowledge,
        "The job lists {requirement}. How do you tell good work from poor work there?"),
      Wording(
        .requirement, .knowledge,
        "The posting mentions {requirement}. How would you explain what matters most about {topic} to a colleague from another field?"
      ),
      Wording(
        .requirement, .knowledge, .late,
        "The role calls for {requirement}. Which trade-offs do you look at before you commit to an approach?"),
      Wording(
        .requirement, .knowledge, .early,
        "The job mentions {requirement}. Which part of that do people who are new to it most often get wrong?"),
      Wording(
        .requirement, .knowledge,
        "On {topic}: which common piece of advice have you found not to hold?"),
      Wording(
        .requirement, .situational,
        "The posting lists {requirement}. Suppose that becomes your task in your first month as {title}. Which steps would you take first?"
      ),
      Wording(
        .requirement, .situational,
        "One part of this job is {requirement}. Suppose there is time for only half of what it would take. How would you decide what to drop?"
      ),
      Wording(
        .requirement, .situational,
        "Let us take a case from this job: {requirement}. You have two weeks and one colleague. How would you go about it?"
      ),
      Wording(
        .requirement, .situational, .late,
        "Suppose two experienced colleagues at {company} disagree about {topic}. How would you bring the team to a decision?"
      ),
      Wording(
        .requirement, .situational, .early,
        "Suppose you are given a first task on {topic} at {company} and get stuck. What would you try before you ask for help?"
      ),
      Wording(
        .gap, .pastBehavior,
        "The job asks for {requirement}. I may have missed that in your CV. What is the closest thing you have done?"),
      Wording(
        .gap, .pastBehavior,
        "Another thing the posting names is {requirement}, and your CV says little about it. Which experience of yours would help you most there?"
      ),
      Wording(
        .gap, .situational,
        "This role also needs {requirement}. Suppose that is new to you. How would you get up to speed in your first weeks?"
      ),
      Wording(
        .gap, .pastBehavior,
        "The posting names {requirement}. Your CV puts the weight elsewhere, so let me ask: when did you last have to learn something like that from scratch?"
      ),
      Wording(
        .transfer, .pastBehavior,
        "The job asks for {requirement}, which I do not find in your CV. You do write: {evidence}. What of that would help you with it?"
      ),
      Wording(
        .transfer, .pastBehavior,
        "The posting lists {requirement}, and your CV says little about it. It does say: {evidence}. Which part of that work comes closest?"
      ),
      Wording(
        .listed, .pastBehavior,
        "The job asks for {requirement}, and your CV names {evidence}. What is the most demanding thing you have done with it?"
      ),
      Wording(
        .listed, .knowledge,
        "Your CV names {evidence}, and the job asks for {requirement}. Which of its limits have you run into yourself?"),
      Wording(
        .listed, .knowledge, .late,
        "Your CV names {evidence}. The job mentions {requirement}. When would you advise against using it?"),
      Wording(
        .listed, .situational,
        "Your CV names {evidence}. Suppose {company} relies on it and something fails one morning. What would you look at first?"
      ),
      Wording(
        .claim, .pastBehavior,
        "You also write: {evidence}. Which part of that did you do yourself?"),
      Wording(
        .claim, .pastBehavior,
        "One line of your CV caught my eye: {evidence}. What was at stake if it had failed?"),
      Wording(
        .claim, .knowledge,
        "Your CV says: {evidence}. What would you do differently if you started over today?"),
      Wording(
        .claim, .knowledge, .late,
        "Your CV says: {evidence}. Which alternative came closest to being chosen instead?"),
      Wording(
        .claim, .situational,
        "You also write: {evidence}. Suppose somebody asked you to do that again elsewhere. What would you need to know first?"
      ),
      Wording(
        .measuredClaim, .pastBehavior,
        "You give figures in your CV: {evidence}. How did you arrive at them?"),
      Wording(
        .measuredClaim, .knowledge,
        "Your CV says: {evidence}. Which single change contributed most to that?"),
    ],
    requirementLeadIns: [
      "The job asks for {requirement}.", "One part of this role is {requirement}.", "The posting lists {requirement}.",
    ],
    evidenceLeadIns: [
      "You write: {evidence}. The job asks for {requirement}.",
      "In your CV I read: {evidence}. The posting lists {requirement}.",
      "Your CV says: {evidence}. In the posting I see {requirement}.",
    ],
    general: [
      GeneralQuestion(
        "Dealing with failure", .pastBehavior,
        "What is one project of yours that failed or fell short, and that you would run differently today?",
        "project failed mistake learned changed late wrong cause"),
      GeneralQuestion(
        "Working with others", .pastBehavior,
        "Can you tell me about one time when you and a colleague disagreed on how something should be done?",
        "disagreed colleague view agreed compromise discussion decision"),
      GeneralQuestion(
        "Setting priorities", .situational,
        "Suppose three people come to you on the same morning, each with something urgent. How would you decide what comes first?",
        "urgent priority impact deadline ask order risk"),
      GeneralQuestion(
        "Learning", .pastBehavior,
        "When did you last have to learn something new under time pressure?",
        "learn course read practice asked time week new"),
      GeneralQuestion(
        "Quality", .knowledge, "How do you know that a piece of your work is good enough to hand over?",
        "test review check criteria feedback done standard"),
      GeneralQuestion(
        "Taking the initiative", .pastBehavior,
        "What is one thing that you improved at work although nobody had asked you to?",
        "improved noticed problem proposed saved idea change"),
      GeneralQuestion(
        "Communication", .situational,
        "Imagine you have to tell a customer that their date cannot be met. What would you say first?",
        "customer date delay explain options honest plan"),
      GeneralQuestion(
        "Decisions under uncertainty", .pastBehavior,
        "Can you tell me about a decision you had to take with too little information?",
        "decision information risk assumed options chose outcome"),
      GeneralQuestion(
        "Feedback", .pastBehavior,
        "What is the most useful criticism you have been given at work?",
        "feedback criticism changed manager listened since"),
      GeneralQuestion(
        "Estimating", .knowledge, "How do you go about estimating work that you have never done before?",
        "estimate split risk range similar unknown buffer"),
      GeneralQuestion(
        "Influence", .pastBehavior,
        "When did you get people to support something that they were against at first?",
        "convince people against reasons data support changed"),
      GeneralQuestion(
        "Handling incidents", .situational,
        "Suppose something that you are responsible for breaks an hour before you leave for the day. How would you handle it?",
        "cause inform fix rollback impact first communicate"),
      GeneralQuestion(
        "Organization", .pastBehavior,
        "Which of your projects had the most moving parts to keep track of?",
        "project plan parts dependencies list people tracked"),
      GeneralQuestion(
        "Customer focus", .pastBehavior,
        "Can you tell me about one time when listening to a customer changed what you were going to do?",
        "customer user need asked changed feedback"),
      GeneralQuestion(
        "Trade-offs", .knowledge,
        "When is it right to choose the quick solution over the thorough one?",
        "quick debt risk time cost later reversible"),
      GeneralQuestion(
        "Working under pressure", .pastBehavior,
        "What was the tightest deadline you have worked to so far?",
        "deadline scope cut time delivered plan hours"),
      GeneralQuestion(
        "Onboarding", .situational,
        "Suppose you join {company} next Monday. What would you want to find out in your first week?",
        "ask people read code customers goals understand week"),
      GeneralQuestion(
        "Ethics", .situational,
        "Imagine you are asked to ship something that you believe could harm its users. What would you do?",
        "raise risk manager evidence refuse alternative"),
      GeneralQuestion(
        "Sharing knowledge", .pastBehavior,
        "When did you last help somebody at work to become better at something?",
        "taught showed mentored pair explained learned"),
      GeneralQuestion(
        "Problem solving", .pastBehavior,
        "What is the most stubborn problem you have got to the bottom of?",
        "problem cause tried measured hypothesis found fixed"),
      GeneralQuestion(
        "Change", .pastBehavior,
        "Can you tell me about one time when the goal changed after you had already begun?",
        "goal changed plan new started adapt"),
      GeneralQuestion(
        "Using data", .knowledge,
        "Which figures do you look at to see whether your work has the effect it should have?",
        "measure metric number baseline before after"),
      GeneralQuestion(
        "Delegation", .situational,
        "Suppose you have twice as much work as time, and a colleague offers help. What would you hand over?",
        "hand over trust explain risk task follow"),
      GeneralQuestion(
        "Documentation", .knowledge,
        "What belongs in writing when you finish a piece of work, and why there?",
        "document decision reason reader future"),
      GeneralQuestion(
        "Working with other fields", .pastBehavior,
        "When did you have to explain something difficult to people outside your field?",
        "explain example simple audience understood questions"),
      GeneralQuestion(
        "Risk", .knowledge, "How do you find out early that a piece of work is going off course?",
        "risk sign check milestone early measure"),
      GeneralQuestion(
        "Motivation", .open, "Of all that this job involves, what would you look forward to most?",
        "role job work because like"),
      GeneralQuestion(
        "Saying no", .pastBehavior, "What is one request that you turned down, although it came from somebody senior?",
        "request refused reason alternative manager"),
    ],
    closings: [
      GeneralQuestion(
        "Closing", .open,
        "We are coming to the end. What have we not talked about that would show why you are right for the role of {title}?",
        ""),
      GeneralQuestion(
        "Closing", .open,
        "That brings me to my last question. Which strength of yours for this job has had no place in our talk so far?",
        ""),
      GeneralQuestion(
        "Closing", .open,
        "Before we finish: what would you want the team that hires the {title} to remember of you?", ""),
      GeneralQuestion(
        "Closing", .open, "My last question: to which of your answers today would you like to add something?", ""),
      GeneralQuestion(
        "Closing", .open,
        "Before we close: what would you need from the people around you to do the work of the {title} well?", ""),
      GeneralQuestion(
        "Closing", .open,
        "One more, to end with: what would you want to have done after three months in the role of {title}?", ""),
      GeneralQuestion(
        "Closing", .open, "We are nearly there. What made you take up this posting rather than another?", ""),
      GeneralQuestion(
        "Closing", .open,
        "A last one from me: which part of the work of the {title} would you have to learn first?", ""),
    ],
    evidenceClosings: [
      "Before we finish, something in your CV that we have not touched: {evidence}. What should I know about it that the line does not say?",
      "A last one from me. You also write in your CV: {evidence}. What of that would you like to go on with in the role of {title}?",
      "We are coming to the end. One line of your CV has not come up: {evidence}. What of it would help you in the role of {title}?",
    ],
    followUps: englishFollowUps,
    plainTransitions: [
      "Thank you.", "All right, let us move on.", "Thanks, that helps.", "Good, on to something else.",
      "I see, thank you.", "Thank you for that.", "Let us look at another side of the job.",
      "You spoke of {quote}; I have noted that.", "Thank you, I will keep {quote} in mind.",
    ],
    transitions: [
      .warm: [
        "Thank you for telling me that.", "Thank you, that gives me a good picture.",
        "Thanks for taking me through it.", "Thank you, and take your time with the next one.",
        "Thank you for telling me about {quote}.", "It helps me to hear of {quote}, thank you.",
      ],
      .demanding: [
        "Noted.", "All right, next.", "Understood, let us go on.", "You said {quote}; noted.",
        "I have that. Next point.",
      ],
    ],
    kindTransitions: [
      "That is fine, let us try something else.", "No problem at all, we can leave that.",
      "All right, thank you for saying so.", "Never mind, here is a different one.",
    ])

  private static let englishFollowUps: [AnswerGap: [String]] = [
    .pasted: [
      "That reads as it stands in the document. How would you tell it to a colleague over lunch?",
      "I have that in writing. What happened there that no document says?",
    ],
    .unreadable: [
      "I could not make sense of that, I am afraid. Could you put it in other words?",
      "I think something went wrong while you were typing. What did you want to say?",
    ],
    .askedBack: [
      "Fair point, let me put it differently. On {topic}, what is one concrete thing that you have done or seen yourself?",
      "Let me say it more simply. If you think of {topic}, which moment from your own work comes to mind first?",
      "I am leaving the details to you; anything real will do. What would you tell a friend about your work with {topic}?",
    ],
    .tooShort: [
      "Could you say a little more about that, so that I can picture it?",
      "I would like to hear more of that. Who was involved, and in what order did things happen?",
      "That is very brief. What would you add if you had two more minutes?",
      "Let us stay there for a moment. What happened before and after?",
    ],
    .repeated: [
      "You told me that before. What is another example, from a different piece of work?",
      "I have that one already. Is there something on {topic} that you have not mentioned yet?",
    ],
    .offTopic: [
      "I would like to come back to {topic}. What is your own experience with it?",
      "That is a different subject, I think. How does it bear on {topic}?",
      "Let me steer us back. Where have you dealt with {topic} yourself?",
    ],
    .noEvent: [
      "I see the general idea. Can you tell me about one particular time when that happened?",
      "Let us make it concrete. What is the most recent occasion on which you did that?",
      "When you say {quote}, which single occasion do you have in mind?",
      "I would like one case rather than the rule. Which day or project stands out?",
    ],
    .noOwnAction: [
      "When you say {quote}, what exactly was your own part?",
      "It sounds like work of several people. What did you do there with your own hands?",
      "If you had been ill that week, what would not have been done?",
      "Which step in that was your own doing?",
    ],
    .noResult: [
      "And what came of it in the end?",
      "You mentioned {quote}. How did that turn out?",
      "What was different afterwards, for the team or for the customer?",
      "How did the story end?",
    ],
    .noMeasure: [
      "You mentioned {quote}. How did you know that it had worked?",
      "What changed in numbers, even roughly?",
      "If I asked your colleagues of that time, which figure would they give for the effect?",
      "How large was the difference, compared with before?",
    ],
    .noReason: [
      "You say {quote}. What speaks against it?",
      "What would have to be different for you to decide the other way?",
      "Which alternative did you weigh against that?",
      "What is the price of doing it that way?",
    ],
  ]
}
