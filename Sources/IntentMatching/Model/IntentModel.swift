import Foundation
import TextClassification

/// The linear model over all intents, and what it needs to tell that none fits.
struct IntentModel: Sendable {
  /// What a text looks like to the model.
  struct Result {
    /// A score for each intent: 1 and more is as sure as the examples are.
    var scores: [Float]
    /// How sure it is that any intent fits at all, from 0 to 1.
    var fit: Float
  }

  private let pieces: FeatureVocabulary
  private let words: FeatureVocabulary
  private let classifier: MarginClassifier

  /// Learns from texts.
  ///
  /// - Parameters:
  ///   - texts: Their features and intents; `nil` for those that none fits.
  ///   - intents: How many intents there are.
  init(_ texts: [(features: IntentFeatures, intent: Int?)], intents: Int) {
    let pieces = FeatureVocabulary(texts.map(\.features.pieces))
    let words = FeatureVocabulary(texts.map(\.features.words))
    let examples = texts.map { text in
      MarginClassifier.Example(
        vector: Self.vector(text.features, pieces: pieces, words: words), label: text.intent)
    }
    self.pieces = pieces
    self.words = words
    classifier = MarginClassifier(
      examples, classes: intents, features: pieces.count + words.count)
  }

  /// Judges a text.
  func result(for features: IntentFeatures) -> Result {
    let vector = Self.vector(features, pieces: pieces, words: words)
    let scores = classifier.scores(of: vector)
    let known = Self.share(of: features.pieces, in: pieces)
    let knownWords = Self.share(of: features.words, in: words)
    let best = scores.max() ?? -1
    let evidence = 2 * best + 8 * (known - 0.8) + 4 * (knownWords - 0.5)
    return Result(scores: scores, fit: 1 / (1 + exp(-evidence)))
  }

  private static func vector(
    _ features: IntentFeatures, pieces: FeatureVocabulary, words: FeatureVocabulary
  ) -> FeatureVector {
    var vector = FeatureVector()
    vector.append(features.pieces, weightedBy: pieces)
    vector.append(features.words, weightedBy: words, offset: pieces.count)
    return vector
  }

  /// The share of features that any training text has.
  private static func share(of counts: FeatureCounts, in vocabulary: FeatureVocabulary) -> Float {
    guard !counts.features.isEmpty else { return 0 }
    let known = counts.features.count { vocabulary.place(of: $0) != nil }
    return Float(known) / Float(counts.features.count)
  }
}
