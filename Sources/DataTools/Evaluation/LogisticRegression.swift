import Foundation

/// Logistic regression over a few numbers: batch gradient descent on standardised columns, with a
/// ridge and both classes counting alike.
struct LogisticRegression {
  private static let steps = 3_000
  private static let rate = 0.5
  private static let ridge = 1e-3

  /// The weight of each column, for the numbers as they are.
  let weights: [Double]
  /// What the sum begins with.
  let bias: Double

  /// Fits weights.
  ///
  /// - Parameters:
  ///   - rows: Numbers, as many in each row.
  ///   - labels: Which rows are positive.
  init(_ rows: [[Double]], labels: [Bool]) {
    let columns = rows.first?.count ?? 0
    let count = Double(max(rows.count, 1))
    let means = (0..<columns).map { column in rows.reduce(0) { $0 + $1[column] } / count }
    let spreads = (0..<columns).map { column in
      let variance = rows.reduce(0) { $0 + pow($1[column] - means[column], 2) } / count
      return variance > 1e-12 ? variance.squareRoot() : 1
    }
    let positives = Double(labels.count { $0 })
    let shares = (positive: 0.5 / max(positives, 1), negative: 0.5 / max(count - positives, 1))
    var weights = [Double](repeating: 0, count: columns)
    var bias = 0.0
    for _ in 0..<Self.steps {
      var slopes = weights.map { $0 * Self.ridge }
      var biasSlope = 0.0
      for (row, label) in zip(rows, labels) {
        var sum = bias
        for column in 0..<columns {
          sum += weights[column] * (row[column] - means[column]) / spreads[column]
        }
        let error =
          (1 / (1 + exp(-sum)) - (label ? 1 : 0))
          * (label ? shares.positive : shares.negative)
        biasSlope += error
        for column in 0..<columns {
          slopes[column] += error * (row[column] - means[column]) / spreads[column]
        }
      }
      bias -= Self.rate * biasSlope
      for column in 0..<columns { weights[column] -= Self.rate * slopes[column] }
    }
    self.weights = zip(weights, spreads).map { $0 / $1 }
    self.bias = bias - zip(self.weights, means).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The probability that a row is positive.
  func probability(_ row: [Double]) -> Double {
    1 / (1 + exp(-(bias + zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 })))
  }
}
