/// What the rules come to for one case, and why.
///
/// What is expensive, the questions left, the trace and the words, is worked out when it is asked
/// for; ``outcome`` is there at once.
public struct Decision: Sendable {
  /// The rules it was made by.
  public let rules: RuleSet
  /// What was known.
  public let facts: FactSet
  /// What it came to.
  public var outcome: Outcome { clause.outcome }
  /// The step that took the case.
  let clause: DecisionClause
  let results: [Possibility]

  /// Every ground that the facts fulfil, in the order of the data, whatever the outcome.
  public var grounds: [RuleID] { rules.grounds.filter { truth(of: $0) == .yes } }

  /// What a rule came to; not known for a rule that does not exist.
  public func truth(of rule: RuleID) -> Truth {
    rules.numbers[rule].map { results[rules.compiled[$0].root].truth } ?? .unknown
  }

  /// What every explained rule came to, in order, each with the findings that it rests on.
  public var findings: [Finding] { rules.explained.map(finding) }

  /// The findings in reading order, each rule once: what it was, what it rests on.
  public var explanation: [Finding] { rules.trace.map(finding) }

  private func finding(_ number: Int) -> Finding {
    let compiled = rules.compiled[number]
    let outcome: Finding.Outcome =
      switch results[compiled.root].truth {
      case .yes: .met
      case .no: .notMet
      case .unknown: .needs(Set(compiled.facts.filter { facts[$0] == nil }))
      }
    return Finding(
      rule: compiled.rule.id, outcome: outcome, facts: compiled.facts,
      citations: compiled.rule.citations, because: compiled.parts.map(finding))
  }
}
