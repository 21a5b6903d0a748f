import TextClassification
import Testing

@Suite struct `Weighing features by rarity` {
  private let vocabulary = FeatureVocabulary([
    FeatureCounts([7, 7, 1]), FeatureCounts([7, 2]), FeatureCounts([7]),
  ])

  @Test func `counts in how many texts each occurs`() throws {
    #expect(vocabulary.count == 3)
    let common = try #require(vocabulary.place(of: 7))
    let rare = try #require(vocabulary.place(of: 1))
    #expect(vocabulary.frequency(at: common) == 3)
    #expect(vocabulary.rarity(at: common) == 1)
    #expect(vocabulary.rarity(at: rare) > 1)
    #expect(vocabulary.place(of: 3) == nil)
  }

  @Test func `finds each of many features, whatever their bits`() {
    let features = (0..<5000).map { UInt32($0) << 16 }
    let large = FeatureVocabulary([FeatureCounts(features)])
    #expect(large.count == 5000)
    #expect(features.allSatisfy { large.place(of: $0) != nil })
    #expect(large.place(of: 1) == nil)
  }

  @Test func `gives every block of a vector its length`() {
    var vector = FeatureVector()
    vector.append(FeatureCounts([7, 1, 2]), weightedBy: vocabulary)
    vector.append(FeatureCounts([7, 7, 9]), weightedBy: vocabulary, offset: 3, length: 0.5)
    #expect(vector.places.count == 4)
    #expect(vector.places.last == 3 + Int32(vocabulary.place(of: 7) ?? -9))
    let squares = vector.weights.map { $0 * $0 }
    #expect(abs(squares.prefix(3).reduce(0, +) - 1) < 1e-5)
    #expect(abs(squares.suffix(1).reduce(0, +) - 0.25) < 1e-5)
  }

  @Test func `adds nothing for features that no text had`() {
    var vector = FeatureVector()
    vector.append(FeatureCounts([3, 4]), weightedBy: vocabulary)
    #expect(vector.weights.isEmpty)
  }
}
