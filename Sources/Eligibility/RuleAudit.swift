import DataFiles
import JSONCoding

/// Checks a rule set as a whole: names that point nowhere, circles, rules that nothing uses, rules
/// and steps that can never hold.
struct RuleAudit {
  private let draft: RuleSetDraft
  private let compiled: CompiledRules
  private(set) var faults: [DataFault] = []

  init(_ draft: RuleSetDraft, _ compiled: CompiledRules) {
    self.draft = draft
    self.compiled = compiled
  }

  /// What can be told from names alone.
  mutating func checkNames() {
    for reference in draft.references where draft.rulesByID[reference.rule] == nil {
      note(
        .unknownReference, at: reference.position,
        "there is no rule \"\(reference.rule)\" in \"rules\"")
    }
    for cycle in compiled.cycles {
      let way = cycle.path.map(\.name).joined(separator: " -> ")
      note(
        .contradiction, at: draft.rulesByID[cycle.rule]?.position ?? .none,
        "the rule refers to itself: \(way)")
    }
    checkLastClause()
    checkUse()
  }

  /// What has to be worked out: whether each rule, each step and each sentence can come into play.
  mutating func checkMeaning() {
    var search = ConditionSearch(schema: draft.schema, program: compiled.program)
    for compiled in compiled.rules where !search.canHold([compiled.root]) {
      let rule = compiled.rule
      note(.contradiction, at: rule.position, "no facts at all can fulfil \"\(rule.id)\"")
    }
    for (number, source) in draft.clauses.enumerated() where !canTake(number, [], &search) {
      note(
        .contradiction, at: source.position,
        "no facts at all lead to this step; the steps before it take them all")
    }
    for (fragment, source) in zip(compiled.paragraphs.joined(), draft.paragraphs.joined()) {
      for name in source.outcomes {
        let isSaid = compiled.clauses.indices.contains { number in
          compiled.clauses[number].outcome.name == name
            && canTake(number, fragment.root.map { [$0] } ?? [], &search)
        }
        if isSaid { continue }
        note(.contradiction, at: source.position, "no facts at all have this said with \"\(name)\"")
      }
    }
  }

  /// Whether some facts come to a step while some nodes hold.
  private func canTake(_ number: Int, _ nodes: [Int], _ search: inout ConditionSearch) -> Bool {
    let earlier = compiled.clauses[..<number].compactMap(\.root)
    let own = compiled.clauses[number].root.map { [$0] } ?? []
    return search.canHold(own + nodes, without: earlier)
  }

  private mutating func checkLastClause() {
    guard let last = draft.clauses.last else {
      note(.incomplete, at: .start, "\"decisions\" needs at least one step")
      return
    }
    if last.condition != nil {
      note(.incomplete, at: last.position, "the last step catches what is left; leave out \"when\"")
    }
    for clause in draft.clauses.dropLast() where clause.condition == nil {
      note(.contradiction, at: clause.position, "nothing comes past a step without \"when\"")
    }
    for clause in draft.clauses
    where !draft.paragraphs.joined().contains(where: { $0.outcomes.contains(clause.outcome.name) })
    {
      note(
        .missingWording, at: clause.position,
        "no sentence of \"text\" is for \"\(clause.outcome.name)\"")
    }
  }

  // A rule is of use where a decision, the explanation or a text comes to it.
  private mutating func checkUse() {
    var used: Set<RuleID> = []
    func visit(_ id: RuleID) {
      guard used.insert(id).inserted else { return }
      draft.rulesByID[id]?.condition.references.forEach(visit)
    }
    let conditions =
      draft.clauses.compactMap(\.condition) + draft.paragraphs.joined().compactMap(\.condition)
    conditions.flatMap(\.references).forEach(visit)
    (draft.grounds + draft.explained).forEach(visit)
    draft.paragraphs.joined().flatMap(\.rules).forEach(visit)
    for rule in draft.rules where !used.contains(rule.id) {
      note(
        .unused, at: rule.position,
        "neither a step, the explanation nor a text comes to the rule \"\(rule.id)\"")
    }
    for definition in draft.schema.definitions where !draft.usedFacts.contains(definition.key) {
      note(.unused, at: definition.position, "no condition asks for \"\(definition.key)\"")
    }
  }

  private mutating func note(
    _ code: DataFault.Code, at position: TextPosition, _ message: String
  ) {
    faults.append(DataFault(code, file: draft.file, at: position, message))
  }
}
