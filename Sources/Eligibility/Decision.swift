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
  public let outcome: Outcome
  let results: [Possibility]

  /// Every ground that the facts fulfil, in the order of the data, whatever the outcome.
  public var grounds: [RuleID] { rules.grounds.filter { truth(of: $0) == .yes } }

  /// What a rule came to; not known for a rule that does not exist.
  public func truth(of rule: RuleID) -> Truth {
    rules.roots[rule].map { results[$0].truth } ?? .unknown
  }

  /// What every explained rule came to, in order, each with the findings that it rests on.
  public var findings: [Finding] { rules.explained.compactMap(finding) }

  /// The findings in reading order, each rule once: what it was, what it rests on.
  public var explanation: [Finding] {
    var seen: Set<RuleID> = []
    var flat: [Finding] = []
    func visit(_ finding: Finding) {
      guard seen.insert(finding.rule).inserted else { return }
      flat.append(finding)
      finding.because.forEach(visit)
    }
    findings.forEach(visit)
    return flat
  }

  private func finding(_ id: RuleID) -> Finding? {
    guard let rule = rules[id] else { return nil }
    let facts = rules.factsByRule[id] ?? []
    let outcome: Finding.Outcome =
      switch truth(of: id) {
      case .yes: .met
      case .no: .notMet
      case .unknown: .needs(Set(facts.filter { self.facts[$0] == nil }))
      }
    return Finding(
      rule: id, outcome: outcome, facts: facts, citations: rule.citations,
      because: rule.condition.references.compactMap(finding))
  }
}
