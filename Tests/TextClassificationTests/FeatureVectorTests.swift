import TextClassification
import Testing

@Suite struct `Texts as vectors` {
  private let vocabulary = FeatureVocabulary(
    [[1, 2], [1, 3], [1, 4]].map { FeatureCounts($0) })

  @Test func `know every feature of the vocabulary by a place of its own`() {
    #expect(vocabulary.count == 4)
    #expect(Set([1, 2, 3, 4].compactMap { vocabulary.place(of: $0) }) == Set(0..<4))
    #expect(vocabulary.place(of: 5) == nil)
    #expect(vocabulary.place(of: 1).map(vocabulary.frequency) == 3)
  }

  @Test func `weigh rare features more, have the length asked for and pass unknown ones over`() {
    var vector = FeatureVector()
    vector.append(FeatureCounts([1, 2, 77]), weightedBy: vocabulary, offset: 10, length: 2)
    #expect(vector.places == [10, 11])
    #expect(vector.weights[1] > vector.weights[0])
    let length = vector.weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(abs(length - 2) < 1e-5)
  }

  @Test func `stay apart where features of two vocabularies are added`() {
    var vector = FeatureVector()
    vector.append(FeatureCounts([2]), weightedBy: vocabulary)
    vector.append(FeatureCounts([2]), weightedBy: vocabulary, offset: vocabulary.count, length: 3)
    #expect(vector.places == [1, 5])
    #expect(vector.weights == [1, 3])
  }

  @Test func `grow past any number of features`() {
    let many = FeatureVocabulary([FeatureCounts((0..<5_000).map { $0 &* 0x9E37_79B9 })])
    #expect(many.count == 5_000)
    #expect(many.place(of: 4_999 &* 0x9E37_79B9) != nil)
  }
}
