import DataFiles
import Eligibility
import JSONCoding
import Knowledge

extension FactLanguageReader {
  /// One implication.
  mutating func rule(_ value: JSONValue) -> FactRule {
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
  mutating func test(_ value: JSONValue) -> FactRule.Test {
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

  /// The number of a group that a value names.
  mutating func tag(_ value: JSONValue) -> Int {
    guard let name = value.string else {
      note(.wrongType, value, "this names a group")
      return -1
    }
    return number(name, value)
  }

  /// The number of a group by its name; one that is not there is noted.
  mutating func number(_ name: String, _ value: JSONValue) -> Int {
    if let number = numbers[name] { return number }
    note(.unknownReference, value, "there is no group \"\(name)\"")
    return -1
  }

  /// Facts with values of their types.
  mutating func facts(
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

  /// The fact that a value names.
  mutating func fact(_ value: JSONValue) -> FactDefinition? {
    guard let name = value.string else {
      note(.wrongType, value, "this names a fact")
      return nil
    }
    return fact(named: name, at: value.position)
  }

  /// A fact by its name; one that is not there is noted.
  mutating func fact(named name: String, at position: TextPosition) -> FactDefinition? {
    if let definition = rules.schema[FactKey(name)] { return definition }
    faults.add(
      DataFault(
        .unknownReference, file: file.path, at: position, "there is no fact \"\(name)\""))
    return nil
  }

  /// The name of a remark that the rules have.
  mutating func remark(_ name: String, _ reader: inout ObjectReader) -> String? {
    guard let id = reader.optionalString(name) else { return nil }
    if rules.remarks[id] == nil {
      reader.note(
        .unknownReference, at: reader.place(of: name), "the rules have no remark \"\(id)\"")
    }
    return id
  }

  /// Makes a group without words.
  mutating func declare(_ value: JSONValue) {
    if let name = value.string { _ = declare(name) } else { note(.wrongType, value, "a name") }
  }

  /// The number of a group, made where it is new.
  mutating func declare(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    let number = language.names.count
    numbers[name] = number
    language.names.append(name)
    return number
  }

  /// Adds a term to a group.
  mutating func add(_ term: String, _ number: Int) {
    language.table.add(term, tag: number, analyzer: analyzer)
    noteTerm(term)
  }

  /// Keeps a term for the mending of spelling.
  mutating func noteTerm(_ term: String) {
    // A beginning or an end is no word that spelling could be mended to.
    if !term.contains("*") { language.terms.append(term.filter { $0 != "=" }) }
  }

  /// Notes a fault at a value.
  mutating func note(_ code: DataFault.Code, _ value: JSONValue, _ message: String) {
    faults.add(DataFault(code, file: file.path, at: value.position, message))
  }
}
