import Testing

@testable import Benchmarks

@Suite struct `Statistics of durations` {
  private func durations(_ values: [UInt64]) -> Durations {
    var durations = Durations()
    for value in values { durations.add(value) }
    return durations
  }

  @Test(arguments: [(0, 1), (1, 1), (50, 50), (99, 99), (99.5, 100), (100, 100)])
  func `give the nearest rank`(percent: Double, expected: UInt64) {
    #expect(durations(Array((1...100).reversed())).percentile(percent) == expected)
  }

  @Test func `are 0 where nothing was measured`() {
    #expect(Durations().percentile(99) == 0)
    #expect(median([]) == 0)
  }

  @Test func `of several measurements are those of all together`() {
    var all = durations([1, 2])
    all.add(durations([9]))
    #expect(all.count == 3)
    #expect(all.percentile(100) == 9)
  }

  @Test func `have the middle, or the mean of the two there`() {
    #expect(median([9, 1, 5]) == 5)
    #expect(median([4, 1, 9, 2]) == 3)
  }
}
