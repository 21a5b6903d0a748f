import Terminal
import Testing

@Suite struct `A table of options` {
  @Test func `has the meanings below each other`() {
    let table = OptionTable.text([("--json", "one line"), ("-ø", "another")])
    #expect(table == "  --json  one line\n  -ø      another")
  }

  @Test func `is empty where there are none`() { #expect(OptionTable.text([]) == "") }
}
