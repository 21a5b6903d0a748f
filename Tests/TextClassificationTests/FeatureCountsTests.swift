import TextClassification
import Testing

@Suite struct `Counts of features` {
  @Test func `hold each feature once, ascending, with how often it occurs`() {
    let counts = FeatureCounts([9, 2, 9, 4, 9, 2])
    #expect(counts.features == [2, 4, 9])
    #expect(counts.counts == [2, 1, 3])
  }

  @Test func `of nothing are empty`() {
    #expect(FeatureCounts([]).features.isEmpty)
    #expect(FeatureCounts([]).counts.isEmpty)
  }

  @Test func `agree with a dictionary on a long text`() {
    var random = SplitMix(seed: 3)
    let features = (0..<2_000).map { _ in UInt32(random.next() % 300) &* 0x9E37_79B9 }
    let counts = FeatureCounts(features)
    let expected = Dictionary(features.map { ($0, Float(1)) }, uniquingKeysWith: +)
    #expect(counts.features == expected.keys.sorted())
    #expect(counts.counts == counts.features.map { expected[$0] })
  }
}
