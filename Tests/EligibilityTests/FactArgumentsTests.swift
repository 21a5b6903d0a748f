import Eligibility
import JSONCoding
import Testing

@Suite struct `Facts from command-line options` {
  private func facts(_ arguments: [String]) throws -> JSONValue {
    try FactSet(arguments: arguments, schema: try exemption().schema).json
  }

  @Test func `are given by value, behind an equals sign, or by the option alone`() throws {
    #expect(
      try facts(["--alder", "72", "--ingen-computer"]) == [
        "age": 72, "computerAccessAtHome": false,
      ])
    #expect(
      try facts(["--dato=2014-05-01", "--hastighed=400"]) == [
        "downstreamKbps": 400, "applicationDate": "2014-05-01",
      ])
    #expect(try facts([]) == [:])
  }

  @Test func `can be typed without Danish letters`() throws {
    #expect(try facts(["--fast-bopael"]) == (try facts(["--fast-bopæl"])))
  }

  @Test(
    arguments: [
      (["--alderen", "72"], "unknown_option"), (["72"], "unknown_option"),
      (["--alder"], "missing_value"), (["--computer=ja"], "unexpected_value"),
      (["--alder", "gammel"], "wrong_type"), (["--alder", "131"], "out_of_range"),
      (["--computer", "--ingen-computer"], "contradicted"),
    ] as [([String], String)])
  func `are refused with a reason and its words`(arguments: [String], code: String) throws {
    let rules = try exemption()
    let error = #expect(throws: OptionError.self) {
      try FactSet(arguments: arguments, schema: rules.schema)
    }
    #expect(error?.code == code)
    #expect(try rules.message(for: #require(error)).contains(error?.option ?? "?"))
  }

  @Test func `exist for every fact, each with its meaning`() throws {
    let schema = try exemption().schema
    let help = schema.optionHelp()
    #expect(help.contains { $0.usage == "--alder ÅR" && $0.meaning == "alder" })
    #expect(help.allSatisfy { !$0.meaning.isEmpty })
    for definition in schema.definitions {
      #expect(definition.options.count == (definition.type == .boolean ? 2 : 1))
    }
  }
}
