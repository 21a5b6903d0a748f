import Testing

@testable import Knowledge

@Suite struct `Tally of a record` {
  @Test(arguments: [1, 31, 64, 65, 130])
  func `counts features and notes in which questions they stand`(questions: Int) {
    var tally = FeatureTally()
    tally.begin(questions: questions)
    tally.add(9, question: questions - 1)
    tally.add(9, question: 0)
    tally.add(9)
    tally.add(300)
    #expect(tally.features == [9, 300])
    #expect(tally.counts == [3, 1])
    #expect(tally.bits.count == 2 * tally.width)
    #expect(tally.bits[0] & 1 == 1)
    let last = questions - 1
    #expect(tally.bits[last / 64] >> UInt64(last % 64) & 1 == 1)
    #expect(tally.bits[tally.width...].allSatisfy { $0 == 0 })
  }

  @Test func `counts many features of the same questions at once`() {
    var tally = FeatureTally()
    tally.begin(questions: 70)
    tally.add([5, 6, 5, 7], 0..<3, times: 2, in: [1 << 3, 1 << 5])
    #expect(tally.features == [5, 6])
    #expect(tally.counts == [4, 2])
    #expect(tally.bits == [1 << 3, 1 << 5, 1 << 3, 1 << 5])
  }

  @Test func `forgets the record before`() {
    var tally = FeatureTally()
    tally.begin(questions: 3)
    tally.add(9, question: 2)
    tally.begin(questions: 1)
    #expect(tally.features.isEmpty)
    tally.add(9)
    #expect(tally.counts == [1])
    #expect(tally.bits == [0])
  }
}

@Suite struct `Counts of numbers` {
  @Test func `hold each number once and start again`() {
    var counter = FeatureCounter()
    counter.add(70)
    counter.add([3, 70, 3], 0..<3, times: 2)
    #expect(counter.counted == [70, 3])
    #expect(counter.count(of: 70) == 3)
    #expect(counter.count(of: 3) == 4)
    #expect(counter.count(of: 1_000_000) == 0)
    counter.removeAll()
    #expect(counter.counted.isEmpty)
    #expect(counter.count(of: 70) == 0)
  }
}
