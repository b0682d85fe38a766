package import InterviewDomain
package import InterviewStore
package import LanguageModels
internal import SwiftExtensions

/// Keeps account of what models are asked: no call goes beyond the budget, and each is noted in the store.
package final class ModelAccount: Sendable {
  private let store: any InterviewRepository
  private let prices: Prices
  private let budget: Budget
  private let now: WallClock
  private let log: @Sendable (CallReport) -> Void
  private let reserved = Locked(Reserved())

  /// What running calls may come to take; a struct, for the reason given at `QuestionService.InFlight`.
  private struct Reserved {
    var sessions: [SessionID: Spending] = [:]
    var all = Spending()

    mutating func add(_ spending: Spending, to session: SessionID) {
      all = all + spending
      sessions[session] = (sessions[session] ?? Spending()) + spending
    }

    mutating func take(_ spending: Spending, from session: SessionID) {
      all = all - spending
      sessions[session] = sessions[session].map { $0 - spending }
      if sessions[session]?.tokens == 0 { sessions[session] = nil }
    }
  }

  /// - Parameter log: is told of each call when it has ended.
  package init(
    store: any InterviewRepository, prices: Prices = Prices(), budget: Budget = Budget(), now: @escaping WallClock,
    log: @escaping @Sendable (CallReport) -> Void = { _ in }
  ) {
    self.store = store
    self.prices = prices
    self.budget = budget
    self.now = now
    self.log = log
  }

  /// The same models in the same order, each call of which is on the account of the session.
  package func chain(_ chain: ModelChain, for session: SessionID) -> ModelChain {
    chain.replacing { model in
      model.id == OfflineModel.id ? model : AccountedModel(base: model, account: self, session: session)
    }
  }

  /// Sets aside what the call may take.
  ///
  /// - Throws: `ModelError` with reason `quota` where the budget has no room for it.
  func reserve(_ request: ModelRequest, of model: any LanguageModel, for session: SessionID) async throws -> Spending {
    guard budget != Budget() else { return Spending() }
    let most = ModelUsage(promptTokens: request.estimatedPromptTokens, completionTokens: request.maxTokens)
    let spending = Spending(
      tokens: most.promptTokens + most.completionTokens, dollars: prices[model.id, model.model]?.cost(of: most))
    let spentInSession = budget.session.isUnbounded ? Spending() : Spending(try await store.usage(of: session))
    let spentToday = budget.day.isUnbounded ? Spending() : Spending(try await store.usage(since: startOfDay))
    let refusal = reserved.withLock { reserved -> String? in
      let running = reserved.sessions[session] ?? Spending()
      if let refusal = budget.session.refusal(of: spentInSession + running + spending, for: "this session")
        ?? budget.day.refusal(of: spentToday + reserved.all + spending, for: "today")
      {
        return refusal
      }
      reserved.add(spending, to: session)
      return nil
    }
    if let refusal { throw ModelError(provider: model.id, reason: .quota, message: refusal) }
    return spending
  }

  func release(_ spending: Spending, of session: SessionID) {
    guard budget != Budget() else { return }
    reserved.withLock { $0.take(spending, from: session) }
  }

  /// Notes a call that the service took up; what it said of the tokens is believed, else they are guessed.
  ///
  /// A failure of the store is none of the call: whatever is stored next will tell of it.
  func note(_ report: CallReport, of session: SessionID) async {
    log(report)
    guard report.wasTakenUp else { return }
    let usage = report.usage
    let call = ModelCall(
      provider: report.provider, model: report.model,
      usage: Usage(
        requests: 1, promptTokens: usage.promptTokens, completionTokens: usage.completionTokens,
        cachedTokens: usage.cachedTokens,
        costUSD: prices[report.provider, report.model]?.cost(of: usage)),
      milliseconds: report.milliseconds, createdAt: now())
    try? await store.addCall(call, to: session)
  }

  private var startOfDay: Timestamp {
    let milliseconds = now().millisecondsSince1970
    return Timestamp(millisecondsSince1970: milliseconds - milliseconds % 86_400_000)
  }
}

extension ModelAccount {
  /// What is told of a call: figures, and no word of what was said.
  package struct CallReport: Sendable {
    package var provider: String
    package var model: String?
    package var usage: ModelUsage
    package var milliseconds: Int
    /// `completed`, `cancelled`, or the reason of the failure.
    package var outcome: String
    /// Whether the service wrote something, for which it may want money.
    var wasTakenUp: Bool
  }
}
