import DataFiles
import Eligibility
import JSONCoding
import TestSupport
import Testing

/// What the guidelines come to, put down once more without rules, three-valued logic and data.
private struct Guidelines {
  let facts: FactSet

  func bool(_ key: FactKey) -> Bool? {
    if case .bool(let truth) = facts[key] { truth } else { nil }
  }

  func number(_ key: FactKey) -> Int? {
    if case .integer(let number) = facts[key] { number } else { nil }
  }

  /// Each ground: fulfilled, known not to be, or not known.
  var grounds: [(name: String, holds: Bool?)] {
    [
      ("cognitive", bool("cognitiveImpairmentPreventsUse")),
      ("physical", bool("physicalImpairmentPreventsUse")),
      ("noComputer", bool("computerAccessAtHome").map { !$0 }),
      ("emigrated", bool("registeredAsEmigrated")),
      ("noFixedAbode", bool("registeredWithoutFixedAbode")),
      ("language", bool("languageBarrierPreventsUse")),
      ("nemid", bool("cannotObtainNemID")),
      ("broadband", number("downstreamKbps").map { $0 < 512 }),
    ]
  }

  var outcome: String {
    let isOutside =
      number("age").map { $0 < 15 } == true || bool("hasCPR") == false
      || bool("fixedResidenceInDenmark") == false
    if isOutside, bool("registeredAsEmigrated") != true, bool("registeredWithoutFixedAbode") != true
    {
      return "not_required"
    }
    if grounds.contains(where: { $0.holds == true }) { return "eligible" }
    if grounds.contains(where: { $0.holds == nil }) { return "needs_information" }
    return bool("inmate") == true ? "needs_information" : "not_eligible"
  }
}

@Suite struct `Decisions on random facts` {
  @Test(arguments: [false, true])
  func `agree with the guidelines written down another way`(leaningToNo: Bool) throws {
    let rules = try exemption()
    var random = RandomText.Generator(seed: 1)
    var seen: Set<String> = []
    for _ in 0..<10_000 {
      let facts = try random.facts(of: rules.schema, leaningToNo: leaningToNo)
      let decision = rules.decide(facts)
      let expected = Guidelines(facts: facts)
      #expect(decision.outcome.name == expected.outcome, "\(facts.json)")
      let fulfilled = expected.grounds.filter { $0.holds == true }.map(\.name)
      #expect(decision.grounds.map(\.name) == fulfilled)
      seen.insert(decision.outcome.name)
    }
    #expect(seen.count >= (leaningToNo ? 4 : 3))
  }

  @Test func `ask for what is unknown and for nothing once it is settled`() throws {
    let rules = try exemption()
    var random = RandomText.Generator(seed: 2)
    for _ in 0..<2_000 {
      let decision = rules.decide(try random.facts(of: rules.schema, leaningToNo: true))
      let missing = decision.missing.map(\.fact)
      #expect(missing.allSatisfy { decision.facts[$0] == nil })
      #expect(Set(missing).count == missing.count)
      #expect(!decision.outcome.isSettled || missing.isEmpty)
      let unknown = noGround.keys.filter { decision.facts[FactKey($0)] == nil }
      if !decision.outcome.isSettled { #expect(Set(missing.map(\.name)) == Set(unknown)) }
    }
  }

  // That the person is an inmate is the one fact that can reopen a case: with it other rules apply,
  // which the guidelines name but do not give.
  @Test func `never become unsettled by one more fact, but for the inmate's`() throws {
    let rules = try exemption()
    var random = RandomText.Generator(seed: 3)
    for round in 0..<4_000 {
      let facts = try random.facts(of: rules.schema, leaningToNo: round % 2 == 0)
      guard rules.decide(facts).outcome.isSettled else { continue }
      for definition in rules.schema.definitions
      where facts[definition.key] == nil && definition.key != "inmate" {
        var more = facts
        try more.set(random.value(of: definition, leaningToNo: false), for: definition.key)
        #expect(rules.decide(more).outcome.isSettled, "\(facts.json) + \(definition.key)")
      }
    }
  }

  @Test func `turn back to a question when a person without ground is an inmate`() throws {
    #expect(try decide(JSONValue(facts: noGround)).outcome.name == "not_eligible")
    let inmate = try decide(JSONValue(facts: noGround.merging(["inmate": true]) { $1 }))
    #expect(inmate.outcome.name == "needs_information")
    #expect(inmate.missing.isEmpty)
    #expect(inmate.text.contains("særlige regler"))
  }
}
