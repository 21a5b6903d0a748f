/// Dates as HTTP writes them, RFC 9110 §5.6.7.
public enum HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Writes a moment.
  ///
  ///     HTTPDate.text(secondsSince1970: 784_111_777)  // "Sun, 06 Nov 1994 08:49:37 GMT"
  ///
  /// - Parameter seconds: Not before 1970.
  /// - Returns: The date in GMT.
  public static func text(secondsSince1970 seconds: Int) -> String {
    let seconds = max(0, seconds)
    let (days, time) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // Counted from 1 March 0000, so that the leap day is the last of its year.
    let (era, dayOfEra) = (days + 719_468).quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = (monthFromMarch + 2) % 12
    let year = era * 400 + yearOfEra + (month < 2 ? 1 : 0)
    let clock = [time / 3_600, time / 60 % 60, time % 60].map(twoDigits).joined(separator: ":")
    return "\(Self.days[days % 7]), \(twoDigits(day)) \(months[month]) \(year) \(clock) GMT"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
