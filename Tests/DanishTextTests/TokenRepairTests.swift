import DanishText
import TestSupport
import Testing

@Suite struct `Repairing tokens` {
  private let repair = TokenRepair(
    corrector: SpellingCorrector(vocabulary: [
      "fritagelse": 40, "for": 90, "digital": 60, "post": 60, "postkasse": 20, "kasse": 3,
      "henvendelsesstrategi": 9, "strategi": 30, "der": 80, "med": 80, "dermed": 2, "sommer": 2,
      "hvornår": 30, "er": 90, "det": 90, "mødet": 30, "og": 90,
    ]),
    splitter: CompoundSplitter(parts: ["digital", "post", "kasse", "strategi", "plan"]))

  private func repaired(_ text: String) -> String {
    repair.repaired(Tokenizer().tokens(in: text)).map(\.text).joined(separator: " ")
  }

  @Test(arguments: [
    ("fritagelsefor digital post", "fritagelse for digital post"),
    ("digital post kasse", "digital postkasse"), ("henvendelses strategi", "henvendelsesstrategi"),
    ("hvrnår er mødt", "hvornaar er moedet"), ("erdet", "er det"), ("psotkasse", "postkasse"),
    ("der med", "der med"), ("kasseplan", "kasseplan"),
    ("sag 14/4287 og 3.6", "sag 14/4287 og 3.6"),
    ("", ""),
  ])
  func `splits, joins and corrects`(text: String, expected: String) {
    #expect(repaired(text) == expected)
  }

  @Test func `keeps what it is told to keep`() {
    let tokens = Tokenizer().tokens(in: "fritagelsefor henvendelses strategi")
    #expect(repair.proposals(for: tokens, keeping: [0..<1, 2..<3]).isEmpty)
    #expect(repair.proposals(for: tokens).map(\.kind) == [.split, .joined])
  }

  @Test func `keeps the ranges of what it replaces`() {
    let text = "er fritagelsefor henvendelses strategi"
    let ranges = repair.repaired(Tokenizer().tokens(in: text)).map(\.range)
    #expect(ranges == [0..<2, 3..<16, 3..<16, 17..<38])
  }

  @Test func `takes any text`() {
    for text in RandomText.samples(count: 300, seed: 13) {
      let tokens = Tokenizer().tokens(in: text)
      #expect(repair.proposals(for: tokens).allSatisfy { $0.tokens.upperBound <= tokens.count })
    }
  }
}
