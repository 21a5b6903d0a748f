import Testing

@testable import SkrankeServer

@Suite struct `The rate limiter` {
  private let start = ContinuousClock.now

  private func allowed(
    _ limiter: RateLimiter, _ count: Int, _ address: String, after: Double
  ) -> Int {
    (0..<count).count { _ in limiter.allows(address, at: start + .seconds(after)) }
  }

  @Test func `gives a burst, and then a steady pace`() {
    let limiter = RateLimiter(perSecond: 20, burst: 60)
    #expect(allowed(limiter, 100, "a", after: 0) == 60)
    #expect(allowed(limiter, 100, "a", after: 0.5) == 10)
    #expect(allowed(limiter, 100, "a", after: 1.5) == 20)
    #expect(allowed(limiter, 100, "a", after: 100) == 60)
  }

  @Test func `counts each address by itself`() {
    let limiter = RateLimiter(perSecond: 1, burst: 2)
    #expect(allowed(limiter, 5, "a", after: 0) == 2)
    #expect(allowed(limiter, 5, "b", after: 0) == 2)
  }

  @Test func `keeps the empty ones when it forgets the full ones`() {
    let limiter = RateLimiter(perSecond: 1, burst: 2)
    #expect(allowed(limiter, 2, "greedy", after: 0) == 2)
    for number in 0..<3_000 { _ = limiter.allows("\(number)", at: start) }
    #expect(allowed(limiter, 2, "greedy", after: 0) == 0)
  }

  @Test func `lets everything pass without a limit`() {
    #expect(allowed(RateLimiter(perSecond: 0, burst: 1), 100, "a", after: 0) == 100)
  }
}
