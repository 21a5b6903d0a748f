/// Looks for facts that make something hold, or proves that there are none.
///
/// Facts are left open and then tried one after the other, each with one answer out of every group
/// that the rules do not tell apart, and with no answer; a branch ends as soon as it is decided.
struct ConditionSearch {
  /// How many evaluations one question may take; past it, the answer is taken to be «it can».
  static let limit = 20_000

  private let program: RuleProgram
  private let empty: FactSet
  private let answers: [[Int]]
  private var room: [Possibility] = []
  private var steps = 0

  init(schema: FactSchema, program: RuleProgram) {
    self.program = program
    empty = FactSet(schema: schema)
    answers = schema.definitions.enumerated().map { slot, definition in
      AskableFact.answers(of: definition, at: slot, in: program)
    }
  }

  /// Whether some facts make all of some nodes hold, and none of others.
  ///
  /// - Parameters:
  ///   - roots: The nodes that must hold.
  ///   - others: Nodes that must not hold.
  /// - Returns: Whether there are such facts.
  mutating func canHold(_ roots: [Int], without others: [Int] = []) -> Bool {
    steps = 0
    let slots = facts(under: roots + others)
    let open = slots.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1) }
    return find(roots, others, slots[...], empty, open)
  }

  private mutating func find(
    _ roots: [Int], _ others: [Int], _ slots: ArraySlice<Int>, _ facts: FactSet, _ open: UInt64
  ) -> Bool {
    steps += 1
    if steps > Self.limit { return true }
    program.evaluate(facts, open: open, into: &room)
    guard roots.allSatisfy({ room[$0].contains(.yes) }),
      others.allSatisfy({ room[$0] != .yes })
    else { return false }
    if roots.allSatisfy({ room[$0] == .yes }), others.allSatisfy({ !room[$0].contains(.yes) }) {
      return true
    }
    guard let slot = slots.first else { return false }
    let rest = slots.dropFirst()
    let stillOpen = open & ~(1 << UInt64(slot))
    for answer in answers[slot] {
      var trial = facts
      trial.assign(answer, at: slot)
      if find(roots, others, rest, trial, stillOpen) { return true }
    }
    return find(roots, others, rest, facts, stillOpen)
  }

  /// The facts that nodes rest on.
  private func facts(under roots: [Int]) -> [Int] {
    var wanted = Set(roots)
    var slots: [Int] = []
    for node in program.nodes.indices.reversed() where wanted.contains(node) {
      switch program.nodes[node].operation {
      case .test, .known:
        let slot = program.nodes[node].first
        if !slots.contains(slot) { slots.append(slot) }
      case .all, .any, .not, .certainly: wanted.formUnion(program.parts(of: node))
      }
    }
    return slots
  }
}
