/// How far apart two words are, in letters dropped, added, replaced or swapped with the next.
///
/// This is the restricted form of Damerau's and Levenshtein's distance: no letter is edited twice.
/// A value keeps its rows, so that one word is compared with many without new memory.
struct EditDistance {
  private var before: [Int] = []
  private var above: [Int] = []
  private var row: [Int] = []

  /// Counts the edits between two words.
  ///
  /// - Parameters:
  ///   - first: One word, one byte a letter.
  ///   - second: The other.
  ///   - limit: The most edits of interest.
  /// - Returns: The number of edits; `nil` past the limit.
  /// - Complexity: Proportional to the product of the lengths, less where the words differ early.
  mutating func edits(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    prepare(width: second.count + 1)
    var bestAbove = 0
    for (line, letter) in first.enumerated() {
      row[0] = line + 1
      var best = line + 1
      for (column, other) in second.enumerated() {
        var cost = min(above[column] + (letter == other ? 0 : 1), row[column] + 1)
        cost = min(cost, above[column + 1] + 1)
        if line > 0, column > 0, letter == second[column - 1], first[line - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        row[column + 1] = cost
        best = min(best, cost)
      }
      // A swap reaches back over one row, so only the last two together can rule a word out.
      if best > limit, bestAbove >= limit { return nil }
      bestAbove = best
      swap(&before, &above)
      swap(&above, &row)
    }
    return above[second.count] <= limit ? above[second.count] : nil
  }

  private mutating func prepare(width: Int) {
    if above.count < width {
      above = [Int](repeating: 0, count: width)
      before = above
      row = above
    }
    for column in 0..<width { above[column] = column }
  }
}
