import InterviewDomain
import LanguageModels
import SwiftExtensions
import Testing

@testable import InterviewServices

@Suite("Questions that cannot be asked")
struct QuestionRepairTests {
  static let good = "Which of the systems that you built are you proudest of?"

  @Test(
    "a model is told why once, and its second try is asked",
    arguments: [
      ("Why?", "too short"),
      ("Tell me more about that system.", "ends with a question mark"),
      ("Sind Sie mit dem Ergebnis der Arbeit zufrieden und was war das?", "another language"),
      ("Are you married, if I may ask that of you?", "must not ask about that"),
      ("Which database did you pick, and why that one?", "asked before"),
    ])
  func repair(first: String, reason: String) async throws {
    let model = ScriptedModel([first, Self.good])
    let pieces = Locked<[String]>([])
    let text = try await stream(model, pieces).text(for: request)
    #expect(text == Self.good)
    #expect(model.requests.count == 2)
    #expect(model.requests[1].messages.last?.content.contains(reason) == true)
    let shown = pieces.withLock { $0 }
    #expect(shown.contains("reset") && shown.last == Self.good)
  }

  @Test("after a second try that is no better the built-in wording is asked")
  func builtIn() async throws {
    let model = ScriptedModel(["No question.", "Still none.", Self.good])
    let text = try await stream(model).text(for: request)
    #expect(text == request.builtInReply)
    #expect(model.requests.count == 2)
  }

  private var request: ModelRequest {
    ModelRequest(
      messages: [ModelMessage(role: .user, content: "Ask.")], maxTokens: 100, temperature: 0,
      builtInReply: "What was the hardest part of that migration for you?")
  }

  private func stream(_ model: ScriptedModel, _ pieces: Locked<[String]> = Locked([])) -> QuestionStream {
    QuestionStream(
      models: ModelChain([model, OfflineModel()]),
      asked: QuestionSimilarity(asked: ["Which database did you pick, and why that one?"]), language: "en"
    ) { piece in
      pieces.withLock { pieces in
        switch piece {
        case .delta(let text): pieces.append(text)
        case .reset: pieces.append("reset")
        }
      }
    }
  }
}

/// Writes one text after the other, and keeps what it was asked.
private final class ScriptedModel: LanguageModel {
  let id = "scripted"
  let model: String? = "test"
  let availability = ModelAvailability.available
  private let state: Locked<(texts: [String], requests: [ModelRequest])>

  init(_ texts: [String]) { state = Locked((texts, [])) }

  var requests: [ModelRequest] { state.withLock { $0.requests } }

  func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
    let text = state.withLock { state in
      state.requests.append(request)
      return state.texts.isEmpty ? "" : state.texts.removeFirst()
    }
    return AsyncThrowingStream { continuation in
      continuation.yield(.text(text))
      continuation.yield(.completed)
      continuation.finish()
    }
  }
}
