import Testing

@testable import Benchmarks

@Suite struct `Tables and figures` {
  @Test func `stand in columns, the first to the left`() {
    let table = Table([["what", "µs"], ["tokenise", "3.1"], ["x"]])
    #expect(table.text == "what       µs\ntokenise  3.1\nx       \n")
  }

  @Test(arguments: [(0, "0.0"), (1_449, "1.4"), (1_450, "1.5"), (2_000_000, "2000.0")])
  func `tell nanoseconds in microseconds`(nanoseconds: UInt64, expected: String) {
    #expect(Figure.microseconds(nanoseconds) == expected)
  }

  @Test func `tell hundredths with both digits`() {
    #expect(Figure.hundredths(0.049) == "0.05")
    #expect(Figure.hundredths(12.3) == "12.30")
    #expect(Figure.megabytes(1_000) == "1.0")
    #expect(Figure.milliseconds(1_499_999) == "1")
  }
}
