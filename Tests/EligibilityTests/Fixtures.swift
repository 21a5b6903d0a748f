import DataFiles
import Eligibility
import Foundation
import JSONCoding

private let knowledgeBase = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "KnowledgeBase")

private let cachedExemption = Result { () throws(DataFaults) in
  try load { () throws(DataFault) in
    try DataFile(reading: knowledgeBase.appending(path: "rules/exemption.json").path)
  }
}

/// The rules on exemption as the knowledge base has them.
func exemption() throws(DataFaults) -> RuleSet { try cachedExemption.get() }

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
