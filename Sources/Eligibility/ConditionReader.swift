import DataFiles
import JSONCoding

/// Reads conditions from data and notes what they get wrong.
struct ConditionReader {
  /// A rule named in a condition, for the check that it exists.
  struct Reference {
    let rule: RuleID
    let position: TextPosition
  }

  let schema: FactSchema
  let file: String
  var faults = FaultLog()
  private(set) var references: [Reference] = []
  private(set) var usedFacts: Set<FactKey> = []

  init(schema: FactSchema, file: String) {
    self.schema = schema
    self.file = file
  }

  /// Reads a condition; one that cannot be read holds always.
  mutating func read(_ value: JSONValue) -> Condition {
    guard let members = value.members, let kind = members.first?.name else {
      note(.wrongType, value, "a condition is an object such as {\"fact\": …, \"is\": …}")
      return .all([])
    }
    if kind == "fact" || members.contains(where: { $0.name == "fact" }) { return test(value) }
    for member in members.dropFirst() {
      faults.add(
        DataFault(
          .unknownKey, file: file, at: member.position,
          "a condition is either a test of a fact or one of all, any, not, certainly, rule, known"))
    }
    guard let operand = members.first?.value else { return .all([]) }
    switch kind {
    case "all": return .all(parts(operand))
    case "any": return .any(parts(operand))
    case "not": return .not(read(operand))
    case "certainly": return .certainly(read(operand))
    case "rule":
      guard let name = operand.string else { break }
      return .rule(reference(name, at: operand.position))
    case "known":
      guard let name = operand.string else { break }
      return fact(name, at: operand.position).map { .known($0.key) } ?? .all([])
    default:
      note(.unknownKey, value, "\"\(kind)\" is no kind of condition")
      return .all([])
    }
    note(.wrongType, operand, "\"\(kind)\" names a \(kind == "rule" ? "rule" : "fact")")
    return .all([])
  }

  /// Notes that a rule is used.
  mutating func reference(_ name: String, at position: TextPosition) -> RuleID {
    references.append(Reference(rule: RuleID(name), position: position))
    return RuleID(name)
  }

  /// The definition of a fact named in the data; a name that is none is noted.
  mutating func fact(_ name: String, at position: TextPosition) -> FactDefinition? {
    usedFacts.insert(FactKey(name))
    if let definition = schema[FactKey(name)] { return definition }
    faults.add(
      DataFault(
        .unknownReference, file: file, at: position, "there is no fact \"\(name)\" in \"facts\""))
    return nil
  }

  private mutating func parts(_ value: JSONValue) -> [Condition] {
    guard let elements = value.array, !elements.isEmpty else {
      note(.wrongType, value, "this takes an array of at least one condition")
      return []
    }
    return elements.map { read($0) }
  }

  private mutating func test(_ value: JSONValue) -> Condition {
    var reader = ObjectReader(value, in: file)
    let name = reader.string("fact")
    guard let definition = fact(name, at: reader.place(of: "fact")) else { return .all([]) }
    let equal = bound(&reader, "is", definition)
    let least = bound(&reader, "atLeast", definition)
    let above = bound(&reader, "above", definition)
    let most = bound(&reader, "atMost", definition)
    let below = bound(&reader, "below", definition)
    if equal == nil, least == nil, above == nil, most == nil, below == nil {
      reader.note(
        .missingKey, "a test needs \"is\", \"atLeast\", \"above\", \"atMost\" or \"below\"")
    }
    reader.finish(&faults)
    let lowest = [equal, least, above.map { $0 + 1 }].compactMap { $0 }.max() ?? .min
    let highest = [equal, most, below.map { $0 - 1 }].compactMap { $0 }.min() ?? .max
    return .fact(definition.key, lowest: lowest, highest: highest)
  }

  private mutating func bound(
    _ reader: inout ObjectReader, _ name: String, _ definition: FactDefinition
  ) -> Int? {
    guard let value = reader.optional(name) else { return nil }
    if name != "is", definition.type == .boolean {
      reader.note(.wrongType, at: value.position, "\"\(name)\" cannot be asked of a yes or a no")
      return nil
    }
    guard let bound = FactValue(value, as: definition.type) else {
      reader.note(
        .wrongType, at: value.position,
        "\"\(name)\" must be of the fact's type, \(definition.type.rawValue)")
      return nil
    }
    // Held away from the ends of the range, so that «above» and «below» cannot overflow.
    return min(max(bound.ordinal, .min + 1), .max - 1)
  }

  private mutating func note(_ code: DataFault.Code, _ value: JSONValue, _ message: String) {
    faults.add(DataFault(code, file: file, at: value.position, message))
  }
}
