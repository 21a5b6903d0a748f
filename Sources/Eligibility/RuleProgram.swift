/// All conditions of a rule set in one list, operands before what uses them, so that one pass over
/// it weighs every rule once, however many refer to it.
struct RuleProgram: Sendable {
  enum Operation: Sendable {
    case test, known, all, any, not, certainly
  }

  struct Node: Sendable {
    let operation: Operation
    /// The fact of a test; otherwise the place of the first operand in ``operands``.
    let first: Int
    /// How many operands.
    let count: Int
    let lowest: Int
    let highest: Int
  }

  private(set) var nodes: [Node] = []
  private(set) var operands: [Int] = []

  /// Appends a test of a fact's value, or of whether it is known.
  mutating func appendTest(
    _ operation: Operation, of slot: Int, lowest: Int = 0, highest: Int = 0
  ) -> Int {
    nodes.append(
      Node(operation: operation, first: slot, count: 0, lowest: lowest, highest: highest))
    return nodes.count - 1
  }

  /// Appends a combination of nodes that are there already.
  mutating func append(_ operation: Operation, of parts: [Int]) -> Int {
    nodes.append(
      Node(
        operation: operation, first: operands.count, count: parts.count, lowest: 0, highest: 0))
    operands.append(contentsOf: parts)
    return nodes.count - 1
  }

  /// Weighs every node.
  ///
  /// - Parameters:
  ///   - facts: What is known.
  ///   - open: A bit for each fact that may still turn out in any way, or stay unknown.
  ///   - results: One possibility for each node; its room is used again.
  func evaluate(_ facts: FactSet, open: UInt64 = 0, into results: inout [Possibility]) {
    results.removeAll(keepingCapacity: true)
    results.reserveCapacity(nodes.count)
    for node in nodes {
      switch node.operation {
      case .test: results.append(test(node, facts, open))
      case .known:
        let bit: UInt64 = 1 << UInt64(node.first)
        results.append(open & bit != 0 ? [.yes, .no] : facts.known & bit != 0 ? .yes : .no)
      case .all: results.append(all(node, results))
      case .any: results.append(any(node, results))
      case .not: results.append(results[operands[node.first]].negated)
      case .certainly: results.append(results[operands[node.first]].asCertainty)
      }
    }
  }

  /// The operands of a node, if it is a combination.
  func parts(of node: Int) -> ArraySlice<Int> {
    let node = nodes[node]
    return operands[node.first..<node.first + node.count]
  }

  private func test(_ node: Node, _ facts: FactSet, _ open: UInt64) -> Possibility {
    let bit: UInt64 = 1 << UInt64(node.first)
    if open & bit != 0 { return .open }
    guard facts.known & bit != 0 else { return .unknown }
    let ordinal = facts.ordinals[node.first]
    return ordinal >= node.lowest && ordinal <= node.highest ? .yes : .no
  }

  private func all(_ node: Node, _ results: [Possibility]) -> Possibility {
    var intersection: UInt8 = 0b111
    var union: UInt8 = 0
    var canAvoidNo = true
    for place in node.first..<node.first + node.count {
      let part = results[operands[place]].rawValue
      intersection &= part
      union |= part
      if part & 0b011 == 0 { canAvoidNo = false }
    }
    return Possibility(
      rawValue: intersection & 0b001 | union & 0b100 | (canAvoidNo ? union & 0b010 : 0))
  }

  private func any(_ node: Node, _ results: [Possibility]) -> Possibility {
    var intersection: UInt8 = 0b111
    var union: UInt8 = 0
    var canAvoidYes = true
    for place in node.first..<node.first + node.count {
      let part = results[operands[place]].rawValue
      intersection &= part
      union |= part
      if part & 0b110 == 0 { canAvoidYes = false }
    }
    return Possibility(
      rawValue: intersection & 0b100 | union & 0b001 | (canAvoidYes ? union & 0b010 : 0))
  }
}
