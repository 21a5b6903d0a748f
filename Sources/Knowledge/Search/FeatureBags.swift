/// The features of records and how often each occurs, in one buffer.
struct FeatureBags {
  /// The features of all records, by their numbers.
  private(set) var features: [UInt32] = []
  /// How often each occurs in its record.
  private(set) var counts: [UInt32] = []
  // Where each record begins, and where the last one ends.
  private var starts: [Int] = [0]

  /// How many records there are.
  var count: Int { starts.count - 1 }

  /// Where the features of a record stand.
  func range(of record: Int) -> Range<Int> { starts[record]..<starts[record + 1] }

  /// How many features a record has, repeated ones as often as they occur.
  func length(of record: Int) -> Float {
    var sum: UInt32 = 0
    var place = starts[record]
    while place < starts[record + 1] {
      sum += counts[place]
      place += 1
    }
    return Float(sum)
  }

  /// Adds a record.
  mutating func append(_ counter: FeatureCounter) {
    var index = 0
    while index < counter.counted.count {
      let feature = counter.counted[index]
      features.append(feature)
      counts.append(counter.count(of: feature))
      index += 1
    }
    starts.append(features.count)
  }
}
