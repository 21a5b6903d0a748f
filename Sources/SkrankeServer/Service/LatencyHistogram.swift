/// How long answers took, in classes.
///
///     var histogram = LatencyHistogram()
///     histogram.add(.microseconds(300))
///     histogram.cumulative  // 0 up to 0.00025 s, 1 up to 0.0005 s, …, 1 in all
struct LatencyHistogram: Equatable, Sendable {
  /// The upper ends of the classes in microseconds; what took longer is in one more.
  static let bounds = [
    100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000,
  ]

  private var counts = Array(repeating: 0, count: bounds.count + 1)
  /// How long all took together.
  private(set) var total = Duration.zero

  /// Counts one.
  mutating func add(_ time: Duration) {
    let (seconds, attoseconds) = time.components
    let microseconds = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
    counts[Self.bounds.firstIndex { microseconds <= $0 } ?? Self.bounds.count] += 1
    total += time
  }

  /// How many took no longer than each bound, and at the end how many there are.
  var cumulative: [Int] {
    var sum = 0
    return counts.map { count in
      sum += count
      return sum
    }
  }
}
