import DataFiles
import JSONCoding

/// A rule set as its file says it, before its conditions are compiled and checked as a whole.
struct RuleSetDraft {
  struct Clause {
    let outcome: Outcome
    let condition: Condition?
    let position: TextPosition
  }

  struct Fragment {
    let outcomes: [String]
    let condition: Condition?
    let questions: Set<TextFragment.Questions>
    let wording: Wording
    let rules: [RuleID]
    let saying: TextFragment.Saying
    let citations: [Citation]
    let position: TextPosition
  }

  let file: String
  var id = ""
  var title = ""
  var dateFact: FactKey?
  var schema = FactSchema([])
  var rules: [Rule] = []
  var rulesByID: [RuleID: Rule] = [:]
  var grounds: [RuleID] = []
  var explained: [RuleID] = []
  var clauses: [Clause] = []
  var paragraphs: [[Fragment]] = []
  var remarks: [String: Remark] = [:]
  var words = RuleWords()
  var references: [ConditionReader.Reference] = []
  var usedFacts: Set<FactKey> = []
}

/// A draft's conditions as one program.
struct CompiledRules {
  let program: RuleProgram
  let roots: [RuleID: Int]
  let clauses: [DecisionClause]
  let paragraphs: [[TextFragment]]
  /// The facts that each rule reads, directly or through others, in the order of its condition.
  let facts: [RuleID: [FactKey]]
  let cycles: [(rule: RuleID, path: [RuleID])]

  init(_ draft: RuleSetDraft) {
    var compiler = RuleCompiler(
      schema: draft.schema, rules: draft.rulesByID, dateFact: draft.dateFact)
    // Everything that an outcome rests on stands first in the program.
    clauses = draft.clauses.map { clause in
      DecisionClause(
        outcome: clause.outcome, root: clause.condition.map { compiler.compile($0) })
    }
    for rule in draft.rules { _ = compiler.root(of: rule.id) }
    paragraphs = draft.paragraphs.map { paragraph in
      paragraph.map { fragment in
        TextFragment(
          outcomes: Set(fragment.outcomes), root: fragment.condition.map { compiler.compile($0) },
          questions: fragment.questions, wording: fragment.wording, rules: fragment.rules,
          saying: fragment.saying, citations: fragment.citations)
      }
    }
    program = compiler.program
    roots = compiler.roots
    cycles = compiler.cycles
    var facts: [RuleID: [FactKey]] = [:]
    for rule in draft.rules {
      facts[rule.id] = Self.facts(of: rule.id, in: draft)
    }
    self.facts = facts
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
