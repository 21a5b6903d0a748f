/// A text as numbers: which features of a ``FeatureVocabulary`` it has, and how much each weighs.
public struct FeatureVector: Sendable {
  /// Places of the features in the vocabulary.
  public private(set) var places: [Int32] = []
  /// Their weights, in the same order.
  public private(set) var weights: [Float] = []

  /// A text without features.
  public init() {}

  /// Adds features that together have length 1, each weighted by its rarity.
  ///
  /// - Parameters:
  ///   - counts: How often each feature occurs.
  ///   - vocabulary: Where each stands and how rare it is; unknown ones are passed over.
  ///   - offset: Added to the places, where a text has features of several vocabularies.
  ///   - length: The length that the added features have together.
  public mutating func append(
    _ counts: FeatureCounts, weightedBy vocabulary: FeatureVocabulary, offset: Int = 0,
    length: Float = 1
  ) {
    let start = weights.count
    var squares: Float = 0
    var index = 0
    while index < counts.features.count {
      let count = counts.counts[index]
      let feature = counts.features[index]
      index += 1
      guard let place = vocabulary.place(of: feature) else { continue }
      // The second occurrence tells less than the first.
      let weight = vocabulary.rarity(at: place) * (count > 1 ? 1 + logarithm(of: count) : 1)
      places.append(Int32(truncatingIfNeeded: place + offset))
      weights.append(weight)
      squares += weight * weight
    }
    guard squares > 0 else { return }
    let scale = length / squares.squareRoot()
    index = start
    while index < weights.count {
      weights[index] *= scale
      index += 1
    }
  }
}
