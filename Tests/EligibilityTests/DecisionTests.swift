import DataFiles
import Eligibility
import JSONCoding
import Testing

@Suite struct `Deciding on exemption` {
  private static let declarations: [(fact: [String: JSONValue], ground: RuleID)] = [
    (["cognitiveImpairmentPreventsUse": true], "cognitive"),
    (["physicalImpairmentPreventsUse": true], "physical"),
    (["computerAccessAtHome": false], "noComputer"),
    (["registeredAsEmigrated": true], "emigrated"),
    (["registeredWithoutFixedAbode": true], "noFixedAbode"),
    (["languageBarrierPreventsUse": true], "language"),
    (["cannotObtainNemID": true], "nemid"), (["downstreamKbps": 511], "broadband"),
  ]

  @Test(arguments: declarations)
  func `one declared ground is enough`(fact: [String: JSONValue], ground: RuleID) throws {
    for others in [[:], noGround, ["inmate": true]] {
      let decision = try decide(JSONValue(facts: others.merging(fact) { $1 }))
      #expect(decision.outcome.name == "eligible")
      #expect(decision.grounds == [ground])
      #expect(decision.missing.isEmpty)
    }
  }

  @Test(
    arguments: [
      ["age": 14], ["hasCPR": false], ["fixedResidenceInDenmark": false],
    ] as [[String: JSONValue]])
  func `who is not obliged needs no exemption`(fact: [String: JSONValue]) throws {
    let decision = try decide(
      JSONValue(facts: fact.merging(["computerAccessAtHome": false]) { $1 }))
    #expect(decision.outcome.name == "not_required")
    #expect(decision.grounds == ["noComputer"])
    let registered = fact.merging(["registeredAsEmigrated": true]) { $1 }
    #expect(try decide(JSONValue(facts: registered)).outcome.name == "eligible")
  }

  @Test func `asks first what settles the case whatever the answer`() throws {
    #expect(try decide([:]).missing.first?.fact == "computerAccessAtHome")
    var facts = noGround
    facts["downstreamKbps"] = nil
    let decision = try decide(JSONValue(facts: facts))
    #expect(decision.missing.map(\.fact) == ["downstreamKbps"])
    #expect(decision.text.contains("kbit"))
  }

  @Test func `explains every rule, what it read and what it came to`() throws {
    let decision = try decide(["age": 14, "computerAccessAtHome": false])
    let found = Dictionary(
      uniqueKeysWithValues: decision.explanation.map { ($0.rule.name, $0.outcome) })
    #expect(
      decision.explanation.prefix(4).map(\.rule.name) == [
        "obliged", "minimumAge", "personalNumber", "fixedResidence",
      ])
    #expect(found["obliged"] == .notMet)
    #expect(found["noComputer"] == .met)
    #expect(found["personalNumber"] == .needs(["hasCPR"]))
    #expect(
      decision.findings.first?.because.map(\.rule.name) == [
        "minimumAge", "personalNumber", "fixedResidence",
      ])
    #expect(decision.explanation.allSatisfy { !$0.citations.isEmpty })
    #expect(Set(found.keys) == Set(try exemption().rules.map(\.id.name)))
  }

  @Test func `how one applies changes the words, not the decision`() throws {
    let ground: [String: JSONValue] = ["computerAccessAtHome": false]
    let ways: [([String: JSONValue], String)] = [
      ([:], "sundhedskort"), (["appearsInPerson": true], "vise legitimation"),
      (["representativeWithPowerOfAttorney": true], "dokumentation for at høre til"),
      (["appearsInPerson": false], "repræsentant med fuldmagt"),
      (
        [
          "appearsInPerson": false, "representativeWithPowerOfAttorney": false,
          "lastingWeakening": true,
        ], "uden underskrevet erklæring"
      ),
      (
        [
          "appearsInPerson": false, "representativeWithPowerOfAttorney": false,
          "lastingWeakening": false,
        ], "kan ikke indgives"
      ),
    ]
    for (way, words) in ways {
      let decision = try decide(JSONValue(facts: ground.merging(way) { $1 }))
      #expect(decision.outcome.name == "eligible")
      #expect(decision.text.contains(words), "\(decision.text)")
    }
    let weak = try decide(["lastingWeakening": true, "appearsInPerson": false])
    #expect(weak.outcome.name == "needs_information")
  }

  @Test func `says when it is too early, and that the rules are those of 2014`() throws {
    let early = try decide(["computerAccessAtHome": false, "applicationDate": "2014-02-28"])
    #expect(early.outcome.name == "eligible")
    #expect(early.text.contains("så den 28. februar 2014 er for tidligt"))
    let onTime = try decide(["computerAccessAtHome": false, "applicationDate": "2014-03-01"])
    #expect(!onTime.text.contains("for tidligt"))
    #expect(!onTime.text.contains("retningslinjer fra 2014"))
    for late: JSONValue in [[:], ["applicationDate": "2024-03-01"], ["age": 10]] {
      #expect(try decide(late).text.contains("retningslinjer fra 2014"))
    }
  }

  @Test func `tells a clerk everything that follows a yes`() throws {
    let text = try decide(["languageBarrierPreventsUse": true]).text
    for words in [
      "Ja, borgeren kan blive fritaget", "behersker ikke dansk", "ikke dokumenteres",
      "2 år", "permanent", "kvittering", "skriftligt", "anden administrativ myndighed",
      "fuldmagt", "juridisk enhed", "legitimation",
    ] {
      #expect(text.contains(words))
    }
    #expect(!text.contains("{"))
    #expect(!text.contains("\n\n"))
  }

  @Test func `speaks to the person too`() throws {
    let decision = try decide(["computerAccessAtHome": false])
    #expect(decision.text(for: .person).hasPrefix("Ja, du kan blive fritaget"))
    #expect(!decision.text(for: .person).contains("orgeren"))
  }

  @Test func `cites both pages of the guidelines, each once`() throws {
    let sources = try decide(["computerAccessAtHome": false]).sources
    #expect(sources.map(\.page) == [31, 32])
    #expect(sources.allSatisfy { $0.item == "5" && $0.attachment == "5.1" })
  }
}
