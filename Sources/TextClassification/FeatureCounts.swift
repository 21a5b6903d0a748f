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
    let sorted = RadixSort.sorted(features)
    var place = 0
    while place < sorted.count {
      let feature = sorted[place]
      var end = place + 1
      while end < sorted.count, sorted[end] == feature { end += 1 }
      unique.append(feature)
      counts.append(Float(end - place))
      place = end
    }
    self.features = unique
    self.counts = counts
  }
}
