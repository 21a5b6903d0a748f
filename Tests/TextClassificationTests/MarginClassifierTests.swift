import TextClassification
import Testing

@Suite struct `Telling many classes apart` {
  private static let words: [[UInt32]] = (0..<19).map { [$0 * 2, $0 * 2 + 1, 100] }
  private static let vocabulary = FeatureVocabulary(words.map { FeatureCounts($0) })

  private static func vector(_ features: [UInt32]) -> FeatureVector {
    var vector = FeatureVector()
    vector.append(FeatureCounts(features), weightedBy: vocabulary)
    return vector
  }

  private static let examples = words.enumerated().map { label, features in
    MarginClassifier.Example(vector: vector(features), label: label)
  }

  @Test func `gives every example its own class the highest score, past the eighth too`() {
    let model = MarginClassifier(
      Self.examples, classes: 19, features: Self.vocabulary.count, cost: 10)
    for (label, features) in Self.words.enumerated() {
      let scores = model.scores(of: Self.vector(features))
      #expect(scores.count == 19)
      #expect(scores.indices.max { scores[$0] < scores[$1] } == label)
      #expect(scores[label] > 0)
    }
  }

  @Test func `claims nothing of a text without features, and leaves texts of no class out`() {
    let foreign = (0..<20).map { _ in
      MarginClassifier.Example(vector: Self.vector([100]), label: nil)
    }
    let model = MarginClassifier(
      Self.examples + foreign, classes: 19, features: Self.vocabulary.count)
    #expect(model.scores(of: FeatureVector()).allSatisfy { $0 < 0 })
    #expect(model.scores(of: Self.vector([100])).allSatisfy { $0 < -0.5 })
  }

  @Test func `learns the same from the same, and less of an example without its own push`() {
    let (model, heldOut) = MarginClassifier.learn(
      Self.examples, classes: 19, features: Self.vocabulary.count)
    let again = MarginClassifier(Self.examples, classes: 19, features: Self.vocabulary.count)
    for (label, features) in Self.words.enumerated() {
      let scores = model.scores(of: Self.vector(features))
      #expect(scores == again.scores(of: Self.vector(features)))
      #expect(heldOut[label][label] < scores[label])
    }
  }
}
