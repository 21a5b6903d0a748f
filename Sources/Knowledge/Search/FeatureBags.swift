/// The features of records, how often each occurs and in which questions, in one buffer.
struct FeatureBags {
  /// The features of all records, by their numbers.
  private(set) var features: [UInt32] = []
  /// How often each occurs in its record.
  private(set) var counts: [UInt32] = []
  /// In which questions of its record each occurs, as ``sets`` has them.
  private(set) var codes: [UInt32] = []
  /// What the codes mean.
  private(set) var sets = QuestionSets()
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
  mutating func append(_ tally: FeatureTally) {
    features.append(contentsOf: tally.features)
    counts.append(contentsOf: tally.counts)
    let bits = tally.bits
    var index = 0
    while index < tally.features.count {
      codes.append(sets.code(bits, at: index * tally.width, count: tally.questions))
      index += 1
    }
    starts.append(features.count)
  }
}
