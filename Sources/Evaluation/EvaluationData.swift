internal import DocumentExtraction
internal import JSONCore

/// What the bench runs on: answers at planned levels, injections, CVs and jobs, all written for this project.
package struct EvaluationData: Sendable {
  package let sets: [AnswerSet]
  package let injections: [Injection]
  package let ratings: [Rating]
  package let cvs: [CV]
  package let jobs: [Job]

  /// Answers of one hand.
  package struct AnswerSet: Codable, Sendable {
    package let hand: String
    package let questions: [Question]
  }

  package struct Question: Codable, Sendable {
    package let id: String
    package let competency: String
    package let text: String
    package let answers: [Answer]
  }

  package struct Answer: Codable, Sendable {
    package let id: String
    /// The level that its writer planned, from 1 to 5; no rating by a reader.
    package let planned: Int
    package let text: String
  }

  package struct Injection: Codable, Sendable {
    package enum Place: String, Codable, Sendable {
      case cv, job, answer
    }

    package let id: String
    package let place: Place
    /// What its writer put in front as an answer, verbatim; nil where the whole text is the injection. It counts.
    package let carrier: String?
    package let text: String
  }

  /// Levels that a second reader gave without knowing the planned ones.
  package struct Rating: Codable, Sendable {
    package let rater: String
    package let levels: [String: Int]
  }

  package struct CV: Sendable {
    package let name: String
    package let text: String
  }

  package struct Job: Sendable {
    package let name: String
    package let title: String
    package let company: String
    /// What its author meant to be a must, verbatim.
    package let musts: [String]
    package let text: String
  }

  /// One answer with its question.
  package struct Item: Sendable {
    package let question: Question
    package let answer: Answer
  }

  package var items: [Item] {
    sets.flatMap { set in
      set.questions.flatMap { question in question.answers.map { Item(question: question, answer: $0) } }
    }
  }

  // MARK: Reading

  private struct Index: Decodable {
    struct Job: Decodable {
      let file: String
      let title: String
      let company: String
      let musts: [String]
    }

    let answers: [String]
    let injections: String
    let ratings: [String]
    let cvs: [String]
    let jobs: [Job]
  }

  private struct InjectionFile: Decodable {
    let injections: [Injection]
  }

  /// - Parameters:
  ///   - folder: with `index.json`, which names all other files.
  ///   - answers: another folder with answer sets and an `index.json` of its own, of which only `answers` and
  ///     `ratings` are read.
  package init(folder: String, answers: String? = nil) throws(EvaluationError) {
    let index = try Self.decode(Index.self, folder + "/index.json")
    if let answers {
      let own = try Self.decode(AnswerIndex.self, answers + "/index.json")
      sets = try Self.all(AnswerSet.self, own.answers, in: answers)
      ratings = try Self.all(Rating.self, own.ratings ?? [], in: answers)
    } else {
      sets = try Self.all(AnswerSet.self, index.answers, in: folder)
      ratings = try Self.all(Rating.self, index.ratings, in: folder)
    }
    injections = try Self.decode(InjectionFile.self, folder + "/" + index.injections).injections
    var cvs: [CV] = []
    for file in index.cvs { cvs.append(CV(name: file, text: try Self.text(folder + "/" + file))) }
    self.cvs = cvs
    var jobs: [Job] = []
    for job in index.jobs {
      jobs.append(
        Job(
          name: job.file, title: job.title, company: job.company, musts: job.musts,
          text: try Self.text(folder + "/" + job.file)))
    }
    self.jobs = jobs
  }

  private struct AnswerIndex: Decodable {
    let answers: [String]
    let ratings: [String]?
  }

  private static func all<Value: Decodable>(
    _ type: Value.Type, _ files: [String], in folder: String
  ) throws(EvaluationError) -> [Value] {
    var values: [Value] = []
    for file in files { values.append(try decode(type, folder + "/" + file)) }
    return values
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ path: String) throws(EvaluationError) -> Value {
    let text = try text(path)
    do {
      return try JSONValueDecoder().decode(type, from: JSONParser.parse(text))
    } catch {
      throw EvaluationError(message: "\(path) does not have the shape that its README describes: \(error)")
    }
  }

  private static func text(_ path: String) throws(EvaluationError) -> String {
    do {
      return String(decoding: try DocumentFile.read(path: path), as: UTF8.self)
    } catch {
      throw EvaluationError(message: "\(path): \(error.message)")
    }
  }
}

package struct EvaluationError: Error, CustomStringConvertible {
  package let message: String
  package var description: String { message }
}
