/// Puts conditions into a ``RuleProgram``; every rule once.
struct RuleCompiler {
  let schema: FactSchema
  let rules: [RuleID: Rule]
  /// The fact that says which day counts, for rules with days of effect.
  let dateFact: FactKey?
  private(set) var program = RuleProgram()
  private(set) var roots: [RuleID: Int] = [:]
  private var path: [RuleID] = []
  /// Rules that refer to themselves by way of others, each with the way.
  private(set) var cycles: [(rule: RuleID, path: [RuleID])] = []

  init(schema: FactSchema, rules: [RuleID: Rule], dateFact: FactKey?) {
    self.schema = schema
    self.rules = rules
    self.dateFact = dateFact
  }

  /// The node of a rule; a rule that does not exist, or that refers to itself, never tells.
  mutating func root(of id: RuleID) -> Int {
    if let known = roots[id] { return known }
    if let start = path.firstIndex(of: id) {
      cycles.append((id, Array(path[start...]) + [id]))
      return program.append(.all, of: [])
    }
    guard let rule = rules[id] else { return program.append(.all, of: []) }
    path.append(id)
    let root = inForce(rule, compile(rule.condition))
    path.removeLast()
    roots[id] = root
    return root
  }

  /// Appends a condition and everything it needs.
  mutating func compile(_ condition: Condition) -> Int {
    switch condition {
    case .fact(let key, let lowest, let highest):
      program.appendTest(.test, of: schema.slot(of: key) ?? 0, lowest: lowest, highest: highest)
    case .known(let key): program.appendTest(.known, of: schema.slot(of: key) ?? 0)
    case .rule(let id): root(of: id)
    case .all(let parts): combine(.all, parts)
    case .any(let parts): combine(.any, parts)
    case .not(let part): combine(.not, [part])
    case .certainly(let part): combine(.certainly, [part])
    }
  }

  private mutating func combine(_ operation: RuleProgram.Operation, _ parts: [Condition]) -> Int {
    var nodes: [Int] = []
    for part in parts { nodes.append(compile(part)) }
    return program.append(operation, of: nodes)
  }

  // A rule is taken to be in force unless the day is known and lies outside its days of effect.
  private mutating func inForce(_ rule: Rule, _ root: Int) -> Int {
    guard let key = dateFact, rule.from != nil || rule.until != nil else { return root }
    let lowest = rule.from.map { FactValue.date($0).ordinal } ?? 0
    let highest = rule.until.map { FactValue.date($0).ordinal } ?? .max
    let within = compile(.fact(key, lowest: lowest, highest: highest))
    let outside = program.append(.not, of: [within])
    let known = program.append(.certainly, of: [outside])
    return program.append(.all, of: [root, program.append(.not, of: [known])])
  }
}
