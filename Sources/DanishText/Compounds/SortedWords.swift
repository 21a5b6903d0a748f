/// Words in order, walked through letter by letter as if they were a tree.
struct SortedWords: Sendable {
  /// The words that begin with the letters walked so far.
  typealias Place = Range<Int>

  private let words: [[UInt8]]

  /// Sorts the words.
  init(_ words: some Sequence<[UInt8]>) {
    self.words = Set(words).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Where every walk begins.
  var root: Place { words.indices }

  /// Goes one letter on; the place is empty where no word goes on so.
  func step(from place: Place, depth: Int, letter: UInt8) -> Place {
    let lower = firstIndex(in: place) { depth < $0.count && $0[depth] >= letter }
    let upper = firstIndex(in: lower..<place.upperBound) { depth < $0.count && $0[depth] > letter }
    return lower..<upper
  }

  /// Whether a word ends after so many letters.
  func isWord(_ place: Place, depth: Int) -> Bool {
    // The shortest of several words with the same beginning stands first.
    !place.isEmpty && words[place.lowerBound].count == depth
  }

  private func firstIndex(in place: Place, where holds: ([UInt8]) -> Bool) -> Int {
    var low = place.lowerBound
    var high = place.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(words[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
