/// A small set of features for each record, in one buffer.
struct FeatureSets: Sendable {
  // Each record's features ascend.
  private var features: [UInt32] = []
  private var starts: [Int] = [0]

  /// Adds the set of the next record.
  mutating func append(_ set: [UInt32]) {
    features.append(contentsOf: Set(set).sorted())
    starts.append(features.count)
  }

  /// Whether a record's set has a feature.
  func contains(_ feature: UInt32, in record: Int) -> Bool {
    var low = starts[record]
    let end = starts[record + 1]
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if features[middle] < feature { low = middle + 1 } else { high = middle }
    }
    return low < end && features[low] == feature
  }
}
