import Foundation
import InterviewTestSupport
import JSONCore
import Testing

/// Conversations that must go word for word as they are written down. `RECORD_TRANSCRIPTS=1` writes them anew.
@Suite("Transcripts")
struct TranscriptTests {
  @Test(
    "the daemon says what the transcript says, in both framings",
    arguments: ["short-interview", "errors", "cancel", "idempotent-answers", "documents"], TestClient.Framing.allCases)
  func replay(name: String, framing: TestClient.Framing) async throws {
    let transcript = try Transcript(named: name)
    if ProcessInfo.processInfo.environment["RECORD_TRANSCRIPTS"] != nil {
      if framing == .lines { try transcript.record(await run(transcript, framing, isRecording: true)) }
      Issue.record("\(name) was recorded: look at what changed, then run again without RECORD_TRANSCRIPTS")
    } else {
      _ = try await run(transcript, framing, isRecording: false)
    }
  }

  private func run(
    _ transcript: Transcript, _ framing: TestClient.Framing, isRecording: Bool
  ) async throws -> [Transcript.Entry] {
    let daemon = try DaemonProcess(["--store", "memory:", "--providers", "offline"], framing: framing)
    var names = TranscriptNames()
    var recorded: [Transcript.Entry] = []
    var seen = 0
    for entry in transcript.entries {
      guard case .message(let line) = entry else {
        recorded.append(entry)
        continue
      }
      switch line.direction {
      case .toDaemon:
        daemon.client.send(names.filled(line.json))
        recorded.append(entry)
        guard isRecording, let id = line.json["id"] else { continue }
        // A recording takes all that comes up to the response.
        guard await daemon.client.wait(until: { $0.contains { $0["id"] == id } }) else { continue }
        while seen < daemon.client.messages.count, let message = await next(&seen, from: daemon.client) {
          recorded.append(.message(Transcript.Line(direction: .fromDaemon, json: names.named(message))))
        }
      case .fromDaemon where isRecording: continue
      case .fromDaemon:
        let expected = line.json
        guard let actual = await next(&seen, from: daemon.client) else {
          Issue.record("the daemon ended before \(JSONWriter.text(of: expected))")
          return recorded
        }
        guard names.match(expected, actual) else {
          Issue.record("expected \(JSONWriter.text(of: expected)), got \(JSONWriter.text(of: actual))")
          return recorded
        }
      }
    }
    if !isRecording {
      daemon.client.closeInput()
      _ = await daemon.client.wait { _ in false }
      #expect(daemon.client.messages.count == seen, "nothing comes that the transcript does not tell")
      #expect(daemon.diagnostics() == "")
    }
    return recorded
  }

  /// The next message, with what depends on the speed of the reader evened out: deltas that follow each other are one, and
  /// reports of progress, of which only the last of those that wait is sent, are passed over.
  private func next(_ seen: inout Int, from client: TestClient) async -> JSON? {
    func message(_ index: Int) async -> JSON? {
      await client.wait { $0.count > index } ? client.messages[index] : nil
    }
    while var current = await message(seen) {
      seen += 1
      if current["params"]?["value"]?["kind"] == "report" { continue }
      guard current["method"] == "interview/questionDelta", var params = current["params"]?.object else {
        return current
      }
      var number = params["sequence"]?.integer ?? -1
      while let following = await message(seen), let more = following["params"],
        following["method"] == current["method"],
        more["questionId"] == params["questionId"], more["sequence"]?.integer == number + 1
      {
        number += 1
        seen += 1
        params["delta"] = .string((params["delta"]?.string ?? "") + (more["delta"]?.string ?? ""))
      }
      if case .object(var object) = current {
        object["params"] = .object(params)
        current = .object(object)
      }
      return current
    }
    return nil
  }
}
