/// A fact that may be asked for, and one answer out of every group of answers that no rule tells
/// apart: for a limit of 512, the answers 511 and 512 stand for all others.
struct AskableFact: Sendable {
  let slot: Int
  let weight: Int
  let answers: [Int]

  /// The facts with a weight, in the order of the schema.
  static func all(of schema: FactSchema, in program: RuleProgram) -> [AskableFact] {
    schema.definitions.enumerated().compactMap { slot, definition in
      guard definition.weight > 0 else { return nil }
      let answers = answers(of: definition, at: slot, in: program)
      return AskableFact(slot: slot, weight: definition.weight, answers: answers)
    }
  }

  /// One answer out of every group.
  static func answers(
    of definition: FactDefinition, at slot: Int, in program: RuleProgram
  ) -> [Int] {
    if definition.type == .boolean { return [0, 1] }
    var starts: Set<Int> = [definition.lowest]
    for node in program.nodes where node.operation == .test && node.first == slot {
      starts.insert(node.lowest)
      if node.highest < .max { starts.insert(node.highest + 1) }
    }
    return starts.filter { $0 >= definition.lowest && $0 <= definition.highest }.sorted()
  }
}
