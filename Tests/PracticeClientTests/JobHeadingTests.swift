import PracticeClient
import Testing

@Suite("what a job description calls the job and the company")
struct JobHeadingTests {
  @Test(
    "the first lines tell",
    arguments: [
      ("Senior Backend Engineer at Northwind\n\nText", "Senior Backend Engineer", "Northwind"),
      ("Senior Backend Engineer, Payments – Lanternfish\n", "Senior Backend Engineer, Payments", "Lanternfish"),
      ("10x: Principal Software Engineer", "Principal Software Engineer", "10x"),
      ("# **Data Analyst**\n\nCompany: Kelp & Co", "Data Analyst", "Kelp & Co"),
      ("Job title: Nurse\nEmployer: City Clinic", "Nurse", "City Clinic"),
      ("Translator\n\nAbout Babelfish\nWe translate.", "Translator", "Babelfish"),
      ("Translator\n\nAbout us\nBabelfish is looking for you.", "Translator", "Babelfish"),
      ("Translator\n", "Translator", nil),
      ("", nil, nil),
    ] as [(String, String?, String?)])
  func guess(_ text: String, _ title: String?, _ company: String?) {
    let heading = JobHeading(guessingFrom: text)
    #expect(heading.title == title)
    #expect(heading.company == company)
  }
}
