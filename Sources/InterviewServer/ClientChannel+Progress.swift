internal import InterviewProtocol

extension ClientChannel {
  /// Runs `work` between `$/progress` begin and end, where the request carried a token to tell of it.
  ///
  /// `work` gets a function that reports a message and how much is done, from 0 to 100.
  func withProgress<Value>(
    _ token: Wire.IntegerOrString?, title: String,
    _ work: (@escaping @Sendable (String, Int) -> Void) async throws -> Value
  ) async throws -> Value {
    guard let token else { return try await work { _, _ in } }
    send(ProgressNotification(token: token, value: .begin(title: title)))
    defer { send(ProgressNotification(token: token, value: .end(message: nil))) }
    return try await work { [self] message, percentage in
      send(ProgressNotification(token: token, value: .report(message: message, percentage: percentage)))
    }
  }
}
