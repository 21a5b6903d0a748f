/// Finds the records that a question's features are worth most in.
///
/// What few records have is added up first. What many have is worth little, so that a bound on it
/// tells which records it can still bring among the best (the idea of MaxScore: Turtle, Flood 1995).
struct CandidateSearch {
  private let index: RecordIndex
  // What each record has without the common features.
  private var scores: [Float]
  private var common: [(column: Int, factor: Float)] = []
  // The most that the common features are worth together.
  private var bound: Float = 0
  // Sums differ in their last digits with the order in which they are made.
  private static let slack: Float = 1.0001

  init(_ index: RecordIndex) {
    self.index = index
    scores = Array(repeating: 0, count: index.count)
  }

  /// Looks for a feature.
  mutating func add(_ feature: Int, factor: Float) {
    if let column = index.common.column(of: feature) {
      common.append((column, factor))
      bound += index.common.greatestWeight(column) * factor * Self.slack
    } else {
      index.add(feature, factor: factor, to: &scores)
    }
  }

  /// Prefers a record.
  mutating func add(_ amount: Float, to record: Int) { scores[record] += amount }

  /// What all features are worth in a record.
  func score(of record: Int) -> Float { scores[record] + index.common.sum(in: record, common) }

  /// The records that have the most, best first; of equal ones the first. None that has nothing.
  func best(_ count: Int) -> [Int] {
    var first = BestRecords(count)
    first.add(scores)
    if common.isEmpty { return first.records }
    // What these have is the least that the best have.
    let least = first.isFull ? first.records.map { score(of: $0) }.min() ?? 0 : 0
    var best = BestRecords(count)
    var record = 0
    while record < scores.count {
      if scores[record] + bound >= least { best.add(record, score(of: record)) }
      record += 1
    }
    return best.records
  }
}

/// The records with the highest scores above zero, of all that were added in ascending order.
struct BestRecords {
  private let count: Int
  private var best: [(record: Int, score: Float)] = []
  // Scores up to this one are not among the best.
  private var floor: Float = 0

  init(_ count: Int) { self.count = count }

  /// The records, best first.
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
