import Eligibility
import JSONCoding
import TestSupport
import Testing

@Suite struct `Interviews` {
  @Test func `ends, asks nothing twice and comes to what all facts at once come to`() throws {
    let rules = try exemption()
    let interview = Interview(by: rules)
    var random = RandomText.Generator(seed: 4)
    for _ in 0..<1_500 {
      var facts = try random.facts(of: rules.schema, leaningToNo: false)
      for name in noGround.keys where Bool.random(using: &random) {
        try facts.set(nil, for: FactKey(name))
      }
      if rules.decide(facts).outcome.isSettled { continue }
      var everything = facts
      for definition in rules.schema.definitions
      where noGround[definition.key.name] != nil && facts[definition.key] == nil {
        try everything.set(random.value(of: definition, leaningToNo: true), for: definition.key)
      }
      var asked: Set<FactKey> = []
      while let question = interview.next(knowing: facts, asked: asked) {
        #expect(asked.insert(question.fact).inserted)
        #expect(!question.wording.text().isEmpty)
        try facts.set(everything[question.fact], for: question.fact)
      }
      #expect(rules.decide(facts).outcome == rules.decide(everything).outcome)
    }
  }

  @Test func `ends without answers`() throws {
    let rules = try exemption()
    let facts = FactSet(schema: rules.schema)
    var asked: [FactKey] = []
    while let question = Interview(by: rules).next(knowing: facts, asked: Set(asked)) {
      asked.append(question.fact)
    }
    #expect(asked.first == "computerAccessAtHome")
    #expect(Set(asked.map(\.name)) == Set(noGround.keys))
  }

  @Test func `asks nothing once the case is settled`() throws {
    let rules = try exemption()
    var facts = FactSet(schema: rules.schema)
    try facts.set(.integer(12), for: "age")
    #expect(Interview(by: rules).next(knowing: facts, asked: []) == nil)
  }

  @Test func `takes up what a correction opens again`() throws {
    let rules = try exemption()
    var facts = FactSet(schema: rules.schema)
    try facts.set(.bool(false), for: "computerAccessAtHome")
    try facts.set(.bool(true), for: "computerAccessAtHome")
    let next = Interview(by: rules).next(knowing: facts, asked: ["computerAccessAtHome"])
    #expect(next?.fact == "cognitiveImpairmentPreventsUse")
  }
}
