import Foundation
import LanguageModelProviders
import LanguageModels
import Testing

/// Needs a server: `script/llama 8080 &`, then `LLAMA_SERVER=http://127.0.0.1:8080/v1 swift test`.
@Suite struct LlamaTests {
  @Test(
    "a real model's reply streams",
    .enabled(if: ProcessInfo.processInfo.environment["LLAMA_SERVER"] != nil, "LLAMA_SERVER names no server"))
  func realModel() async throws {
    let address = try #require(ProcessInfo.processInfo.environment["LLAMA_SERVER"])
    let start = ContinuousClock.now
    let reply = try await reply(of: model(at: address))
    #expect(reply.error == nil)
    #expect(reply.isCompleted)
    #expect(!reply.text.isEmpty)
    print("llama: \(reply.usage?.completionTokens ?? 0) tokens in \(ContinuousClock.now - start)")
  }
}
