import Eligibility
import JSONCoding
import TestSupport
import Testing

@testable import Assistant

@Suite struct `An interview in conversation` {
  /// A person whose facts are made up; some are not known to whoever answers.
  private func invented(_ generator: inout RandomText.Generator) -> [String: JSONValue] {
    let truths = [
      "cognitiveImpairmentPreventsUse", "physicalImpairmentPreventsUse", "computerAccessAtHome",
      "registeredAsEmigrated", "registeredWithoutFixedAbode", "languageBarrierPreventsUse",
      "cannotObtainNemID",
    ]
    var facts: [String: JSONValue] = [:]
    for name in truths where Int.random(in: 0..<10, using: &generator) > 0 {
      let isLikely = name == "computerAccessAtHome"
      facts[name] = JSONValue(
        isLikely != (Int.random(in: 0..<8, using: &generator) == 0))
    }
    if Bool.random(using: &generator) {
      facts["downstreamKbps"] = JSONValue(Int.random(in: 128...4_000, using: &generator))
    }
    return facts
  }

  private func reply(to fact: String, _ facts: [String: JSONValue]) -> String {
    guard let value = facts[fact] else { return "ved ikke" }
    if let truth = value.bool { return truth ? "ja" : "nej" }
    return "\(value.integer ?? 0) kbit"
  }

  @Test(arguments: 0..<40)
  func `ends, asks nothing twice, and decides as all facts at once do`(seed: Int) throws {
    let assistant = try InventedMunicipality.assistant.get()
    var generator = RandomText.Generator(seed: UInt64(seed))
    let facts = invented(&generator)
    var state = DialogueState()
    var answer = assistant.ask("Kan jeg blive fritaget for Digital Post?", &state)
    var asked: [String] = []
    while let fact = state.asked {
      #expect(!asked.contains(fact))
      asked.append(fact)
      guard asked.count <= 20 else { break }
      answer = assistant.ask(reply(to: fact, facts), &state)
    }
    let all = JSONValue(.object(facts.map { JSONMember(name: $0.key, value: $0.value) }))
    let decision = try assistant.checkExemption(all)
    #expect(answer.decision == decision["decision"]?.string)
  }

  @Test func `gives programs an error that names the member`() throws {
    let assistant = try InventedMunicipality.assistant.get()
    #expect(throws: RequestError.self) { try assistant.checkExemption(["agee": 72]) }
    #expect(throws: RequestError.self) { try assistant.checkExemption(["age": true]) }
    #expect(throws: RequestError.self) { try assistant.checkExemption(nil) }
    let decision = try assistant.checkExemption(["computerAccessAtHome": false])
    #expect(decision["decision"]?.string == "eligible")
    #expect(decision["sources"]?.array?.first?["title"]?.string == "Retningslinjer")
  }
}
