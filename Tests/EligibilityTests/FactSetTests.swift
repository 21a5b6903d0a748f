import DataFiles
import Eligibility
import JSONCoding
import Testing

@Suite struct `Facts` {
  @Test(
    arguments: [
      (["agee": 72], "agee", "unknown_fact"), (["age": true], "age", "wrong_type"),
      (["age": "72"], "age", "wrong_type"), (["age": nil], "age", "wrong_type"),
      (["hasCPR": 1], "hasCPR", "wrong_type"), (["age": -1], "age", "out_of_range"),
      (["age": 131], "age", "out_of_range"),
      (["downstreamKbps": -1], "downstreamKbps", "out_of_range"),
      (["applicationDate": "2014-02-30"], "applicationDate", "wrong_type"),
      (["applicationDate": 20_140_301], "applicationDate", "wrong_type"),
      ([1], "facts", "not_an_object"),
    ] as [(JSONValue, String, String)])
  func `are refused by name and reason`(json: JSONValue, field: String, code: String) throws {
    let rules = try exemption()
    let error = #expect(throws: FactError.self) { try FactSet(json: json, schema: rules.schema) }
    #expect(error?.field == field)
    #expect(error?.code == code)
    let sentence = try rules.message(for: #require(error))
    #expect(sentence.contains(field))
  }

  @Test func `read back what they wrote`() throws {
    let rules = try exemption()
    let json: JSONValue = [
      "age": 130, "hasCPR": false, "downstreamKbps": 0, "applicationDate": "2014-03-01",
    ]
    let facts = try FactSet(json: json, schema: rules.schema)
    #expect(facts.json == json)
    #expect(try FactSet(json: facts.json, schema: rules.schema) == facts)
    #expect(facts["applicationDate"] == CalendarDate("2014-03-01").map { .date($0) })
    #expect(facts["inmate"] == nil)
  }

  @Test func `can be corrected and forgotten`() throws {
    var facts = FactSet(schema: try exemption().schema)
    try facts.set(.integer(72), for: "age")
    try facts.set(.integer(73), for: "age")
    #expect(facts["age"] == .integer(73))
    try facts.set(nil, for: "age")
    #expect(facts.isEmpty)
    #expect(throws: FactError(field: "age", .wrongType(expected: .integer))) {
      try facts.set(.bool(true), for: "age")
    }
    #expect(throws: FactError(field: "x", .unknownFact)) { try facts.set(nil, for: "x") }
  }

  @Test func `are repeated in the words of the data`() throws {
    let rules = try exemption()
    let facts = try FactSet(
      json: ["age": 72, "computerAccessAtHome": false, "applicationDate": "2014-05-02"],
      schema: rules.schema)
    #expect(
      rules.summary(of: facts) == [
        "borgeren er 72 år", "borgeren har ingen computer at bruge på bopælen",
        "ansøgningen indgives 2. maj 2014",
      ])
    #expect(rules.summary(of: facts, for: .person).first == "du er 72 år")
  }
}
