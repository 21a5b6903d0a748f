import DataFiles
import Eligibility
import JSONCoding
import Knowledge

/// Reads `Intents/facts.json` against a rule set, and notes every fault on the way.
struct FactLanguageReader {
  var language = FactLanguage()
  private let file: DataFile
  private let rules: RuleSet
  private let analyzer: TextAnalyzer
  private var numbers: [String: Int] = [:]
  private(set) var faults = FaultLog()

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
    language.table.open = Set([Mark.echo, .because, .plea, .general].map { language.number($0) })
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

// Rules and the names in them.
extension FactLanguageReader {
  private mutating func rule(_ value: JSONValue) -> FactRule {
    var reader = ObjectReader(value, in: file.path)
    var rule = FactRule()
    rule.when = reader.array("when").map { test($0) }
    rule.without = reader.optionalArray("without").map { test($0) }
    rule.facts = facts("facts", &reader)
    rule.affirmed = facts("affirmed", &reader)
    rule.denied = facts("denied", &reader)
    rule.ask = reader.optional("ask").flatMap { fact($0)?.key }
    rule.remark = remark("remark", &reader)
    rule.tag = reader.optional("tag").map { tag($0) }
    rule.sameTag = reader.optional("same").map { tag($0) }
    rule.oppositeTag = reader.optional("opposite").map { tag($0) }
    rule.isAboutAnybody = reader.bool("anybody", default: false)
    rule.describesInPassing = reader.bool("inPassing", default: false)
    rule.isWeak = reader.bool("weak", default: false)
    reader.finish(&faults)
    return rule
  }

  /// `computer`, `-computer` denied, `+computer` said, `computer|tablet` either.
  private mutating func test(_ value: JSONValue) -> FactRule.Test {
    guard var name = value.string.map({ $0[...] }) else {
      note(.wrongType, value, "this names a group")
      return FactRule.Test(tags: [], isDenied: nil)
    }
    var isDenied: Bool?
    if let sign = name.first, sign == "-" || sign == "+" {
      isDenied = sign == "-"
      name = name.dropFirst()
    }
    let tags = name.split(separator: "|").map { number(String($0), value) }
    return FactRule.Test(tags: tags, isDenied: isDenied)
  }

  private mutating func tag(_ value: JSONValue) -> Int {
    guard let name = value.string else {
      note(.wrongType, value, "this names a group")
      return -1
    }
    return number(name, value)
  }

  private mutating func number(_ name: String, _ value: JSONValue) -> Int {
    if let number = numbers[name] { return number }
    note(.unknownReference, value, "there is no group \"\(name)\"")
    return -1
  }

  private mutating func facts(
    _ name: String, _ reader: inout ObjectReader
  ) -> [FactKey: FactValue] {
    var facts: [FactKey: FactValue] = [:]
    for member in reader.optional(name)?.members ?? [] {
      guard let definition = fact(named: member.name, at: member.position) else { continue }
      if let value = FactValue(member.value, as: definition.type) {
        facts[definition.key] = value
      } else {
        note(.wrongType, member.value, "\"\(member.name)\" is of type \(definition.type.rawValue)")
      }
    }
    return facts
  }

  private mutating func fact(_ value: JSONValue) -> FactDefinition? {
    guard let name = value.string else {
      note(.wrongType, value, "this names a fact")
      return nil
    }
    return fact(named: name, at: value.position)
  }

  private mutating func fact(named name: String, at position: TextPosition) -> FactDefinition? {
    if let definition = rules.schema[FactKey(name)] { return definition }
    faults.add(
      DataFault(
        .unknownReference, file: file.path, at: position, "there is no fact \"\(name)\""))
    return nil
  }

  private mutating func remark(_ name: String, _ reader: inout ObjectReader) -> String? {
    guard let id = reader.optionalString(name) else { return nil }
    if rules.remarks[id] == nil {
      reader.note(
        .unknownReference, at: reader.place(of: name), "the rules have no remark \"\(id)\"")
    }
    return id
  }

  private mutating func declare(_ value: JSONValue) {
    if let name = value.string { _ = declare(name) } else { note(.wrongType, value, "a name") }
  }

  private mutating func declare(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    let number = language.names.count
    numbers[name] = number
    language.names.append(name)
    return number
  }

  private mutating func add(_ term: String, _ number: Int) {
    language.table.add(term, tag: number, analyzer: analyzer)
    noteTerm(term)
  }

  private mutating func noteTerm(_ term: String) {
    // A beginning or an end is no word that spelling could be mended to.
    if !term.contains("*") { language.terms.append(term.filter { $0 != "=" }) }
  }

  private mutating func note(_ code: DataFault.Code, _ value: JSONValue, _ message: String) {
    faults.add(DataFault(code, file: file.path, at: value.position, message))
  }
}
