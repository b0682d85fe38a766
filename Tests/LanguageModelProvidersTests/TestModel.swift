import HTTPMessages
import InterviewTestSupport
import LanguageModelProviders
import LanguageModels

/// The HTTP process of the build that is tested, shared by all tests as the daemon's models share it.
let http = HTTPClient(executable: executable(named: "interviewd-http"))

/// An executable that lies beside the test bundle.
func executable(named name: String) -> String {
  let bundle = CommandLine.arguments.first { $0.contains("PackageTests.xctest") } ?? CommandLine.arguments[0]
  let folder = bundle.prefix(upTo: bundle.range(ofLast: "interviewdPackageTests.xctest") ?? bundle.endIndex)
  return folder + name
}

extension String {
  fileprivate func range(ofLast part: String) -> String.Index? { ranges(of: part).first?.lowerBound }
}

func model(
  at baseURL: String, key: String? = "test-key", limits: HTTPLimits = HTTPLimits(), http: HTTPClient = http,
  dialect: any ServiceDialect = ChatCompletions()
) -> ServiceModel {
  var configuration = ServiceModel.Configuration(
    id: "openai", baseURL: baseURL, model: "tiny", key: key, dialect: dialect)
  configuration.limits = limits
  return ServiceModel(configuration, http: http)
}

let question = ModelRequest(
  messages: [
    ModelMessage(role: .system, content: "You are an interviewer."), ModelMessage(role: .user, content: "Hello."),
  ],
  maxTokens: 64, temperature: 0.2, builtInReply: "Tell me about your last project.")

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
