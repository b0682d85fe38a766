internal import InterviewDomain

/// Looks for what is wrong with packs beyond their form: questions that should not be asked, or that exist already.
package enum PackLinter {
  /// Sorted by file and line.
  package static func faults(in sources: [PackSource]) -> [PackFault] {
    var faults = sources.flatMap { source in
      source.pack.questions.indices.flatMap { QuestionRules(source, question: $0).faults() }
    }
    faults += names(in: sources)
    for language in Set(sources.map(\.pack.language)) {
      faults += repeats(in: sources.filter { $0.pack.language == language })
    }
    return faults.sorted()
  }

  // MARK: Names

  private static func names(in sources: [PackSource]) -> [PackFault] {
    var faults: [PackFault] = []
    var packs: [String: String] = [:]
    var competencies: [String: String] = [:]
    var questions: [String: String] = [:]
    /// Notes a fault where the name is taken.
    func claim(_ name: String, _ what: String, in taken: inout [String: String], _ file: String, _ line: Int) {
      if let other = taken.updateValue("\(file):\(line)", forKey: name) {
        faults.append(PackFault(file: file, line: line, message: "\(what) is taken: it stands in \(other)"))
      }
    }
    for source in sources {
      let pack = source.pack
      claim(pack.id, "the pack's id \"\(pack.id)\"", in: &packs, source.file, 1)
      for (competency, line) in zip(pack.competencies, source.competencyLines) {
        claim(
          "\(pack.language) \(competency.id)", "the competency's id \"\(competency.id)\"", in: &competencies,
          source.file, line)
      }
      for (question, lines) in zip(pack.questions, source.questionLines) {
        claim(
          "\(pack.language) \(question.id)", "the question's id \"\(question.id)\"", in: &questions, source.file,
          lines.id)
      }
    }
    for source in sources {
      for (question, lines) in zip(source.pack.questions, source.questionLines)
      where competencies["\(source.pack.language) \(question.competency)"] == nil {
        faults.append(
          PackFault(
            file: source.file, line: lines.competency,
            message: "no pack in this language has a competency \"\(question.competency)\""))
      }
    }
    return faults
  }

  // MARK: Repeats

  private static func repeats(in sources: [PackSource]) -> [PackFault] {
    var texts: [String] = []
    var places: [(file: String, line: Int)] = []
    for source in sources {
      for (question, lines) in zip(source.pack.questions, source.questionLines) {
        texts.append(question.text)
        places.append((source.file, lines.text))
      }
    }
    return QuestionSimilarity.repeats(in: texts).map { later, earlier in
      PackFault(
        file: places[later].file, line: places[later].line,
        message: "says nearly the same as \(places[earlier].file):\(places[earlier].line)")
    }
  }
}
