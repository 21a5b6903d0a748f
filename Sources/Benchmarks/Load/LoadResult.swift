/// What one load came to.
struct LoadResult: Sendable {
  /// How long each request took, from sending to the last byte of its reply.
  var latencies = Durations()
  /// How long everything took.
  var nanoseconds: UInt64 = 0

  /// Requests a second.
  var rate: Double {
    nanoseconds == 0 ? 0 : Double(latencies.count) * 1e9 / Double(nanoseconds)
  }
}
