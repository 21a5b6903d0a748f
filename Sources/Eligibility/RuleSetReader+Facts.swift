import DataFiles
import JSONCoding

extension RuleSetReader {
  mutating func readFacts(_ values: [JSONValue]) {
    var definitions: [FactDefinition] = []
    var options: Set<String> = []
    for value in values {
      let definition = readFact(value)
      if definitions.contains(where: { $0.key == definition.key }) {
        note(.duplicate, at: value.position, "the fact \"\(definition.key)\" stands twice")
      }
      for name in definition.options.flatMap({ [$0.name] + $0.aliases })
      where !options.insert(name).inserted {
        note(.duplicate, at: value.position, "the option \"\(name)\" stands twice")
      }
      definitions.append(definition)
    }
    if let first = values.dropFirst(FactSchema.limit).first {
      note(
        .invalidValue, at: first.position, "a rule set has at most \(FactSchema.limit) facts")
    }
    draft.schema = FactSchema(definitions)
  }

  private mutating func readFact(_ value: JSONValue) -> FactDefinition {
    var reader = ObjectReader(value, in: file)
    let key = FactKey(reader.string("name"))
    let type = reader.word("type", FactType.self) ?? .boolean
    let minimum = bound("minimum", type, &reader)
    let maximum = bound("maximum", type, &reader)
    let label = wording("label", in: &reader)
    let question = wording("question", in: &reader)
    let weight = reader.integer("weight")
    if !(0...100).contains(weight) {
      reader.note(.invalidValue, at: reader.place(of: "weight"), "a weight lies from 0 to 100")
    }
    let summary = readSummary(reader.required("summary"), type)
    let options = reader.optionalArray("options").map { readOption($0, of: key, type) }
    reader.finish(&faults)
    return FactDefinition(
      key: key, type: type, minimum: minimum, maximum: maximum, label: label, question: question,
      weight: weight, summary: summary, options: options, position: value.position)
  }

  private mutating func bound(
    _ name: String, _ type: FactType, _ reader: inout ObjectReader
  ) -> FactValue? {
    guard let value = reader.optional(name) else { return nil }
    let bound = type == .boolean ? nil : FactValue(value, as: type)
    if bound == nil {
      reader.note(.wrongType, at: value.position, "\"\(name)\" must be of the fact's type")
    }
    return bound
  }

  private mutating func readSummary(
    _ value: JSONValue?, _ type: FactType
  ) -> FactDefinition.Summary {
    guard let value else { return FactDefinition.Summary() }
    var reader = ObjectReader(value, in: file)
    var summary = FactDefinition.Summary()
    if type == .boolean {
      summary.yes = wording("true", in: &reader)
      summary.no = wording("false", in: &reader)
    } else {
      summary.value = wording("value", in: &reader, known: ["value"])
    }
    reader.finish(&faults)
    return summary
  }

  private mutating func readOption(
    _ value: JSONValue, of key: FactKey, _ type: FactType
  ) -> FactOption {
    var reader = ObjectReader(value, in: file)
    let name = reader.string("name")
    let aliases = reader.optionalStrings("aliases")
    for spelling in [name] + aliases where !isOption(spelling) {
      reader.note(.invalidValue, "\"\(spelling)\" is no option; write --like-this")
    }
    var fixed: FactValue?
    if let given = reader.optional("value") {
      fixed = FactValue(given, as: type)
      if fixed == nil {
        reader.note(.wrongType, at: given.position, "\"value\" must be of the fact's type")
      }
    } else if type == .boolean {
      reader.note(.missingKey, "an option for a yes or a no needs the \"value\" it stands for")
    }
    let placeholder = fixed == nil && type != .boolean ? reader.string("placeholder") : nil
    reader.finish(&faults)
    return FactOption(
      name: name, aliases: aliases, fact: key, value: fixed, placeholder: placeholder)
  }

  private func isOption(_ name: String) -> Bool {
    name.hasPrefix("--") && name.utf8.count > 2 && !name.contains("=") && !name.contains(" ")
  }
}
