import DataFiles
import Eligibility
import JSONCoding
import TestSupport
import Testing

@Suite struct `Decisions as JSON` {
  @Test func `have the members of the contract, in its form`() throws {
    let format = DecisionFormat(of: try exemption())
    let json = format.json(try decide(["computerAccessAtHome": false]))
    #expect(
      json.members?.map(\.name) == [
        "decision", "grounds", "missing", "explanation", "text", "sources",
      ])
    #expect(json["decision"] == "eligible")
    #expect(json["grounds"] == ["noComputer"])
    #expect(json["missing"] == [])
    let rule = json["explanation"]?.array?.first { $0["rule"] == "noComputer" }
    #expect(
      rule == [
        "rule": "noComputer", "holds": true, "facts": ["computerAccessAtHome"],
        "source": [
          "document": "assens-imu-2014-03-03", "item": "5", "attachment": "5.1", "page": 31,
        ],
      ])
    #expect(
      format.json(try decide([:]))["missing"]?.array?.first == [
        "fact": "computerAccessAtHome",
        "question": "Er der en computer, som borgeren kan bruge, derhjemme eller på opholdsstedet?",
      ])
  }

  @Test func `are the same as a value and as bytes`() throws {
    let rules = try exemption()
    let format = DecisionFormat(of: rules, for: .person) {
      ["page": $0.page.map { .init($0) } ?? nil]
    }
    var random = RandomText.Generator(seed: 5)
    for round in 0..<200 {
      let decision = rules.decide(
        try random.facts(of: rules.schema, leaningToNo: round % 2 == 0))
      var bytes: [UInt8] = []
      format.append(decision, to: &bytes)
      #expect(bytes == format.json(decision).encoded())
    }
  }
}
