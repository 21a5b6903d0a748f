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

  @Test func `of pieces number what a count of windows gives`() {
    for letters in 0...60 {
      var pieces: [UInt32] = []
      FeatureExtractor().appendPieces(of: Array(repeating: 97, count: letters), to: &pieces)
      let marked = min(letters, 48) + 2
      let windows = (3...5).reduce(0) { $0 + max(0, marked - $1 + 1) }
      // Words shorter than a piece are one piece as a whole.
      #expect(pieces.count == (marked < 3 ? 1 : windows))
    }
  }

  @Test func `tell stems, pairs and pieces of the same letters apart`() {
    let letters = Array("post".utf8)
    var pieces: [UInt32] = []
    FeatureExtractor(pieces: 6...6).appendPieces(of: letters, to: &pieces)
    let features = [
      FeatureExtractor.stemFeature(letters), FeatureExtractor.pairFeature(letters, []), pieces[0],
      FeatureExtractor.pairFeature([], letters),
    ]
    #expect(Set(features).count == 4)
  }
}
