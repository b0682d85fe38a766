internal import InterviewDomain
internal import InterviewProtocol
internal import JSONCore
package import JSONRPC

/// The wire shape of `interviewd score`: one JSON object in, one out.
package enum ScoreLineCodec {
  private struct Input: Decodable {
    var id: JSON
    var question: String
    var answer: String
    var competency: String?
    var keyPoints: [String]?
    var cv: String?
    var jobDescription: String?
    var language: String?
  }

  /// The result for one line; the same bytes for the same line, always.
  ///
  /// - Throws: `ResponseError`, for a line that is no JSON object of that shape.
  package static func score(_ line: String) throws(ResponseError) -> String {
    let input: Input
    do {
      input = try JSONValueDecoder().decode(Input.self, from: JSONParser.parse(line))
    } catch let error as JSONSyntaxError {
      throw ResponseError(code: ResponseError.Code.parseError, message: "\(error)")
    } catch {
      throw ResponseError(error)
    }
    let line = ScoreLine(
      id: "", question: input.question, answer: input.answer, competency: input.competency,
      keyPoints: input.keyPoints ?? [], cv: input.cv, jobDescription: input.jobDescription,
      language: input.language ?? "en")
    let checks = line.judgement.checks.map { check -> JSON in
      [
        "id": .string(check.id), "result": .string(check.result.rawValue),
        "quote": check.quote.map(JSON.string) ?? .null, "advice": check.advice.map(JSON.string) ?? .null,
      ]
    }
    return JSONWriter.text(of: [
      "id": input.id,
      "level": line.judgement.level.map { .number(JSONNumber($0)) } ?? .null,
      "notScorable": line.judgement.notScorable.map(JSON.string) ?? .null,
      "flags": .array(line.judgement.flags.map(JSON.string)),
      "checks": .array(checks),
      "score": line.score.map { .number(JSONNumber($0)) } ?? .null,
    ])
  }
}
