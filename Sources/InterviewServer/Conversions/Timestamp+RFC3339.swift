internal import InterviewDomain

extension Timestamp {
  /// As RFC 3339 has it, in UTC with milliseconds: `2026-11-22T09:30:00.000Z`.
  package var rfc3339: String {
    let (seconds, milliseconds) = millisecondsSince1970.flooredDivision(by: 1_000)
    let (days, secondOfDay) = seconds.flooredDivision(by: 86_400)
    let date = Self.civilDate(daysSince1970: days)
    func padded(_ number: Int64, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return """
      \(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T\
      \(padded(secondOfDay / 3_600, 2)):\(padded(secondOfDay / 60 % 60, 2)):\(padded(secondOfDay % 60, 2)).\
      \(padded(milliseconds, 3))Z
      """
  }

  /// The day of the proleptic Gregorian calendar, counted in years that begin in March, so that leap days come last.
  private static func civilDate(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let daysSinceMarch0 = days + 719_468
    let (era, dayOfEra) = daysSinceMarch0.flooredDivision(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }
}

extension Int64 {
  fileprivate func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
