import DataFiles
import JSONCoding

extension RuleSetReader {
  mutating func readRule(_ value: JSONValue) {
    var reader = ObjectReader(value, in: file)
    let id = RuleID(reader.string("id"))
    if draft.rules.contains(where: { $0.id == id }) {
      reader.note(.duplicate, at: reader.place(of: "id"), "the rule \"\(id)\" stands twice")
    }
    let condition = reader.required("when").map { conditions.read($0) }
    let citations = reader.citations("citations", &faults)
    let holds = wording("holds", in: &reader)
    let fails = wording("fails", in: &reader)
    let read = Set(condition?.ownFacts.map(\.name) ?? [])
    for (name, wording) in [("holds", holds), ("fails", fails)]
    where !read.isSuperset(of: wording.placeholders) {
      reader.note(
        .invalidValue, at: reader.place(of: name), "a rule can only tell facts that it reads")
    }
    let from = reader.optionalDate("from")
    let until = reader.optionalDate("until")
    if from != nil || until != nil, draft.dateFact == nil {
      reader.note(.missingKey, "days of effect need a \"dateFact\" that tells which day counts")
    }
    if let from, let until, until < from {
      reader.note(.contradiction, at: reader.place(of: "until"), "the rule ends before it begins")
    }
    reader.finish(&faults)
    draft.rules.append(
      Rule(
        id: id, condition: condition ?? .all([]), citations: citations, holds: holds, fails: fails,
        from: from, until: until, position: value.position))
  }

  mutating func readClause(_ value: JSONValue) {
    var reader = ObjectReader(value, in: file)
    let name = reader.string("outcome")
    let settled = reader.bool("settled", default: true)
    let condition = reader.optional("when").map { conditions.read($0) }
    if let other = draft.clauses.first(where: { $0.outcome.name == name }),
      other.outcome.isSettled != settled
    {
      reader.note(.contradiction, "\"\(name)\" is settled here and not settled elsewhere")
    }
    reader.finish(&faults)
    draft.clauses.append(
      RuleSetDraft.Clause(
        outcome: Outcome(name, isSettled: settled), condition: condition, position: value.position))
  }

  mutating func readParagraph(_ value: JSONValue) {
    guard let fragments = value.array else {
      note(.wrongType, at: value.position, "a paragraph is an array of sentences")
      return
    }
    draft.paragraphs.append(fragments.map { readFragment($0) })
  }

  private mutating func readFragment(_ value: JSONValue) -> RuleSetDraft.Fragment {
    var reader = ObjectReader(value, in: file)
    let outcomes = reader.array("for")
    for outcome in outcomes
    where !draft.clauses.contains(where: { $0.outcome.name == outcome.string }) {
      reader.note(.unknownReference, at: outcome.position, "no step has this outcome")
    }
    let condition = reader.optional("when").map { conditions.read($0) }
    var questions: Set<TextFragment.Questions> = []
    for value in reader.optionalArray("questions") {
      if let word = value.string.flatMap(TextFragment.Questions.init) {
        questions.insert(word)
      } else {
        reader.note(.invalidValue, at: value.position, "how many: none, one or several")
      }
    }
    let placeholders = Set(TextFragment.Placeholder.allCases.map(\.rawValue))
    let wording = wording("text", in: &reader, known: placeholders)
    let rules = rules("rules", in: &reader)
    let saying =
      reader.optional("saying") == nil
      ? nil : reader.word("saying", TextFragment.Saying.self)
    let hasList = wording.placeholders.contains(TextFragment.Placeholder.list.rawValue)
    if hasList != !rules.isEmpty || hasList != (saying != nil) {
      reader.note(
        .missingKey, "{list} needs \"rules\" and \"saying\", and they need a {list} in the text")
    }
    let isDetail = reader.bool("detail", default: false)
    let citations = reader.optionalCitations("citations", &faults)
    reader.finish(&faults)
    return RuleSetDraft.Fragment(
      outcomes: outcomes.compactMap(\.string), condition: condition, questions: questions,
      wording: wording, isDetail: isDetail,
      rules: rules, saying: saying ?? .holds, citations: citations, position: value.position)
  }

  mutating func readRemark(_ value: JSONValue) {
    var reader = ObjectReader(value, in: file)
    let id = reader.string("id")
    if draft.remarks[id] != nil {
      reader.note(.duplicate, at: reader.place(of: "id"), "the remark \"\(id)\" stands twice")
    }
    let wording = wording("text", in: &reader)
    let citations = reader.citations("citations", &faults)
    reader.finish(&faults)
    draft.remarks[id] = Remark(id: id, wording: wording, citations: citations)
  }

  mutating func readWords(_ value: JSONValue) {
    var reader = ObjectReader(value, in: file)
    draft.words.and = reader.string("and")
    draft.words.thousands = reader.string("thousands")
    draft.words.months = reader.strings("months")
    if draft.words.months.count != 12 {
      reader.note(.missingWording, at: reader.place(of: "months"), "a year has twelve months")
    }
    if let errors = reader.required("errors") { readErrors(errors) }
    reader.finish(&faults)
  }

  private mutating func readErrors(_ value: JSONValue) {
    var reader = ObjectReader(value, in: file)
    let known: Set = ["field", "minimum", "maximum"]
    for code in FactError.codes + OptionError.codes {
      draft.words.errors[code] = wording(code, in: &reader, known: known)
    }
    reader.finish(&faults)
  }
}
