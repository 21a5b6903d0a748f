import Testing

@testable import Knowledge

@Suite struct `Work on several cores` {
  @Test(arguments: [0, 1, 2, 1_000])
  func `comes back in order`(count: Int) {
    #expect(Parallel.map(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }
}
