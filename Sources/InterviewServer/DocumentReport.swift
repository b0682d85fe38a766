package import InterviewDomain
internal import InterviewProtocol
internal import JSONCore

/// The wire shape of `interviewd extract --json`: the result of `document/get`.
package enum DocumentReport {
  package static func json(of document: Document) throws -> String {
    JSONWriter.text(
      of: try JSON(
        encoding: GetDocumentRequest.Result(
          document: Wire.Document(document.info), text: document.text, profile: Wire.DocumentProfile(of: document))))
  }
}
