import Testing

@testable import TextClassification

@Suite struct `Models that are kept` {
  private static let words: [[UInt32]] = (0..<19).map { [$0 * 2, $0 * 2 + 1, 100] }
  private static let vocabulary = FeatureVocabulary(words.map { FeatureCounts($0) })

  private static func vector(_ features: [UInt32]) -> FeatureVector {
    var vector = FeatureVector()
    vector.append(FeatureCounts(features), weightedBy: vocabulary)
    return vector
  }

  private static let margins = MarginClassifier(
    words.enumerated().map { .init(vector: vector($1), label: $0) }, classes: 19,
    features: vocabulary.count)

  private func words(_ write: (inout ModelWriter) -> Void) -> [UInt32] {
    var writer = ModelWriter()
    write(&writer)
    return writer.words
  }

  @Test func `give the scores that they gave before`() throws {
    var reader = ModelReader(words { Self.margins.write(to: &$0) })
    let again = try MarginClassifier(
      from: &reader, classes: 19, features: Self.vocabulary.count)
    #expect(reader.isAtEnd)
    for features in Self.words {
      let vector = Self.vector(features)
      #expect(again.scores(of: vector) == Self.margins.scores(of: vector))
    }
  }

  @Test func `of two sorts too`() throws {
    let model = BinaryClassifier(
      [.init(features: [1, 2], isPositive: true), .init(features: [3], isPositive: false)],
      bits: 8)
    var reader = ModelReader(words { model.write(to: &$0) })
    let again = try BinaryClassifier(from: &reader)
    #expect(reader.isAtEnd)
    for features in [[1], [2, 3], [9, 77], []] as [[UInt32]] {
      #expect(again.score(features) == model.score(features))
    }
  }

  @Test func `and vocabularies know the same features`() throws {
    var reader = ModelReader(words { Self.vocabulary.write(to: &$0) })
    let again = try FeatureVocabulary(from: &reader)
    #expect(again.count == Self.vocabulary.count)
    for feature in UInt32(0)..<120 {
      #expect(again.place(of: feature) == Self.vocabulary.place(of: feature))
    }
    #expect(again.rarities == Self.vocabulary.rarities)
    #expect(again.frequency(at: 2) == Self.vocabulary.frequency(at: 2))
  }

  @Test func `are not read where they end early or do not fit`() {
    let all = words { Self.margins.write(to: &$0) }
    for count in stride(from: 0, to: all.count, by: 7) {
      var reader = ModelReader(Array(all.prefix(count)))
      #expect(throws: ModelReader.Damage.self) {
        try MarginClassifier(from: &reader, classes: 19, features: Self.vocabulary.count)
      }
    }
    var reader = ModelReader(all)
    #expect(throws: ModelReader.Damage.self) {
      try MarginClassifier(from: &reader, classes: 19, features: Self.vocabulary.count + 1)
    }
    var twice = ModelReader(
      words {
        $0.add([4, 4] as [UInt32])
        $0.add([1, 1] as [Int32])
        $0.add([1, 1] as [Float])
      })
    #expect(throws: ModelReader.Damage.self) { try FeatureVocabulary(from: &twice) }
  }
}
