/// What stands on every page and belongs to none of its sentences: running heads and page numbers.
struct PageFurniture {
  // A running head is a line among so many at the top or bottom of a page.
  private static let edge = 3
  // The words before a page number that belong to it.
  private static let longestFooter = 30

  let wording: ImportWording

  /// The words of a document that are furniture, by their places.
  func places(in words: [SourceWord]) -> Set<Int> {
    footers(in: words).union(runningHeads(in: words))
  }

  /// «Møde i … den 3. marts 2014 Assens Kommune, 3 af 12»: a page number, and those of the words
  /// before it that stand before most page numbers.
  private func footers(in words: [SourceWord]) -> Set<Int> {
    let marks = PageMark.all(in: words, wording)
    guard marks.count > 1 else { return [] }
    var common: [String] = []
    for distance in 1...Self.longestFooter {
      var counts: [String: Int] = [:]
      for mark in marks where mark.range.lowerBound >= distance {
        counts[words[mark.range.lowerBound - distance].text, default: 0] += 1
      }
      let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let most, most.value > 1, most.value * 2 > marks.count else { break }
      common.append(most.key)
    }
    var places: Set<Int> = []
    for mark in marks {
      places.formUnion(mark.range)
      for (distance, text) in common.enumerated() {
        let place = mark.range.lowerBound - 1 - distance
        guard place >= 0, words[place].text == text else { break }
        places.insert(place)
      }
    }
    return places
  }

  /// Lines that stand, but for their figures, at the edge of most pages, with nothing else between
  /// them and the edge.
  private func runningHeads(in words: [SourceWord]) -> Set<Int> {
    // A page of few lines has lost them.
    let pages = runs(of: words, by: \.page).map { runs(of: words, in: $0, by: \.line) }
      .filter { $0.count > 2 * Self.edge }
    guard pages.count > 1 else { return [] }
    let edges = pages.flatMap { lines in
      [Array(lines.prefix(Self.edge)), lines.suffix(Self.edge).reversed()]
    }
    var counts: [String: Int] = [:]
    for lines in edges {
      for shape in Set(lines.map { shape(of: words[$0]) }) { counts[shape, default: 0] += 1 }
    }
    func isCommon(_ line: Range<Int>) -> Bool {
      let shape = shape(of: words[line])
      // «Godkendt.» may end many pages and is what they say.
      guard shape.contains(" ") || shape == "#" else { return false }
      return (counts[shape] ?? 0) > 1 && (counts[shape] ?? 0) * 3 >= pages.count * 2
    }
    return Set(edges.flatMap { $0.prefix(while: isCommon) }.joined())
  }

  /// A line's words, without figures.
  private func shape(of line: ArraySlice<SourceWord>) -> String {
    line.map(\.key).map { key in key.contains { $0.isNumber } ? "#" : key }
      .joined(separator: " ")
  }

  private func runs<Key: Equatable>(
    of words: [SourceWord], in range: Range<Int>? = nil, by key: (SourceWord) -> Key
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for place in range ?? words.indices {
      if let last = runs.last, key(words[last.lowerBound]) == key(words[place]) {
        runs[runs.count - 1] = last.lowerBound..<(place + 1)
      } else {
        runs.append(place..<(place + 1))
      }
    }
    return runs
  }
}
