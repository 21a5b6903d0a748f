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
    let isDetail: Bool
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

  /// The rules of an explanation in reading order, each once.
  var trace: [RuleID] {
    var seen: Set<RuleID> = []
    var trace: [RuleID] = []
    func visit(_ id: RuleID) {
      guard seen.insert(id).inserted, let rule = rulesByID[id] else { return }
      trace.append(id)
      rule.condition.references.forEach(visit)
    }
    explained.forEach(visit)
    return trace
  }
}
