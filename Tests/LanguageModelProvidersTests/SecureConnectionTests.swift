import Foundation
import HTTPMessages
import InterviewTestSupport
import LanguageModelProviders
import LanguageModels
import SwiftExtensions
import Testing

/// What goes wrong below HTTP, over a real OpenSSL on both sides.
@Suite("Secure connections") struct SecureConnectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var server: String
    var reason: ModelError.Reason
    var says: String
    var isRetried: Bool
    var testDescription: String { server }
  }

  static let cases = [
    Case(server: "expired", reason: .unavailable, says: "its certificate has expired", isRetried: false),
    Case(server: "host", reason: .unavailable, says: "its certificate is for another host", isRetried: false),
    Case(server: "self", reason: .unavailable, says: "signed by nobody but itself", isRetried: false),
    Case(
      server: "foreign", reason: .unavailable, says: "an authority that this machine does not know", isRetried: false),
    Case(server: "old", reason: .unavailable, says: "cannot be trusted", isRetried: false),
    Case(server: "plain", reason: .unavailable, says: "cannot be trusted", isRetried: false),
    Case(server: "reset", reason: .badResponse, says: "broke the connection off", isRetried: true),
    Case(server: "close", reason: .badResponse, says: "broke the connection off", isRetried: true),
    Case(server: "reset-stream", reason: .badResponse, says: "broke the connection off", isRetried: true),
    Case(server: "reset-after-head", reason: .badResponse, says: "broke the connection off", isRetried: true),
    Case(server: "reset-in-body", reason: .badResponse, says: "broke the connection off", isRetried: true),
    Case(server: "go-away", reason: .badResponse, says: "broke the connection off", isRetried: true),
  ]

  @Test("each fault is named, and what no time can mend is not tried again")
  func faults() async throws {
    let servers = try SecureServers()
    // One real handshake first, or every other case might fail for a reason of its own.
    for voice in ServiceVoice.all where voice.description == "chat completions" {
      #expect(try await ask(voice, "good", servers).error?.message == nil)
    }
    for voice in ServiceVoice.all {
      for expected in Self.cases {
        let (error, waits) = try await ask(voice, expected.server, servers)
        #expect(error?.reason == expected.reason, "\(voice), \(expected.server): \(error?.message ?? "no error")")
        #expect(error?.message.contains(expected.says) == true, "\(voice), \(expected.server): \(error?.message ?? "")")
        #expect(waits == (expected.isRetried ? 2 : 0), "\(voice), \(expected.server)")
      }
    }
  }

  private func ask(
    _ voice: ServiceVoice, _ name: String, _ servers: SecureServers
  ) async throws -> (error: ModelError?, waits: Int) {
    let port = try #require(servers.ports[name])
    // A server that hangs must not hang the test.
    var limits = HTTPLimits()
    limits.firstByteMs = 5_000
    let models = try ProviderSettings.models(
      environment: voice.environment(at: "https://127.0.0.1:\(port)"), providers: [voice.provider], http: servers.http,
      limits: limits)
    let waits = Locked(0)
    var retry = RetryPolicy()
    retry.wait = { _ in waits.withLock { $0 += 1 } }
    do {
      for try await _ in ModelChain(models, retry: retry).respond(to: question) {}
      return (nil, waits.withLock { $0 })
    } catch {
      return (error as? ModelError, waits.withLock { $0 })
    }
  }
}

/// `Tests/Support/loopback-tls`, and an HTTP process that trusts its good authority.
private final class SecureServers {
  let ports: [String: Int]
  let http: HTTPClient
  private let process = Process()
  private let input = Pipe()
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(component: "interviewd-tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The daemon passes on what its own environment says; a test cannot change that for itself alone.
    let wrapper = folder.appending(component: "interviewd-http")
    let script = """
      #!/bin/sh
      SSL_CERT_FILE='\(folder.path)/known.pem' exec '\(DaemonProcess.buildFolder)/interviewd-http'

      """
    try script.write(to: wrapper, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: wrapper.path)
    http = HTTPClient(executable: wrapper.path)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    process.executableURL = root.appending(path: "Support/loopback-tls")
    process.arguments = [folder.path]
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var text = ""
    while !text.contains("ready\n") {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      text += String(decoding: piece, as: UTF8.self)
    }
    ports = text.split(separator: "\n").reduce(into: [:]) { ports, line in
      let words = line.split(separator: " ")
      if words.count == 2 { ports[String(words[0])] = Int(words[1]) }
    }
  }

  deinit {
    http.shutDown()
    try? input.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }
}
