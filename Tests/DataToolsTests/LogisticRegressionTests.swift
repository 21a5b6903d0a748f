import Testing

@testable import DataTools

@Suite struct `Logistic regression` {
  @Test func `gives the telling column a weight and the other none`() {
    let rows = (0..<60).map { [Double($0 % 2) * 10, Double($0 % 3)] }
    let fit = LogisticRegression(rows, labels: rows.map { $0[0] > 5 })
    #expect(fit.probability([10, 1]) > 0.9)
    #expect(fit.probability([0, 1]) < 0.1)
    #expect(abs(fit.weights[1]) < 0.1)
  }

  @Test func `does not fail on columns that never change, or on no rows`() {
    let fit = LogisticRegression([[1, 2], [1, 3]], labels: [true, false])
    #expect(fit.weights[0] == 0)
    #expect(LogisticRegression([], labels: []).weights.isEmpty)
  }
}
