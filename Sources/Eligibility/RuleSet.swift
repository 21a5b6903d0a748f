public import DataFiles

/// Rules over facts, with their questions and words: everything that decides one kind of case.
///
/// All of it is data; another kind of case is another file.
///
///     var faults = FaultLog()
///     let rules = RuleSet.load(try DataFile(reading: "KnowledgeBase/rules/exemption.json"), &faults)
///     let facts = try FactSet(json: ["computerAccessAtHome": false], schema: rules.schema)
///     rules.decide(facts).outcome.name   // "eligible"
public final class RuleSet: Sendable {
  /// The path of its file, for faults.
  public let file: String
  /// The rule set's name, such as `exemption`.
  public let id: String
  /// What it is about, as a heading.
  public let title: String
  /// The facts it knows.
  public let schema: FactSchema
  /// Its rules, in the order of the data.
  public let rules: [Rule]
  /// The rules that are grounds, in order.
  public let grounds: [RuleID]
  /// Remarks by name.
  public let remarks: [String: Remark]
  /// The outcomes there are, in the order in which they are tried.
  public let outcomes: [Outcome]

  let program: RuleProgram
  /// The number of each rule: its place in ``rules``.
  let numbers: [RuleID: Int]
  let compiled: [CompiledRule]
  /// The places cited, each once.
  let places: [Citation]
  /// The rules that are explained, by number, each with those that it rests on.
  let explained: [Int]
  /// The rules of an explanation, by number, in reading order, each once.
  let trace: [Int]
  let clauses: [DecisionClause]
  let paragraphs: [[TextFragment]]
  let words: RuleWords
  let askable: [AskableFact]

  init(_ draft: RuleSetDraft, _ compiled: CompiledRules) {
    file = draft.file
    id = draft.id
    title = draft.title
    schema = draft.schema
    rules = draft.rules
    grounds = draft.grounds
    remarks = draft.remarks
    words = draft.words
    explained = draft.explained.compactMap { compiled.numbers[$0] }
    program = compiled.program
    numbers = compiled.numbers
    self.compiled = compiled.rules
    places = compiled.places
    trace = draft.trace.compactMap { compiled.numbers[$0] }
    clauses = compiled.clauses
    paragraphs = compiled.paragraphs
    outcomes = compiled.outcomes
    askable = AskableFact.all(of: draft.schema, in: compiled.program)
  }

  /// Weighs the facts.
  ///
  /// - Parameter facts: What is known; facts of another rule set are carried over by name.
  /// - Returns: The decision, with everything that led to it.
  public func decide(_ facts: FactSet) -> Decision {
    let facts = facts.adapted(to: schema)
    var results: [Possibility] = []
    program.evaluate(facts, into: &results)
    return Decision(rules: self, facts: facts, clause: clause(results), results: results)
  }

  /// The rule of a name, if there is one.
  public subscript(_ id: RuleID) -> Rule? { numbers[id].map { rules[$0] } }

  /// Every citation of the rule set, for the check against the documents.
  public var citations: [Citation] {
    rules.flatMap(\.citations) + paragraphs.joined().flatMap(\.citations)
      + remarks.values.sorted { $0.id < $1.id }.flatMap(\.citations)
  }

  /// The first step whose condition holds.
  func clause(_ results: [Possibility]) -> DecisionClause {
    for clause in clauses {
      guard let root = clause.root, results[root] != .yes else { return clause }
    }
    // Never: loading asks for a last step without condition.
    return DecisionClause(outcome: Outcome("", isSettled: false), number: 0, root: nil)
  }
}
