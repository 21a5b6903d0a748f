import DataFiles

/// Days as titles have them.
enum DanishDay {
  /// The months in order.
  static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
  ]

  /// `3. marts 2014`.
  static func text(_ date: CalendarDate) -> String {
    "\(date.day). \(months[date.month - 1]) \(date.year)"
  }
}
