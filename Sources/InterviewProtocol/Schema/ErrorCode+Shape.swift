extension ErrorCode {
  /// The definition of the code's `data`, such as `NotFoundData`.
  package var dataName: String { kind.prefix(1).uppercased() + kind.dropFirst() + "Data" }

  package var dataShape: [WireMember] {
    let own = dataMembers.map { member in
      let name = member.hasSuffix("?") ? String(member.dropLast()) : member
      return WireMember(name: name, shape: shape(of: name), isRequired: name == member)
    }
    return [
      WireMember(name: "kind", shape: .words([kind])), WireMember(name: "retryable", shape: .boolean),
    ] + own
  }

  private func shape(of member: String) -> WireShape {
    switch (self, member) {
    case (.notFound, "resource"): .words(ErrorData.Resource.allCases.map(\.rawValue))
    case (.invalidState, "reason"): .words(ErrorData.InvalidStateReason.allCases.map(\.rawValue))
    case (.documentParsing, "reason"): .words(ErrorData.DocumentParsingReason.allCases.map(\.rawValue))
    case (.aiService, "reason"): .words(ErrorData.AIServiceReason.allCases.map(\.rawValue))
    case (.storage, "reason"): .words(ErrorData.StorageReason.allCases.map(\.rawValue))
    case (_, "retryAfterMs"): .integer
    default: .string
    }
  }
}
