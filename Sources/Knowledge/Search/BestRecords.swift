/// The records with the highest scores above zero, of all that were added in ascending order.
struct BestRecords {
  /// Scores up to this one are not among the best.
  private(set) var floor: Float = 0
  private let count: Int
  private var best: [(record: Int, score: Float)] = []

  /// Keeps so many records.
  init(_ count: Int) { self.count = count }

  /// The records, best first; of equal ones the first.
  var records: [Int] { best.map(\.record) }

  /// Whether as many were added as are wanted.
  var isFull: Bool { best.count == count }

  /// Adds every record by its score.
  mutating func add(_ scores: [Float]) {
    var record = 0
    while record < scores.count {
      if scores[record] > floor { add(record, scores[record]) }
      record += 1
    }
  }

  /// Adds a record.
  mutating func add(_ record: Int, _ score: Float) {
    guard score > floor, count > 0 else { return }
    var place = best.count
    while place > 0, best[place - 1].score < score { place -= 1 }
    best.insert((record, score), at: place)
    if best.count > count { best.removeLast() }
    if isFull { floor = best[count - 1].score }
  }
}
