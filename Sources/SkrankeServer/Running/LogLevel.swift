/// How important an event is; the numbers are those of syslog (RFC 5424 §6.2.1), which the journal
/// takes from the beginning of a line.
public enum LogLevel: Int, CaseIterable, Comparable, Sendable {
  /// Our bug or the machine's failure.
  case error = 3
  /// Somebody else's input, or a limit reached.
  case warning = 4
  /// A change of state.
  case notice = 5
  /// What happens in the course of things.
  case info = 6
  /// Everything.
  case debug = 7

  /// Its name on the command line.
  public var name: String { "\(self)" }

  /// The level with this name.
  public init?(name: String) {
    guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = level
  }

  /// Order by importance, the most important first.
  public static func < (left: LogLevel, right: LogLevel) -> Bool { left.rawValue < right.rawValue }
}
