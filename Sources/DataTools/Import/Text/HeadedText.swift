/// Finds the headings of text that is no minutes, such as a strategy or an attachment.
struct HeadedText {
  // A heading has at most so many words.
  private static let longest = 12

  let words: [SourceWord]

  /// The passages of a part of the text, each with the nearest heading above it.
  func passages(
    of range: Range<Int>, heading: String? = nil, item: String? = nil, attachment: String? = nil
  ) -> [ImportedPassage] {
    let cutter = PassageCutter(words: words)
    var passages: [ImportedPassage] = []
    var current = heading
    var start = range.lowerBound
    var place = range.lowerBound
    func close(at end: Int) {
      if start < end {
        passages += cutter.cut(start..<end, heading: current, item: item, attachment: attachment)
      }
    }
    while place < range.upperBound {
      guard let end = headingEnd(from: place, in: range) else {
        place += 1
        continue
      }
      close(at: place)
      current = words[place..<end].joined
      // The heading itself stays a part of the text below it, which may be found by it.
      start = place
      place = end
    }
    close(at: range.upperBound)
    return passages
  }

  /// Where a heading ends that begins at a word: a short line by itself between empty ones, a line
  /// of capitals, or two and more words in capitals in running text.
  private func headingEnd(from place: Int, in range: Range<Int>) -> Int? {
    let first = words[place]
    guard first.isCapitalised || first.number != nil else { return nil }
    if first.opensLine {
      var end = place + 1
      while end < range.upperBound, words[end].line == first.line { end += 1 }
      let isShort = end - place <= Self.longest && end < range.upperBound
      let ends = words[end - 1].text.last.map { ".,;:".contains($0) } ?? false
      let isApart = first.followsGap && words[min(end, words.count - 1)].followsGap
      if isShort, !ends, isApart || isNumbered(place..<end) || isShouted(place..<end) { return end }
    }
    var end = place
    while end < range.upperBound, isShout(words[end]), end - place < Self.longest { end += 1 }
    return end - place >= 2 && isShouted(place..<end) ? end : nil
  }

  /// «2.1 Mål og midler».
  private func isNumbered(_ range: Range<Int>) -> Bool {
    let parts = words[range.lowerBound].text.split(separator: ".")
    return range.count > 1 && parts.allSatisfy { $0.allSatisfy(\.isNumber) } && !parts.isEmpty
      && words[range.lowerBound + 1].isCapitalised && words[range.lowerBound].followsGap
  }

  private func isShouted(_ range: Range<Int>) -> Bool {
    range.contains { words[$0].text.count(where: \.isLetter) > 3 }
      && range.allSatisfy { isShout(words[$0]) }
  }

  private func isShout(_ word: SourceWord) -> Bool {
    !word.text.contains(where: \.isLowercase) && word.text.contains { $0.isLetter || $0 == "-" }
  }
}
