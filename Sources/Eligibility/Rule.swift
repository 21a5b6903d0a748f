public import DataFiles
public import JSONCoding

/// One rule of the data: a condition, where it stands in the documents, and how it is said.
public struct Rule: Sendable {
  /// Its name.
  public let id: RuleID
  /// What it asks of the facts.
  public let condition: Condition
  /// Where it stands in the documents; the first is the one shown.
  public let citations: [Citation]
  /// What is said where it holds.
  public let holds: Wording
  /// What is said where it does not.
  public let fails: Wording
  /// The first day it is in force, if there is one.
  public let from: CalendarDate?
  /// The last day it is in force, if there is one.
  public let until: CalendarDate?
  /// Where it stands in the data, for faults.
  public let position: TextPosition
}
