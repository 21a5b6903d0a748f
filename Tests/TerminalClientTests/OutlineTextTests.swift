import JSONCoding
import Testing

@testable import TerminalClient

@Suite struct `Outline text` {
  @Test func `indents what is inside`() {
    #expect(
      OutlineText.lines(["records": [["id": "a", "score": 1], "b"], "empty": [], "is": true])
        == ["records:", "  - id: a", "    score: 1", "  - b", "is: ja"])
  }

  @Test func `shows no control characters`() {
    #expect(OutlineText.lines(["a\u{1B}b": "c\u{7}d"]) == ["a b: c d"])
  }
}
