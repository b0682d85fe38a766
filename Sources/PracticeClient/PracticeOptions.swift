/// What `interviewd practice` was asked to do.
package struct PracticeOptions: Hashable, Sendable {
  /// The daemon's argument list, the executable first.
  package var daemon: [String]
  /// The candidate's CV. Not needed where `resumeID` is given.
  package var cvPath: String?
  /// The job description, likewise, or the address of its page.
  package var jobPath: String?
  /// Guessed from the job description where absent; at a terminal the guess is offered as a default.
  package var title: String?
  package var company: String?
  /// `mixed`, `behavioral`, `technical` or `caseStudy`; the daemon checks it and knows the default, as for the next three.
  package var interviewType: String?
  package var difficulty: String?
  /// A BCP 47 tag.
  package var language: String?
  /// 1 to 20.
  package var maxQuestions: Int?
  /// The order of providers to try, as a request of this client; empty leaves it to the daemon.
  package var providers: [String] = []
  /// A session to go on with, whatever its documents are called.
  package var resumeID: String?
  /// A file of answers, separated by lines of `---`, instead of a person or a simulated candidate.
  package var answersPath: String?

  package init(daemon: [String], cvPath: String? = nil, jobPath: String? = nil) {
    self.daemon = daemon
    self.cvPath = cvPath
    self.jobPath = jobPath
  }
}
