import Testing

@testable import TextClassification

@Suite struct `Radix sort` {
  @Test(arguments: [0, 1, 2, 31, 32, 33, 500, 5_000])
  func `puts numbers in the order that comparing gives`(count: Int) {
    var random = SplitMix(seed: UInt64(count))
    let numbers = (0..<count).map { _ in UInt32(truncatingIfNeeded: random.next()) }
    #expect(RadixSort.sorted(numbers) == numbers.sorted())
  }

  @Test func `keeps repeated and extreme numbers`() {
    let few: [UInt32] = [.max, 0, 7, 7, 1 << 31, 256]
    let numbers = (0..<120).map { few[$0 % few.count] }
    #expect(RadixSort.sorted(numbers) == numbers.sorted())
  }
}
