import Eligibility
import JSONCoding
import Testing

@Suite struct `Deciding on exemption` {
  @Test func `one declared ground is enough`() throws {
    let decision = try decide(["age": 72, "computerAccessAtHome": false])
    #expect(decision.outcome.name == "eligible")
    #expect(decision.grounds == ["noComputer"])
    #expect(decision.missing.isEmpty)
    #expect(decision.text.hasPrefix("Ja, borgeren kan blive fritaget"))
  }
}
