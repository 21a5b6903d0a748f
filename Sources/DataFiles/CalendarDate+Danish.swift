extension CalendarDate {
  /// The Danish names of the months, from January on.
  public static let danishMonths = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
  ]

  /// The day as Danish sentences have it.
  ///
  ///     CalendarDate("2014-03-03")?.danish  // "3. marts 2014"
  public var danish: String { "\(day). \(Self.danishMonths[month - 1]) \(year)" }
}
