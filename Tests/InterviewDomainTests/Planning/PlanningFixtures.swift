import InterviewDomain

/// CVs and job descriptions of invented people and companies; `accessibilityJob` shortens a posting of the U.S.
/// General Services Administration (public domain).
enum Fixture {
  static let backendCV = """
    Mara Lindqvist-Okafor
    Backend Engineer
    mara.lo@example.com | +1 555 0142 | Springfield | example.com/mara

    SUMMARY
    Backend engineer with eight years of experience in payment systems, PostgreSQL and distributed queues.

    EXPERIENCE
    Northwind Ledger - Senior Backend Engineer (2021-03 to present)
    - Cut p99 latency of the settlement API from 840 ms to 120 ms by removing an N+1 query.
    - Led the migration of 14 services from Java 8 to Kotlin and gRPC.
    - Designed idempotent retries for a job queue that handles 3.2 million messages a day.
    Blue Heron Logistics - Backend Engineer (2017-06 to 2021-02)
    - Built the route planner in Go, used by 450 drivers.
    - Introduced property-based tests, which found 31 defects before release.

    EDUCATION
    Lakeside Technical University, B.Sc. Computer Science, 2013 to 2017

    SKILLS
    Go, Kotlin, Swift, PostgreSQL, Kafka, Kubernetes, Terraform
    """

  static let nurseCV = """
    Tomas Bergqvist
    tomas@example.org

    Experience
    Lakeside Hospital, Charge Nurse
    • Led a ward of 24 beds and a team of nine nurses on night shifts
    • Introduced a medication double check that reduced dosing errors by 41% within a
      year
    • Trained 30 new nurses in wound care and triage
    Harbor Clinic, Staff Nurse
    • Coordinated discharge planning with families and social workers
    • Wrote the handover protocol that the clinic still uses

    Skills
    Triage, wound care, electronic health records, handover
    """

  static let iosJob = """
    Junior iOS Developer
    Pinecone Fitness (fictional)

    About the role
    You will build the workout screens of our app with Swift and SwiftUI.

    Must have
    - Swift, basic concurrency (async/await)
    - Git
    Nice to have
    - Core Data or SQLite
    - Accessibility testing

    Salary 48,000 to 55,000. Hybrid, two days in the office.
    """

  static let backendJob = """
    Backend Engineer (Go)
    Northwind Ledger builds settlement software for small banks.

    What you will do
    - Own two Go services that move 3 million messages a day
    - Improve our PostgreSQL schema and its migrations

    What we expect
    - 4+ years of backend work
    - Experience with idempotent APIs and queues
    - Clear written English

    Benefits
    - 30 days of vacation
    - A gym membership
    """

  static let nurseJob = """
    Ward nurse

    Requirements:
    - Experience in triage and wound care
    - Medication safety on a busy ward
    - Handover and discharge planning
    - Training of new nurses

    We offer
    - Free parking
    """

  static let accessibilityJob = """
    Accessibility Specialist

    Basic information

    Open to U.S. citizens or nationals. Subject to background check.

    Travel requirement: Occasional travel may be required up to 10%-20% per year.

    SPECIALIZED EXPERIENCE REQUIREMENTS:

    To qualify, you must have one (1) year of specialized experience at the next lower GS-grade (or equivalent).

    UPDATED Specialized experience is defined as follows: - Driving accessibility improvements on cross-functional \
    software development or technology teams to deliver a product, platform, or service. - Using data to help \
    identify, communicate, measure and report progress on accessibility goals. - Experience evaluating the conformance \
    of web content against the Web Content Accessibility Guidelines using axe DevTools, WAVE, or similar tools.

    How to Apply

    Please select “User Experience Design” to be notified about this role.
    """

  static let cvs = [backendCV, nurseCV]
  static let jobs = [iosJob, backendJob, nurseJob, accessibilityJob]

  static func settings(
    _ type: InterviewType = .mixed, _ difficulty: Difficulty = .mid, questions: Int = 8, language: String = "en"
  ) throws -> SessionSettings {
    try SessionSettings(
      jobTitle: "Backend Engineer", companyName: "Northwind", interviewType: type, difficulty: difficulty,
      language: language, maxQuestions: questions)
  }

  /// Holds a whole interview; the answer may depend on the question.
  static func interview(
    _ settings: SessionSettings, cv: String, job: String, answer: (Question) -> String
  ) throws -> Interview {
    let plan = InterviewPlanner.plan(settings: settings, cv: cv, jobDescription: job)
    var interview = Interview(
      sessionID: .random(), settings: settings, state: .ready, plan: plan, turns: [], revision: 0)
    while interview.needsQuestion {
      let brief = Interviewer.next(for: interview, cv: cv, jobDescription: job)
      let question = Question(
        id: .random(), index: interview.turns.count + 1, text: brief.text, kind: brief.kind,
        competency: brief.competency, slot: brief.slot, createdAt: Timestamp(millisecondsSince1970: 0))
      try interview.ask(question)
      let answer = Answer(
        messageID: .random(), key: nil, text: answer(question), createdAt: Timestamp(millisecondsSince1970: 0))
      try interview.accept(answer, to: question.id)
    }
    return interview
  }
}
