/// How a case can end, by the name that the data and the wire use: `eligible`, `needs_information` …
public struct Outcome: Hashable, Sendable, CustomStringConvertible {
  /// The name.
  public let name: String
  /// Whether the case is closed with it; otherwise something has to be known first.
  public let isSettled: Bool

  /// Makes an outcome.
  public init(_ name: String, isSettled: Bool) {
    self.name = name
    self.isSettled = isSettled
  }

  /// The name.
  public var description: String { name }
}
