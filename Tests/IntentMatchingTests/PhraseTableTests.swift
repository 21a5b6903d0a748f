import IntentMatching
import Testing

@Suite struct `Finding known phrases` {
  private func words(_ text: String) -> [[UInt8]] {
    text.split(separator: " ").map { Array($0.utf8) }
  }

  @Test func `takes the longest at each place and tells where it stands`() {
    var table = PhraseTable<String>()
    table.add(words("digital post"), "post")
    table.add(words("post"), "letter")
    table.add(words("post"), "job")
    let found = table.matches(in: words("digital post og post"))
    #expect(found.map(\.words) == [0..<2, 3..<4])
    #expect(found.map(\.values) == [["post"], ["letter", "job"]])
  }

  @Test func `finds nothing in other words, and ignores a phrase without words`() {
    var table = PhraseTable<Int>()
    table.add([], 1)
    table.add(words("a b c"), 2)
    #expect(table.matches(in: words("a b d c")).isEmpty)
    #expect(table.matches(in: []).isEmpty)
  }
}
