/// The features that many records have, as a table with a row for each record.
///
/// Their weights are low, so that a question looks them up only in records that may be among the
/// best; there they stand close together.
struct CommonFeatures: Sendable {
  private let records: Int
  // One more than the column of each feature; 0 for one that is not common.
  private var columns: [UInt16]
  private var weights: [Float] = []
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
    greatest = Array(repeating: 0, count: count)
  }

  /// Sets what a feature is worth in a record.
  ///
  /// - Returns: Whether the feature is common.
  mutating func set(_ feature: UInt32, in record: Int, _ weight: Float) -> Bool {
    guard let column = column(of: Int(feature)) else { return false }
    weights[record * count + column] = weight
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

  /// The most that the feature of a column is worth in any record.
  func greatestWeight(_ column: Int) -> Float { greatest[column] }

  /// What several columns are worth in a record together.
  func sum(in record: Int, _ terms: [(column: Int, factor: Float)]) -> Float {
    let row = record * count
    var sum: Float = 0
    var index = 0
    while index < terms.count {
      sum += weights[row + terms[index].column] * terms[index].factor
      index += 1
    }
    return sum
  }
}
