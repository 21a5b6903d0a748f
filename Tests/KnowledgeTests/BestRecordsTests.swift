import TextClassification
import Testing

@testable import Knowledge

@Suite struct `Best records` {
  @Test func `come best first, equal ones in their order, none without a score`() {
    var best = BestRecords(3)
    best.add([0, 2, 5, 0, 5, 1, 3])
    #expect(best.records == [2, 4, 6])
    #expect(best.isFull)
    #expect(best.floor == 3)
  }

  @Test func `are fewer where fewer have anything`() {
    var best = BestRecords(3)
    best.add([0, 0, 1])
    #expect(best.records == [2])
    #expect(!best.isFull)
    var none = BestRecords(0)
    none.add([1, 2])
    #expect(none.records.isEmpty)
  }

  @Test func `agree with sorting`() {
    var random = SplitMix(seed: 11)
    for _ in 0..<50 {
      let scores = (0..<200).map { _ in Float(random.next() % 40) }
      var best = BestRecords(12)
      best.add(scores)
      let sorted = scores.indices.filter { scores[$0] > 0 }
        .sorted { (scores[$1], $0) < (scores[$0], $1) }
      #expect(best.records == Array(sorted.prefix(12)))
    }
  }
}
