/// Finds the records that a question's features are worth most in.
///
/// What few records have is added up first. What many have is worth little, so that a bound on it
/// tells which records it can still bring among the best (the idea of MaxScore: Turtle, Flood 1995).
struct CandidateSearch {
  private let index: RecordIndex
  // What each record has without the common features.
  private var scores: [Float]
  // The common features, and once they are put in order the most that those after each are worth.
  private var common: [CommonFeatures.Term] = []
  // Sums differ in their last digits with the order in which they are made.
  private static let slack: Float = 1.0001

  init(_ index: RecordIndex) {
    self.index = index
    scores = Array(repeating: 0, count: index.count)
  }

  /// Looks for a feature.
  mutating func add(_ feature: Int, factor: Float) {
    if let column = index.common.column(of: feature) {
      let most = index.common.greatestWeight(column) * factor * Self.slack
      common.append(CommonFeatures.Term(column: column, factor: factor, bound: most))
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
    let lowest = first.isFull ? first.records.map { score(of: $0) }.min() ?? 0 : 0
    let least = lowest / Self.slack
    let (terms, bound) = ordered()
    var best = BestRecords(count)
    var record = 0
    while record < scores.count {
      let score = scores[record]
      if score + bound >= least {
        let sum = index.common.sum(in: record, terms, atLeast: max(least, best.floor) - score)
        if let sum { best.add(record, score + sum) }
      }
      record += 1
    }
    return best.records
  }

  /// The common features, those first that may be worth most, and what all may be worth together.
  private func ordered() -> (terms: [CommonFeatures.Term], bound: Float) {
    var terms = common.sorted { $0.bound > $1.bound }
    var bound: Float = 0
    for index in terms.indices.reversed() {
      let own = terms[index].bound
      terms[index].bound = bound
      bound += own
    }
    return (terms, bound)
  }
}
