import TextClassification
import Testing

@testable import Knowledge

@Suite struct `Synonyms` {
  private let table: SynonymTable
  private let analyzer = TextAnalyzer()

  init() {
    var lexicon = Lexicon()
    lexicon.synonyms = [["koste", "pris", "udgift"], ["slippe for", "fritages"]]
    table = SynonymTable(lexicon, analyzer: TextAnalyzer())
  }

  private func features(_ phrase: String) -> [UInt32] {
    analyzer.stems(of: phrase).map { FeatureExtractor.stemFeature($0) }
  }

  private func synonyms(_ word: String) -> [UInt32] {
    table.features(for: analyzer.stems(of: word)[0])
  }

  @Test func `stand for each other in every form`() {
    #expect(Set(synonyms("koster")) == Set(features("pris udgift")))
    #expect(Set(synonyms("priserne")) == Set(features("koste udgift")))
  }

  @Test func `of one word may be several words, but not the other way round`() {
    #expect(Set(synonyms("fritages")) == Set(features("slippe for")))
    #expect(synonyms("slippe").isEmpty)
  }

  @Test func `are none for other words`() {
    #expect(synonyms("cykel").isEmpty)
  }
}
