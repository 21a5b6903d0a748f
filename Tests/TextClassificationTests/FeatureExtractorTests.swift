import TextClassification
import Testing

@Suite struct `Features of words` {
  private func word(_ text: String) -> FeatureExtractor.Word {
    FeatureExtractor.Word(folded: Array(text.utf8), stem: Array(text.utf8))
  }

  @Test func `are stems, pairs and pieces with marked ends`() {
    let extractor = FeatureExtractor(pieces: 3...3)
    // ^ab, abc, bc$ and the stem
    #expect(extractor.features(of: [word("abc")]).count == 4)
    #expect(extractor.features(of: [word("abc"), word("x")]).count == 4 + 1 + 1 + 1)
    #expect(extractor.features(of: []).isEmpty)
  }

  @Test func `stay bounded for a word without end`() {
    let endless = word(String(repeating: "a", count: 100_000))
    #expect(FeatureExtractor().features(of: [endless]).count < 200)
  }

  @Test func `are shared by words that are spelt nearly alike`() {
    let extractor = FeatureExtractor()
    let right = Set(extractor.features(of: [word("fritagelse")]))
    let misspelt = extractor.features(of: [word("fritagesle")])
    #expect(misspelt.contains(where: right.contains))
  }
}
