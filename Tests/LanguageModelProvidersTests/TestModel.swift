import HTTPMessages
import InterviewTestSupport
import LanguageModelProviders
import LanguageModels

/// The HTTP process of the build that is tested, shared by all tests as the daemon's models share it.
let http = HTTPClient(executable: DaemonProcess.buildFolder + "/interviewd-http")

func model(
  at baseURL: String, key: String? = "test-key", limits: HTTPLimits = HTTPLimits(), http: HTTPClient = http,
  dialect: any ServiceDialect = ChatCompletions()
) -> ServiceModel {
  var configuration = ServiceModel.Configuration(
    id: "openai", baseURL: baseURL, model: "tiny", key: key, dialect: dialect)
  configuration.limits = limits
  return ServiceModel(configuration, http: http)
}

/// Another one each time, with an allowance of its own.
var question: ModelRequest {
  ModelRequest(
    messages: [
      ModelMessage(role: .system, content: "You are an interviewer."), ModelMessage(role: .user, content: "Hello."),
    ],
    maxTokens: 64, temperature: 0.2, builtInReply: "Tell me about your last project.")
}

struct Reply {
  var text = ""
  var usage: ModelUsage?
  var isCompleted = false
  var error: ModelError?
}

/// The whole reply of a model, with what went wrong.
func reply(of model: any LanguageModel, to request: ModelRequest = question) async throws -> Reply {
  var reply = Reply()
  do {
    for try await event in model.respond(to: request) {
      switch event {
      case .text(let text): reply.text += text
      case .usage(let usage): reply.usage = usage
      case .completed: reply.isCompleted = true
      }
    }
  } catch let error as ModelError {
    reply.error = error
  }
  return reply
}
