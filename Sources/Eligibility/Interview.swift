/// Which question comes next, one at a time, for as long as an answer can change the outcome.
///
///     let interview = Interview(by: rules)
///     interview.next(knowing: facts, asked: [])?.fact   // computerAccessAtHome
///
/// It holds no state of its own: what is known and what was asked come in, so that a conversation can
/// be left, corrected and taken up again. Since nothing is asked twice, it ends after at most as many
/// questions as there are facts.
public struct Interview: Sendable {
  /// The rules it asks for.
  public let rules: RuleSet

  /// An interview by some rules.
  public init(by rules: RuleSet) { self.rules = rules }

  /// The question to ask now.
  ///
  /// - Parameters:
  ///   - facts: What is known.
  ///   - asked: The facts that were asked for already, whether or not an answer came.
  /// - Returns: The most useful question not asked yet; `nil` where the case is settled, or where no
  ///   question is left that could settle it.
  public func next(knowing facts: FactSet, asked: Set<FactKey>) -> Question? {
    rules.decide(facts).missing.first { !asked.contains($0.fact) }
  }
}
