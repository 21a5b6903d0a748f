import DataFiles
import Eligibility
import Foundation
import JSONCoding
import TestSupport

let knowledgeBase = DataFolder(
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "KnowledgeBase").path)

private let cachedExemption = Result { () throws(DataFaults) in
  try load { () throws(DataFault) in
    try DataFile(reading: knowledgeBase.path + "/rules/exemption.json")
  }
}

/// The rules on exemption as the knowledge base has them.
func exemption() throws(DataFaults) -> RuleSet { try cachedExemption.get() }

/// Rules read from a text; every fault at once where they do not load.
func rules(_ text: String) throws(DataFaults) -> RuleSet {
  try load { () throws(DataFault) in
    try DataFile(path: "rules.json", parsing: Array(text.utf8))
  }
}

/// Rules read from a file; every fault at once where they do not load.
func load(_ file: () throws(DataFault) -> DataFile) throws(DataFaults) -> RuleSet {
  var faults = FaultLog()
  if let file = faults.attempt(file), let rules = RuleSet.load(file, &faults) { return rules }
  throw DataFaults(faults.faults)
}

/// A decision about exemption on facts written as JSON.
func decide(_ facts: JSONValue) throws -> Decision {
  let rules = try exemption()
  return rules.decide(try FactSet(json: facts, schema: rules.schema))
}

/// The ground facts, each with a value that does not fulfil its ground.
let noGround: [String: JSONValue] = [
  "cognitiveImpairmentPreventsUse": false, "physicalImpairmentPreventsUse": false,
  "computerAccessAtHome": true, "registeredAsEmigrated": false,
  "registeredWithoutFixedAbode": false, "languageBarrierPreventsUse": false,
  "cannotObtainNemID": false, "downstreamKbps": 512,
]

extension JSONValue {
  /// An object of facts.
  init(facts: [String: JSONValue]) {
    let members = facts.sorted { $0.key < $1.key }
    self.init(.object(members.map { JSONMember(name: $0.key, value: $0.value) }))
  }
}

extension RandomText.Generator {
  /// Facts on exemption, each known as often as not, values near the limits as often as far off.
  mutating func facts(of schema: FactSchema, leaningToNo: Bool) throws(FactError) -> FactSet {
    var facts = FactSet(schema: schema)
    for definition in schema.definitions where leaningToNo || Bool.random(using: &self) {
      if leaningToNo, Int.random(in: 0..<10, using: &self) == 0 { continue }
      try facts.set(value(of: definition, leaningToNo: leaningToNo), for: definition.key)
    }
    return facts
  }

  mutating func value(of definition: FactDefinition, leaningToNo: Bool) -> FactValue {
    switch (definition.type, definition.key) {
    case (.boolean, let key):
      let usual = ["computerAccessAtHome", "hasCPR", "fixedResidenceInDenmark"].contains(key)
      let odd = Int.random(in: 0..<(leaningToNo ? 20 : 4), using: &self) == 0
      return .bool(usual != odd)
    case (.integer, "age"): return .integer(Int.random(in: 10...30, using: &self))
    case (.integer, _):
      return .integer(Int.random(in: leaningToNo ? 505...9_000 : 500...524, using: &self))
    case (.date, _):
      let date = CalendarDate(
        year: Int.random(in: 2013...2015, using: &self),
        month: Int.random(in: 1...12, using: &self),
        day: Int.random(in: 1...28, using: &self))
      return date.map { .date($0) } ?? .bool(false)
    }
  }
}
