import DataFiles
import JSONCoding

/// Reads a file of rules into a draft and notes every fault it finds on the way.
struct RuleSetReader {
  let file: String
  var faults = FaultLog()
  var draft: RuleSetDraft
  var conditions: ConditionReader

  init(_ file: DataFile) {
    self.file = file.path
    draft = RuleSetDraft(file: file.path)
    conditions = ConditionReader(schema: draft.schema, file: file.path)
    var root = ObjectReader(file.root, in: file.path)
    draft.id = root.string("id")
    draft.title = root.string("title")
    readFacts(root.array("facts"))
    conditions = ConditionReader(schema: draft.schema, file: file.path)
    if let name = root.optionalString("dateFact") {
      let definition = conditions.fact(name, at: root.place(of: "dateFact"))
      if let definition, definition.type != .date {
        root.note(.wrongType, at: root.place(of: "dateFact"), "\"\(name)\" is no date")
      }
      draft.dateFact = definition?.key
    }
    for value in root.array("rules") { readRule(value) }
    draft.rulesByID = Dictionary(draft.rules.map { ($0.id, $0) }) { first, _ in first }
    draft.grounds = names(root.array("grounds"))
    draft.explained = names(root.array("explanation"))
    for value in root.array("decisions") { readClause(value) }
    for value in root.array("text") { readParagraph(value) }
    for value in root.optionalArray("remarks") { readRemark(value) }
    if let value = root.required("words") { readWords(value) }
    root.finish(&faults)
    for fault in conditions.faults.faults { faults.add(fault) }
    draft.references = conditions.references
    draft.usedFacts = conditions.usedFacts
  }

  mutating func note(_ code: DataFault.Code, at position: TextPosition, _ message: String) {
    faults.add(DataFault(code, file: file, at: position, message))
  }

  /// A sentence that must be there.
  mutating func wording(
    _ name: String, in reader: inout ObjectReader, known: Set<String> = []
  ) -> Wording {
    guard let wording = optionalWording(name, in: &reader, known: known) else {
      reader.note(.missingWording, at: reader.place(of: name), "\"\(name)\" has no words")
      return .none
    }
    return wording
  }

  /// A sentence that may be missing; its placeholders must be among the facts and `known`.
  mutating func optionalWording(
    _ name: String, in reader: inout ObjectReader, known: Set<String> = []
  ) -> Wording? {
    guard let value = reader.optional(name) else { return nil }
    guard let text = value.string, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    guard let wording = Wording(text) else {
      reader.note(
        .invalidValue, at: value.position,
        "braces hold a placeholder or {du|borgeren}, nothing else")
      return Wording.none
    }
    for placeholder in wording.placeholders where !known.contains(placeholder) {
      switch draft.schema[FactKey(placeholder)]?.type {
      case .integer, .date: break
      case .boolean:
        reader.note(
          .invalidValue, at: value.position, "{\(placeholder)} is a yes or a no and has no text")
      case nil:
        reader.note(.unknownReference, at: value.position, "nothing stands for {\(placeholder)}")
      }
    }
    return wording
  }

  private mutating func names(_ values: [JSONValue]) -> [RuleID] {
    values.compactMap { value in
      guard let name = value.string else {
        note(.wrongType, at: value.position, "this names a rule")
        return nil
      }
      return conditions.reference(name, at: value.position)
    }
  }

  /// The rules named under a member.
  mutating func rules(_ name: String, in reader: inout ObjectReader) -> [RuleID] {
    names(reader.optionalArray(name))
  }
}
