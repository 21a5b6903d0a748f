import DataFiles
import JSONCoding
import Testing

@testable import IntentMatching

@Suite struct `Reading sentence templates` {
  private func parse(_ text: String) throws -> TemplateNode {
    let value = JSONValue(.string(text), at: TextPosition(line: 4, column: 10))
    return try TemplateParser.parse(value, in: "x.json")
  }

  @Test func `knows words, options, alternatives, rules and slots`() throws {
    let node = try parse("hvad [nu|så] (a|b c) <rule> {list:slot}")
    #expect(
      node
        == .sequence([
          .text("hvad"),
          .choice([.text("nu"), .text("så"), .sequence([])]),
          .choice([.text("a"), .sequence([.text("b"), .text("c")])]),
          .rule("rule", at: TextPosition(line: 4, column: 32)),
          .slot(list: "list", name: "slot", at: TextPosition(line: 4, column: 39)),
        ]))
  }

  @Test(arguments: [
    ("hvad [nu", "\"]\" is missing", 16), ("hvad) nu", "\")\" closes nothing", 15),
    ("møde[t] i", "a space is missing before \"[\"", 15),
    ("[om]mødet", "a space is missing after \"]\"", 15),
    ("hvad < >", "a name of letters", 17), ("", "the template is empty", 11),
  ])
  func `tells where a template is wrong`(text: String, message: String, column: Int) throws {
    let fault = try #require(throws: DataFault.self) { try parse(text) }
    #expect(fault.code == .malformed)
    #expect(fault.message.hasPrefix(message))
    #expect(fault.position == TextPosition(line: 4, column: column))
  }

  @Test func `refuses brackets without end`() {
    let text = String(repeating: "[", count: 5000)
    #expect(throws: DataFault.self) { try parse(text) }
  }

  @Test func `refuses what is no string`() {
    #expect(throws: DataFault.self) { try TemplateParser.parse(7, in: "x.json") }
  }
}
