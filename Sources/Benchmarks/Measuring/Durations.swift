/// How long something took, many times over.
///
///     var durations = Durations()
///     for nanoseconds in [30, 10, 20] as [UInt64] { durations.add(nanoseconds) }
///     durations.percentile(50)   // 20
///     Durations().percentile(50) // 0
struct Durations: Equatable, Sendable {
  /// The single durations in nanoseconds, in the order measured.
  private(set) var nanoseconds: [UInt64] = []

  /// How many there are.
  var count: Int { nanoseconds.count }

  /// Adds one.
  mutating func add(_ duration: UInt64) { nanoseconds.append(duration) }

  /// Adds those of another.
  mutating func add(_ other: Durations) { nanoseconds += other.nanoseconds }

  /// The duration that a share of all does not exceed: the nearest rank.
  ///
  /// - Parameter percent: From 0 to 100.
  /// - Returns: Nanoseconds; 0 where nothing was measured.
  func percentile(_ percent: Double) -> UInt64 {
    guard !nanoseconds.isEmpty else { return 0 }
    let sorted = nanoseconds.sorted()
    let rank = Int((percent / 100 * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }
}

/// The middle one of some numbers; the mean of the two in the middle where their number is even.
///
/// - Parameter values: The numbers.
/// - Returns: 0 where there are none.
func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  let half = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}
