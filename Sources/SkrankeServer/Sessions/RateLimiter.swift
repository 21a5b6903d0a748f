import Sockets

/// Says how many questions an address may ask: a bucket of tokens for each, filled at a steady
/// pace.
///
///     let limiter = RateLimiter(perSecond: 20, burst: 60)
///     limiter.allows("192.0.2.7", at: now)   // true, sixty times at once, then twenty a second
struct RateLimiter: Sendable {
  private struct Bucket {
    var tokens: Double
    var filled: ContinuousClock.Instant
  }

  private struct Buckets {
    var byAddress: [String: Bucket] = [:]
    /// Above this many the full ones are dropped, for they are as good as new ones.
    var sweepAt = 1_024
  }

  private let perSecond: Int
  private let burst: Int
  private let buckets = Guarded(Buckets())

  /// Makes a limiter.
  ///
  /// - Parameters:
  ///   - perSecond: How many questions a second; 0 for any number.
  ///   - burst: How many at once after a pause.
  init(perSecond: Int, burst: Int) {
    self.perSecond = perSecond
    self.burst = burst
  }

  /// Takes one question's worth from an address, if it has that.
  func allows(_ address: String, at now: ContinuousClock.Instant) -> Bool {
    guard perSecond > 0 else { return true }
    return buckets.withLock { buckets in
      var bucket = buckets.byAddress[address] ?? Bucket(tokens: Double(burst), filled: now)
      bucket.tokens = filled(bucket, at: now)
      bucket.filled = now
      let isAllowed = bucket.tokens >= 1
      if isAllowed { bucket.tokens -= 1 }
      buckets.byAddress[address] = bucket
      if buckets.byAddress.count > buckets.sweepAt {
        buckets.byAddress = buckets.byAddress.filter { filled($0.value, at: now) < Double(burst) }
        buckets.sweepAt = max(1_024, buckets.byAddress.count * 2)
      }
      return isAllowed
    }
  }

  private func filled(_ bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
    let elapsed = (now - bucket.filled) / .seconds(1)
    return min(Double(burst), bucket.tokens + max(0, elapsed) * Double(perSecond))
  }
}
