/// One step of the decision: its outcome is the case's, where its condition holds and no earlier
/// one did.
struct DecisionClause: Sendable {
  let outcome: Outcome
  /// The outcome's number: its place among the outcomes.
  let number: Int
  /// The node of its condition; `nil` for the last step, which catches what is left.
  let root: Int?
}
