import DanishText
import Testing

@testable import Knowledge

@Suite struct `Analysis of texts` {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `gives words folded and stemmed, with their parts, and leaves signs out`() {
    let analyzer = TextAnalyzer(compoundParts: ["havn", "afgift"])
    let analyzed = analyzer.analyze("Havneafgiften på Ærø?")
    #expect(analyzed.words.map(\.text) == ["havneafgiften", "på", "ærø"])
    #expect(analyzed.words.map { text($0.folded) } == ["havneafgiften", "paa", "aeroe"])
    #expect(analyzed.words[0].parts.map(text) == ["havn", "afgift"])
    #expect(analyzed.words[1].parts.isEmpty)
    #expect(analyzed.words.map(\.token) == [0, 1, 2])
    #expect(analyzed.tokens.count == 4)
  }

  @Test func `passes fillers over, but counts their tokens`() {
    let analyzer = TextAnalyzer(fillers: ["altså", "lige"])
    let analyzed = analyzer.analyze("Hvad koster det altså lige nu")
    #expect(analyzed.words.map(\.text) == ["hvad", "koster", "det", "nu"])
    #expect(analyzed.words.last?.token == 5)
  }

  @Test func `puts frequent misspellings right`() {
    let analyzer = TextAnalyzer(spellings: ["hvd": "hvad"])
    #expect(analyzer.analyze("hvd koster hvdd").words.map(\.text) == ["hvad", "koster", "hvdd"])
  }

  @Test func `mends words over a vocabulary`() {
    let repair = TokenRepair(
      corrector: SpellingCorrector(vocabulary: ["fritagelse": 9]),
      splitter: CompoundSplitter(parts: []))
    let analyzer = TextAnalyzer(repairing: repair)
    #expect(analyzer.analyze("fritaglse").words.map(\.text) == ["fritagelse"])
    #expect(TextAnalyzer().analyze("fritaglse").words.map(\.text) == ["fritaglse"])
  }

  @Test func `gives the same for a word by itself as in a text`() throws {
    let analyzer = TextAnalyzer(compoundParts: ["havn", "afgift"], fillers: ["altså"])
    for word in analyzer.analyze("Havneafgiften er 97 kr. i 3.6").words {
      let token = Token(text: word.text, range: 0..<1, kind: word.kind)
      let single = try #require(analyzer.word(token, at: word.token))
      #expect(single.folded == word.folded)
      #expect(single.stem == word.stem)
      #expect(single.parts == word.parts)
    }
    #expect(analyzer.word(Token(text: "altså", range: 0..<1, kind: .word), at: 0) == nil)
  }
}
