/// How often each feature occurs in a text, in ascending order of features.
public struct FeatureCounts: Sendable {
  /// The features, each once, ascending.
  public let features: [UInt32]
  /// How often each occurs, in the same order.
  public let counts: [Float]

  /// Counts features.
  ///
  /// - Parameter features: Features in any order, repeated ones too.
  public init(_ features: [UInt32]) {
    var unique: [UInt32] = []
    var counts: [Float] = []
    unique.reserveCapacity(features.count)
    counts.reserveCapacity(features.count)
    for feature in features.sorted() {
      if unique.last == feature {
        counts[counts.count - 1] += 1
      } else {
        unique.append(feature)
        counts.append(1)
      }
    }
    self.features = unique
    self.counts = counts
  }
}
