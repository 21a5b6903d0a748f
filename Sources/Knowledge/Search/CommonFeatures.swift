/// The features that many records have, as a table with a row for each record.
///
/// Their weights are low, so that a question looks them up only in records that may be among the
/// best; there they stand close together.
struct CommonFeatures: Sendable {
  private let records: Int
  // One more than the column of each feature; 0 for one that is not common.
  private var columns: [UInt16]
  private var weights: [Float] = []
  private var codes: [UInt32] = []
  /// How many common features there are.
  private(set) var count = 0
  private var greatest: [Float] = []

  init(records: Int, features: Int) {
    self.records = records
    columns = Array(repeating: 0, count: features)
  }

  /// Makes a feature common, unless the table has as many columns as it can have.
  ///
  /// - Returns: Whether there was room.
  mutating func add(_ feature: UInt32) -> Bool {
    guard count < Int(UInt16.max) else { return false }
    count += 1
    columns[Int(feature)] = UInt16(count)
    return true
  }

  /// Makes room for the weights, once all features are added.
  mutating func reserve() {
    weights = Array(repeating: 0, count: records * count)
    codes = Array(repeating: 0, count: records * count)
    greatest = Array(repeating: 0, count: count)
  }

  /// Sets what a feature is worth in a record, and in which of its questions it stands.
  ///
  /// - Returns: Whether the feature is common.
  mutating func set(_ feature: UInt32, in record: Int, _ weight: Float, code: UInt32) -> Bool {
    guard let column = column(of: Int(feature)) else { return false }
    weights[record * count + column] = weight
    codes[record * count + column] = code
    if weight > greatest[column] { greatest[column] = weight }
    return true
  }

  /// The column of a feature; `nil` for one that is not common.
  func column(of feature: Int) -> Int? {
    let column = columns[feature]
    return column == 0 ? nil : Int(column) - 1
  }

  /// What the feature of a column is worth in a record.
  func weight(in record: Int, _ column: Int) -> Float { weights[record * count + column] }

  /// In which of a record's questions the feature of a column stands.
  func code(in record: Int, _ column: Int) -> UInt32 { codes[record * count + column] }

  /// The most that the feature of a column is worth in any record.
  func greatestWeight(_ column: Int) -> Float { greatest[column] }

  /// A common feature that is looked for.
  struct Term {
    /// Its column.
    let column: Int
    /// How much it counts.
    let factor: Float
    /// A bound on what it, or what follows it, is worth in any record.
    var bound: Float
  }

  /// What several features are worth in a record together.
  func sum(in record: Int, _ terms: [Term]) -> Float {
    let weights = weights
    let row = record * count
    var sum: Float = 0
    var index = 0
    while index < terms.count {
      sum += weights[row + terms[index].column] * terms[index].factor
      index += 1
    }
    return sum
  }

  /// What several features are worth in a record together; `nil` once it is clear that it is less
  /// than what is asked for.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - terms: The features, each with a bound on what all that follow it are worth.
  ///   - least: What is asked for.
  /// - Returns: The sum, or `nil`.
  func sum(in record: Int, _ terms: [Term], atLeast least: Float) -> Float? {
    let weights = weights
    let row = record * count
    var sum: Float = 0
    var index = 0
    while index < terms.count {
      let term = terms[index]
      sum += weights[row + term.column] * term.factor
      if sum + term.bound < least { return nil }
      index += 1
    }
    return sum
  }
}
