/// Takes the list of an item's papers apart.
struct AttachmentList {
  let words: [SourceWord]
  /// The titles of those that stand in the document: where the list has lost its lines, they tell
  /// where one ends.
  let included: [String]

  /// The titles in a section, by line, or by the titles that are known.
  func titles(in range: Range<Int>) -> [String] {
    var titles: [String] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = known(at: start, before: range.upperBound) ?? start + 1
      if known(at: start, before: range.upperBound) == nil {
        while end < range.upperBound, !begins(at: end),
          known(at: end, before: range.upperBound) == nil
        {
          end += 1
        }
      }
      let title = title(start..<end)
      if !title.isEmpty { titles.append(title) }
      start = end
    }
    return titles
  }

  /// Without the number before it: «2. Høringssvar».
  private func title(_ range: Range<Int>) -> String {
    let isNumbered = range.count > 1 && words[range.lowerBound].number != nil
    return words[isNumbered ? range.dropFirst() : range].joined.trimmedSigns
  }

  private func known(at place: Int, before end: Int) -> Int? {
    for title in included {
      let keys = Phrase(title).keys
      guard !keys.isEmpty, place + keys.count <= end else { continue }
      if words[place..<(place + keys.count)].map(\.key) == keys { return place + keys.count }
    }
    return nil
  }

  /// A line that goes on with the title before it begins with a small letter.
  private func begins(at place: Int) -> Bool {
    let word = words[place]
    guard word.opensLine, word.line != words[place - 1].line, word.page == words[place - 1].page
    else {
      return false
    }
    return word.isCapitalised || word.number != nil || word.key.isEmpty || word.followsGap
  }
}
