import DataFiles

/// A draft's conditions as one program.
struct CompiledRules {
  let program: RuleProgram
  /// The number of each rule: its place in the data.
  let numbers: [RuleID: Int]
  /// The rules by number.
  let rules: [CompiledRule]
  let outcomes: [Outcome]
  let clauses: [DecisionClause]
  let paragraphs: [[TextFragment]]
  let places: [Citation]
  let cycles: [(rule: RuleID, path: [RuleID])]

  init(_ draft: RuleSetDraft) {
    var compiler = RuleCompiler(
      schema: draft.schema, rules: draft.rulesByID, dateFact: draft.dateFact)
    var outcomes: [Outcome] = []
    for clause in draft.clauses where !outcomes.contains(clause.outcome) {
      outcomes.append(clause.outcome)
    }
    self.outcomes = outcomes
    // Everything that an outcome rests on stands first in the program.
    clauses = draft.clauses.map { clause in
      DecisionClause(
        outcome: clause.outcome, number: outcomes.firstIndex(of: clause.outcome) ?? 0,
        root: clause.condition.map { compiler.compile($0) })
    }
    let numbers = Dictionary(draft.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var index = PlaceIndex()
    rules = draft.rules.map { rule in
      CompiledRule(
        rule: rule, root: compiler.root(of: rule.id), facts: Self.facts(of: rule.id, in: draft),
        parts: rule.condition.references.compactMap { numbers[$0] },
        places: index.numbers(of: rule.citations))
    }
    paragraphs = draft.paragraphs.map { paragraph in
      paragraph.map { fragment in
        TextFragment(
          outcomes: Self.bits(of: fragment.outcomes, among: outcomes),
          root: fragment.condition.map { compiler.compile($0) },
          questions: fragment.questions, wording: fragment.wording,
          isDetail: fragment.isDetail,
          rules: fragment.rules.compactMap { numbers[$0] },
          saying: fragment.saying, citations: fragment.citations,
          places: index.numbers(of: fragment.citations))
      }
    }
    program = compiler.program
    self.numbers = numbers
    places = index.places
    cycles = compiler.cycles
  }

  private static func bits(of names: [String], among outcomes: [Outcome]) -> UInt64 {
    var bits: UInt64 = 0
    for (number, outcome) in outcomes.enumerated() where names.contains(outcome.name) {
      bits |= 1 << UInt64(number)
    }
    return bits
  }

  private static func facts(of id: RuleID, in draft: RuleSetDraft) -> [FactKey] {
    var visited: Set<RuleID> = []
    var keys: [FactKey] = []
    func visit(_ id: RuleID) {
      guard visited.insert(id).inserted, let rule = draft.rulesByID[id] else { return }
      for key in rule.condition.ownFacts where !keys.contains(key) { keys.append(key) }
      if rule.from != nil || rule.until != nil, let date = draft.dateFact, !keys.contains(date) {
        keys.append(date)
      }
      rule.condition.references.forEach(visit)
    }
    visit(id)
    return keys
  }
}
