import Concurrency
import Testing

@Suite struct `Work on several cores` {
  @Test func `gives the values in order, however long each takes`() {
    let values = Parallel.map(200) { number in
      (0..<(number % 7 * 1_000)).reduce(number) { $0 ^ ($1 & 0) }
    }
    #expect(values == Array(0..<200))
    #expect(Parallel.map(0) { $0 }.isEmpty)
  }

  @Test func `makes two values of different types`() {
    let (number, text) = Parallel.both({ 2 + 3 }, { "five" })
    #expect(number == 5)
    #expect(text == "five")
  }

  @Test(arguments: [(0, 4), (1, 4), (7, 3), (12, 1), (5, 0)])
  func `cuts a row without gaps`(count: Int, most: Int) {
    let spans = Parallel.spans(of: count, atMost: most)
    #expect(spans.count == min(count, max(1, most)))
    #expect(spans.flatMap { Array($0) } == Array(0..<count))
    #expect(spans.allSatisfy { !$0.isEmpty })
  }
}
