internal import InterviewDomain
internal import InterviewProtocol
internal import InterviewServices
internal import InterviewStore
internal import LanguageModels

// What the services know, as the client sees it.

extension Wire.Session {
  init(_ session: Session) {
    self.init(
      id: session.id.rawValue, jobTitle: session.settings.jobTitle, companyName: session.settings.companyName,
      interviewType: session.settings.interviewType.rawValue, difficulty: session.settings.difficulty.rawValue,
      language: session.settings.language, feedbackLanguage: session.settings.feedbackLanguage,
      tone: session.settings.tone.rawValue, maxQuestions: session.settings.maxQuestions,
      state: session.state.rawValue,
      documents: Wire.SessionDocuments(
        cv: session.document(.cv).map(Wire.Document.init),
        jobDescription: session.document(.jobDescription).map(Wire.Document.init)),
      progress: Wire.Progress(session.progress), createdAt: session.createdAt.rfc3339,
      updatedAt: session.updatedAt.rfc3339)
  }
}

extension Wire.Document {
  init(_ document: DocumentInfo) {
    self.init(
      kind: document.kind.rawValue, mediaType: document.mediaType, fileName: document.fileName,
      characters: document.characters, pages: document.pages, warnings: document.warnings)
  }
}

extension Wire.Progress {
  init(_ progress: Progress) {
    self.init(
      questionsAsked: progress.questionsAsked, questionsAnswered: progress.questionsAnswered,
      maxQuestions: progress.maxQuestions, isStarted: progress.isStarted, isComplete: progress.isComplete)
  }
}

extension Wire.Question {
  init(_ question: Question) {
    self.init(
      id: question.id.rawValue, index: question.index, text: question.text, kind: question.kind.rawValue,
      competency: question.competency, createdAt: question.createdAt.rfc3339)
  }
}

extension Wire.Message {
  /// The interview as a conversation. A question's message has the question's own id.
  static func all(of interview: Interview) -> [Wire.Message] {
    interview.turns.flatMap { turn in
      let question = turn.question
      var messages = [
        Wire.Message(
          id: question.id.rawValue, role: "assistant", content: question.text,
          createdAt: question.createdAt.rfc3339, questionId: question.id.rawValue)
      ]
      if let answer = turn.answer {
        messages.append(
          Wire.Message(
            id: answer.messageID.rawValue, role: "user", content: answer.text, createdAt: answer.createdAt.rfc3339,
            questionId: question.id.rawValue))
      }
      return messages
    }
  }
}

extension Wire.Feedback {
  init(_ feedback: Feedback) {
    let score = feedback.score.parts
    self.init(
      sessionId: feedback.sessionID.rawValue, score: score.value, scoreInterval: score.interval,
      notScorable: score.notScorable,
      summary: feedback.summary, strengths: feedback.strengths.map(Wire.Point.init),
      weaknesses: feedback.weaknesses.map(Wire.Point.init), actions: feedback.actions.map(Wire.Action.init),
      cvImprovements: feedback.cvImprovements.map(Wire.Point.init),
      competencies: feedback.competencies.map(Wire.CompetencyRating.init),
      answers: feedback.answers.map(Wire.Assessment.init),
      judgedChecks: feedback.judgedChecks.map(Wire.JudgedCheck.init), rubricVersion: feedback.rubricVersion,
      provider: feedback.provider, model: feedback.model, createdAt: feedback.createdAt.rfc3339)
  }
}

extension SessionScore {
  var parts: (value: Int?, interval: ClosedRange<Int>?, notScorable: String?) {
    switch self {
    case .score(let value, let interval): (value, interval, nil)
    case .notScorable(let reason): (nil, nil, reason)
    }
  }
}

extension Wire.Point {
  init(_ point: Point) {
    self.init(text: point.text, evidence: point.evidence.map(Wire.Evidence.init))
  }
}

extension Wire.Action {
  init(_ action: Action) {
    self.init(
      questionId: action.questionID.rawValue, checks: action.checks, missing: action.missing, drill: action.drill,
      evidence: action.evidence.map(Wire.Evidence.init))
  }
}

extension Wire.Evidence {
  init(_ evidence: Evidence) {
    self.init(questionId: evidence.questionID?.rawValue, source: evidence.source.rawValue, quote: evidence.quote)
  }
}

extension Wire.CompetencyRating {
  init(_ rating: CompetencyRating) {
    self.init(name: rating.name, level: rating.level, rationale: rating.rationale)
  }
}

extension Wire.Assessment {
  init(_ assessment: Assessment) {
    self.init(
      questionId: assessment.questionID.rawValue, level: assessment.judgement.level,
      notScorable: assessment.judgement.notScorable, flags: assessment.judgement.flags,
      checks: assessment.judgement.checks.map(Wire.Check.init))
  }
}

extension Wire.JudgedCheck {
  init(_ judged: JudgedCheck) {
    self.init(
      questionId: judged.questionID.rawValue, check: judged.check, rules: judged.rules.rawValue,
      model: judged.model.rawValue,
      votes: Wire.Votes(yes: judged.votes.yes, no: judged.votes.no, unclear: judged.votes.unclear), quote: judged.quote)
  }
}

extension Wire.Check {
  init(_ check: Check) {
    self.init(id: check.id, result: check.result.rawValue, quote: check.quote, advice: check.advice)
  }
}

extension Wire.ProviderStatus {
  init(_ status: ProviderService.Status) {
    let state =
      switch status.health {
      case .closed: "closed"
      case .open: "open"
      case .probing: "probing"
      }
    var reason: String?
    if case .unavailable(let explanation) = status.availability { reason = explanation }
    self.init(
      id: status.id, model: status.model, available: reason == nil, reason: reason, state: state,
      retryAfterMs: status.health.retryAfterMs)
  }
}

extension Wire.Usage {
  init(_ usage: Usage) {
    self.init(
      requests: usage.requests, promptTokens: usage.promptTokens, completionTokens: usage.completionTokens,
      cachedTokens: usage.cachedTokens, costUSD: usage.costUSD)
  }
}
