package import InterviewDomain

/// A pack together with the lines that its parts stand on, so that a fault found later can be told with its line.
package struct PackSource: Sendable {
  package let file: String
  package let pack: QuestionPack
  /// For each competency of the pack.
  let competencyLines: [Int]
  /// For each question of the pack.
  let questionLines: [QuestionLines]
}

struct QuestionLines: Sendable {
  var id: Int
  var competency: Int
  var text: Int
  var grounded: Int
  var keyPoints: [Int]
  var followUps: [Int]
}
