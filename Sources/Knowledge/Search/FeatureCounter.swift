/// Counts numbers, such as those of features, and knows which were counted.
struct FeatureCounter {
  private var counts: [UInt32] = []
  /// The numbers that were counted, each once, in the order they first came.
  private(set) var counted: [UInt32] = []

  /// How often a number was counted.
  func count(of number: UInt32) -> UInt32 {
    Int(number) < counts.count ? counts[Int(number)] : 0
  }

  /// Counts a number some times more.
  mutating func add(_ number: UInt32, times: UInt32 = 1) {
    Self.add(number, times: times, &counts, &counted)
  }

  /// Counts some of many numbers.
  mutating func add(_ numbers: [UInt32], _ range: Range<Int>, times: UInt32 = 1) {
    Self.add(numbers, range, times: times, &counts, &counted)
  }

  private static func add(
    _ numbers: [UInt32], _ range: Range<Int>, times: UInt32, _ counts: inout [UInt32],
    _ counted: inout [UInt32]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      add(numbers[index], times: times, &counts, &counted)
      index += 1
    }
  }

  private static func add(
    _ number: UInt32, times: UInt32, _ counts: inout [UInt32], _ counted: inout [UInt32]
  ) {
    let place = Int(number)
    if place >= counts.count {
      let size = max(place + 1, counts.count * 2)
      counts.append(contentsOf: Array(repeating: 0, count: size - counts.count))
    }
    let old = counts[place]
    if old == 0 { counted.append(number) }
    counts[place] = old + times
  }

  /// Forgets all counts.
  mutating func removeAll() {
    Self.clear(counted, in: &counts)
    counted.removeAll(keepingCapacity: true)
  }

  private static func clear(_ counted: [UInt32], in counts: inout [UInt32]) {
    var index = 0
    while index < counted.count {
      counts[Int(counted[index])] = 0
      index += 1
    }
  }
}
