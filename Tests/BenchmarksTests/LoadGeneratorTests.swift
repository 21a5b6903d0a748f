import Testing

@testable import Benchmarks

@Suite struct `Comparing what comes back` {
  private let replies = [Array("abc\n".utf8), Array("de\n".utf8)]

  private func times(
    _ chunks: [String], _ line: inout LoadGenerator.Line
  ) -> (done: [UInt64], wrong: Int?) {
    var done: [UInt64] = []
    for chunk in chunks {
      if let wrong = line.receive(Array(chunk.utf8)[...], replies: replies, { done.append($0) }) {
        return (done, wrong)
      }
    }
    return (done, nil)
  }

  @Test(arguments: [["abc\nde\nabc\n"], ["a", "bc\nd", "e\nabc", "\n"]])
  func `finds every reply however the bytes are cut`(chunks: [String]) {
    var line = LoadGenerator.Line()
    for (number, exchange) in [0, 1, 0].enumerated() {
      line.sent(exchange, at: UInt64(number) + 10)
    }
    let (done, wrong) = times(chunks, &line)
    #expect(done == [10, 11, 12])
    #expect(wrong == nil)
    #expect(line.count == 0)
  }

  @Test func `tells where a reply is wrong`() {
    var line = LoadGenerator.Line()
    line.sent(0, at: 1)
    line.sent(1, at: 2)
    #expect(times(["abc\ndX\n"], &line).wrong == 0)
    var other = LoadGenerator.Line()
    other.sent(0, at: 1)
    #expect(times(["ab", "X\n"], &other).wrong == 2)
  }

  @Test func `takes nothing that was not asked for`() {
    var line = LoadGenerator.Line()
    line.sent(1, at: 1)
    #expect(times(["de\n", "de\n"], &line).wrong == 0)
  }

  @Test func `goes on past many requests`() {
    var line = LoadGenerator.Line()
    for number in 0..<2_000 {
      line.sent(1, at: UInt64(number))
      #expect(times(["de\n"], &line).done == [UInt64(number)])
    }
    #expect(line.count == 0)
  }
}
