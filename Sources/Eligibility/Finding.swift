public import DataFiles

/// What one rule concluded, and the findings it rests on.
public struct Finding: Equatable, Sendable {
  /// What a rule comes to.
  public enum Outcome: Equatable, Sendable {
    /// The rule holds.
    case met
    /// The rule does not hold.
    case notMet
    /// Facts not given yet; a missing fact is never a «no».
    case needs(Set<FactKey>)
  }

  /// The rule weighed, as named in `KnowledgeBase/rules`.
  public let rule: RuleID
  /// What it came to.
  public let outcome: Outcome
  /// The facts that it reads, directly or through other rules, in the order of its condition.
  public let facts: [FactKey]
  /// Where the rule stands; the first is the one shown.
  public let citations: [Citation]
  /// Findings of the rules it refers to, in the order of its condition; empty for a single fact.
  public let because: [Finding]
}
