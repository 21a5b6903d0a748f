/// Counts the features of one record, and notes in which of its questions each stands.
struct FeatureTally {
  /// The features, each once, in the order they first came.
  private(set) var features: [UInt32] = []
  /// How often each occurs.
  private(set) var counts: [UInt32] = []
  /// In which questions each occurs: ``width`` times 64 bits.
  private(set) var bits: [UInt64] = []
  /// How many questions the record has.
  private(set) var questions = 0
  /// How many times 64 bits a set of questions takes.
  private(set) var width = 1
  // One more than the place of each feature.
  private var places: [UInt32] = []

  /// Forgets everything, and begins a record with so many questions.
  mutating func begin(questions: Int) {
    Self.clear(features, in: &places)
    features.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    bits.removeAll(keepingCapacity: true)
    self.questions = questions
    width = max(1, (questions + 63) / 64)
  }

  private static func clear(_ features: [UInt32], in places: inout [UInt32]) {
    var index = 0
    while index < features.count {
      places[Int(features[index])] = 0
      index += 1
    }
  }

  /// Counts a feature once, in a question or outside of all.
  mutating func add(_ feature: UInt32, question: Int? = nil) {
    let place = place(of: feature)
    counts[place] += 1
    if let question { bits[place * width + question / 64] |= 1 << UInt64(question % 64) }
  }

  /// Counts some of many features.
  ///
  /// - Parameters:
  ///   - features: Where they stand.
  ///   - range: Which.
  ///   - times: How often each occurs.
  ///   - set: In which questions: ``width`` times 64 bits.
  mutating func add(_ features: [UInt32], _ range: Range<Int>, times: UInt32, in set: [UInt64]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let place = place(of: features[index])
      counts[place] += times
      if width == 1 {
        bits[place] |= set[0]
      } else {
        for word in 0..<width { bits[place * width + word] |= set[word] }
      }
      index += 1
    }
  }

  private mutating func place(of feature: UInt32) -> Int {
    let number = Int(feature)
    if number >= places.count {
      let size = max(number + 1, places.count * 2)
      places.append(contentsOf: Array(repeating: 0, count: size - places.count))
    }
    if places[number] == 0 {
      features.append(feature)
      counts.append(0)
      for _ in 0..<width { bits.append(0) }
      places[number] = UInt32(features.count)
    }
    return Int(places[number]) - 1
  }
}
