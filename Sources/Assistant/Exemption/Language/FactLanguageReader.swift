import DataFiles
import Eligibility
import JSONCoding
import Knowledge

/// Reads `Intents/facts.json` against a rule set, and notes every fault on the way.
struct FactLanguageReader {
  var language = FactLanguage()
  let file: DataFile
  let rules: RuleSet
  let analyzer: TextAnalyzer
  var numbers: [String: Int] = [:]
  var faults = FaultLog()

  init(_ file: DataFile, rules: RuleSet, analyzer: TextAnalyzer) {
    self.file = file
    self.rules = rules
    self.analyzer = analyzer
  }

  /// Reads everything.
  mutating func read() {
    var root = ObjectReader(file.root, in: file.path)
    _ = root.string("rules")
    for member in root.required("groups")?.members ?? [] { readGroup(member) }
    for value in root.array("persons") { readPerson(value) }
    // Groups that only rules make need no words, but a name.
    for value in root.optionalArray("derived") { declare(value) }
    for mark in Mark.allCases { language.marks[mark] = numbers[mark.rawValue] }
    let structural: [Mark] = [.myself, .us, .other, .anyone, .object, .mine, .verb]
    language.table.kept = Set(structural.map { language.number($0) }).union(language.persons.keys)
    language.table.open = Set(
      [Mark.echo, .because, .plea, .general, .request, .inquiry, .otherMatter].map {
        language.number($0)
      })
    for mark in Mark.allCases where numbers[mark.rawValue] == nil {
      root.note(.missingKey, at: root.place(of: "groups"), "there is no group \"\(mark.rawValue)\"")
    }
    language.predicates = Set(root.array("predicates").map { tag($0) })
    language.carried = Set(root.array("carried").map { tag($0) })
    for value in root.array("antecedents") {
      var reader = ObjectReader(value, in: file.path)
      let group = reader.required("group").map { tag($0) }
      let fact = reader.required("fact").flatMap { self.fact($0) }
      reader.finish(&faults)
      if let group, let fact { language.antecedents.append((group, fact.key)) }
    }
    if let value = root.required("measures") { readMeasures(value) }
    for value in root.array("implications") { language.rules.append(rule(value)) }
    if let value = root.required("hindrance") { readHindrance(value) }
    for value in root.array("sweeping") {
      var reader = ObjectReader(value, in: file.path)
      let group = reader.required("group").map { tag($0) }
      let facts = facts("facts", &reader)
      reader.finish(&faults)
      if let group { language.sweeping.append((group, facts)) }
    }
    if let value = root.required("replies") { readReplies(value) }
    if let value = root.required("evidence") { readEvidence(value) }
    language.personExamples = root.strings("person")
    language.otherExamples = root.strings("other")
    root.finish(&faults)
  }

  private mutating func readGroup(_ member: JSONMember) {
    let number = declare(member.name)
    guard let terms = member.value.array else {
      note(.wrongType, member.value, "a group is an array of words and phrases")
      return
    }
    for term in terms {
      guard let text = term.string else {
        note(.wrongType, term, "a word or phrase")
        continue
      }
      add(text, number)
    }
  }

  private mutating func readPerson(_ value: JSONValue) {
    var reader = ObjectReader(value, in: file.path)
    let id = reader.string("id")
    let number = declare("person:" + id)
    for term in reader.strings("terms") { add(term, number) }
    language.persons[number] = PersonWord(
      id: id, called: reader.optionalString("called"),
      isCitizen: reader.bool("citizen", default: false))
    reader.finish(&faults)
  }

  private mutating func readMeasures(_ value: JSONValue) {
    var reader = ObjectReader(value, in: file.path)
    language.ageFact = reader.required("age").flatMap { fact($0)?.key }
    language.speedFact = reader.required("speed").flatMap { fact($0)?.key }
    if let value = reader.optional("highAge") {
      var high = ObjectReader(value, in: file.path)
      let from = high.integer("from")
      if let remark = remark("remark", &high) { language.highAge = (from, remark) }
      high.finish(&faults)
    }
    for value in reader.optionalArray("scales") {
      var scale = ObjectReader(value, in: file.path)
      let key = scale.required("fact").flatMap { fact($0)?.key }
      let below = scale.integer("below")
      let factor = scale.integer("factor")
      scale.finish(&faults)
      if let key { language.replies.scales[key] = (below, factor) }
    }
    reader.finish(&faults)
  }

  private mutating func readHindrance(_ value: JSONValue) {
    var reader = ObjectReader(value, in: file.path)
    language.effect = reader.required("effect").map { tag($0) } ?? -1
    for value in reader.array("causes") {
      var cause = ObjectReader(value, in: file.path)
      let group = cause.required("group").map { tag($0) }
      let fact = cause.required("fact").flatMap { self.fact($0) }
      let remark = self.remark("remark", &cause)
      cause.finish(&faults)
      if let group, let fact {
        language.causes.append(CauseLink(tag: group, fact: fact.key, remark: remark))
      }
    }
    if let value = reader.optional("unexplained") {
      var open = ObjectReader(value, in: file.path)
      let ask = open.optional("ask").flatMap { fact($0)?.key }
      language.unexplained = (ask, remark("remark", &open))
      open.finish(&faults)
    }
    reader.finish(&faults)
  }

  private mutating func readEvidence(_ value: JSONValue) {
    var reader = ObjectReader(value, in: file.path)
    for name in ["always", "wording"] + CaseEvidence.Signal.allCases.map(\.rawValue) {
      guard let value = reader.required(name) else { continue }
      if let weight = value.number {
        language.evidence[name] = Float(weight)
      } else {
        reader.mistyped(name, value, expected: "a number")
      }
    }
    reader.finish(&faults)
  }

  private mutating func readReplies(_ value: JSONValue) {
    var reader = ObjectReader(value, in: file.path)
    for kind in ReplyWords.Kind.allCases {
      for term in reader.strings(kind.name) {
        language.replies.table.add(term, tag: kind.rawValue, analyzer: analyzer)
        noteTerm(term)
      }
    }
    reader.finish(&faults)
  }
}
