import DataFiles
import Eligibility
import JSONCoding
import Testing

@Suite struct `Another kind of case as data` {
  private func decide(_ facts: JSONValue) throws -> Decision {
    let rules = try rules(punchCard)
    return rules.decide(try FactSet(json: facts, schema: rules.schema))
  }

  @Test(
    arguments: [
      (["years": 6], "free", ["child"]),
      (["years": 7, "member": false, "helper": false], "pays", []),
      (["years": 70, "member": true], "free", ["veteran"]), (["years": 70], "ask", []),
      (["helper": true], "ask", []), (["helper": true, "years": 7], "free", ["escort"]),
      (["years": 100, "helper": false], "pays", []),
    ] as [(JSONValue, String, [RuleID])])
  func `is decided by the same engine`(facts: JSONValue, outcome: String, grounds: [RuleID]) throws
  {
    let decision = try decide(facts)
    #expect(decision.outcome.name == outcome)
    #expect(decision.grounds == grounds)
  }

  @Test func `a rule counts within its days of effect, both included, or when no day is told`()
    throws
  {
    for (day, truth) in [
      ("2023-12-31", Truth.no), ("2024-01-01", .yes), ("2024-12-31", .yes), ("2025-01-01", .no),
    ] {
      let decision = try decide(["years": 70, "member": true, "day": JSONValue(day)])
      #expect(decision.truth(of: "veteran") == truth)
    }
    #expect(try decide(["years": 70, "member": true]).truth(of: "veteran") == .yes)
    #expect(try decide(["years": 70, "day": "2025-01-01"]).truth(of: "veteran") == .no)
    #expect(try decide(["day": "2024-06-01"]).truth(of: "veteran") == .unknown)
  }

  @Test func `asks only for what can still change the outcome`() throws {
    // Who is 30 pays unless a child is along; whether a member no longer matters.
    #expect(try decide(["years": 30]).missing.map(\.fact) == ["helper"])
    #expect(try decide(["helper": false]).missing.map(\.fact) == ["years", "member"])
  }

  @Test func `speaks in its own words`() throws {
    #expect(try decide(["years": 5]).text == "Gæsten slipper for klip. Børn på 5 år bader frit.")
    #expect(
      try decide([:]).text(for: .person)
        == "Hvor gammel er du? Sig også noget om medlemskab og ledsagelse.")
    let rules = try rules(punchCard)
    let error = FactError(
      field: "years", .outOfRange(minimum: .integer(0), maximum: .integer(120)))
    #expect(rules.message(for: error, calling: "--år") == "--år: mindst 0, højst 120.")
    #expect(rules.remarks["towel"]?.wording.text(for: .person) == "Håndklæder er dine egne.")
  }

  @Test func `carries over facts by name, as far as they fit`() throws {
    let rules = try rules(punchCard)
    let other = try exemption()
    let facts = try FactSet(json: ["age": 70], schema: other.schema)
    #expect(rules.decide(facts).facts.isEmpty)
  }
}

@Suite struct `Rule books` {
  @Test func `hold every rule set of a knowledge base by name`() throws {
    var faults = FaultLog()
    let book = RuleBook(from: knowledgeBase, &faults)
    #expect(faults.isEmpty)
    #expect(book["exemption"]?.grounds.count == 8)
    #expect(book["klippekort"] == nil)
  }

  @Test func `cite the guidelines for every rule, sentence and remark`() throws {
    let citations = try exemption().citations
    #expect(citations.count > 40)
    #expect(
      citations.allSatisfy { $0.document == "assens-imu-2014-03-03" && $0.attachment == "5.1" })
    #expect(citations.allSatisfy { [31, 32].contains($0.page) && !$0.evidence.isEmpty })
  }
}
