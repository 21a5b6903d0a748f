extension Decision {
  /// What would still have to be known, the most useful first; empty once the case is settled.
  ///
  /// Useful is what can still change the outcome. What settles the case whatever the answer comes
  /// first, then what settles it by some answers, the likelier first, then the rest.
  public var missing: [Question] {
    missingSlots.map { slot in
      let definition = rules.schema.definitions[slot]
      return Question(
        fact: definition.key, wording: definition.question, label: definition.label)
    }
  }

  var missingSlots: [Int] {
    if outcome.isSettled { return [] }
    let relevant = relevantFacts()
    var ranked: [(rank: Int, slot: Int)] = []
    var room: [Possibility] = []
    for fact in rules.askable where relevant & (1 << UInt64(fact.slot)) != 0 {
      var trial = facts
      var settling = 0
      for answer in fact.answers {
        trial.assign(answer, at: fact.slot)
        rules.program.evaluate(trial, into: &room)
        if rules.clause(room).outcome.isSettled { settling += 1 }
      }
      let certain = settling == fact.answers.count ? 2_000 : settling > 0 ? 1_000 : 0
      ranked.append((certain + fact.weight, fact.slot))
    }
    ranked.sort { ($1.rank, $0.slot) < ($0.rank, $1.slot) }
    return ranked.map(\.slot)
  }

  /// A bit for each unknown fact that may still change the outcome: those that an open part of a
  /// step rests on, down to the first step that is certain to hold.
  private func relevantFacts() -> UInt64 {
    let unknown = ~facts.known
    var possible: [Possibility] = []
    rules.program.evaluate(facts, open: unknown, into: &possible)
    var wanted = Array(repeating: false, count: possible.count)
    var highest = -1
    for clause in rules.clauses {
      guard let root = clause.root, possible[root] != .yes else { break }
      wanted[root] = possible[root].isOpen
      highest = max(highest, root)
    }
    // Operands stand before what uses them, so one pass downwards reaches everything.
    var relevant: UInt64 = 0
    for node in stride(from: highest, through: 0, by: -1) where wanted[node] {
      switch rules.program.nodes[node].operation {
      case .test, .known: relevant |= 1 << UInt64(rules.program.nodes[node].first)
      case .all, .any, .not, .certainly:
        for part in rules.program.parts(of: node) where possible[part].isOpen {
          wanted[part] = true
        }
      }
    }
    return relevant & unknown
  }
}
