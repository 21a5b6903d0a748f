import DataFiles

/// A heading of a section, and where its words stand.
struct SectionHeading: Equatable, Sendable {
  let kind: SectionKind
  /// The heading's words; empty for an opening, whose words belong to the text.
  let range: Range<Int>
  /// The day that the heading of a decision names.
  var date: CalendarDate?
  /// Whether a colon, a line of its own or a date shows that it is one.
  var isSure = true
}

/// Finds the headings of sections in running text or in lines.
struct HeadingFinder {
  // «Beslutning i Teknik- og Miljøudvalget den 3. marts 2014»: words between heading and day.
  private static let longestCommittee = 10

  let wording: ImportWording
  let words: [SourceWord]

  /// The headings in a part of the text, in order.
  func headings(in range: Range<Int>) -> [SectionHeading] {
    var found: [SectionHeading] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if let heading = heading(at: place, before: range.upperBound) {
        found.append(heading)
        place = max(heading.range.upperBound, place + 1)
      } else {
        place += 1
      }
    }
    return found
  }

  /// The heading that begins at a word.
  func heading(at place: Int, before end: Int) -> SectionHeading? {
    guard words[place].isCapitalised else { return nil }
    let part = words[..<end]
    for (kind, count) in wording.headings.matches(at: place, in: part) {
      let after = place + count
      // A heading does not end within a sentence: «Bilag. 3», «Sagen, der …».
      guard isUnbroken(place..<after) else { continue }
      if words[after - 1].endsWithColon { return SectionHeading(kind: kind, range: place..<after) }
      if after < end, words[after].text == ":" {
        return SectionHeading(kind: kind, range: place..<(after + 1))
      }
      if kind == .decision || kind == .ruling,
        let (range, date) = dated(from: place, after, before: end)
      {
        return SectionHeading(kind: kind, range: range, date: date)
      }
      if words[place].opensLine, words[after - 1].closesLine,
        words[after - 1].line == words[place].line
      {
        return SectionHeading(kind: kind, range: place..<after)
      }
      if words[place].opensLine, words[place].followsGap, after < end, words[after].isCapitalised,
        isOfLines(place)
      {
        return SectionHeading(kind: kind, range: place..<after, isSure: false)
      }
    }
    guard words[place].opensLine, isOfLines(place),
      let (kind, _) = wording.openings.match(at: place, in: part)
    else { return nil }
    return SectionHeading(kind: kind, range: place..<place, isSure: false)
  }

  /// Whether no sign ends a sentence or clause inside the phrase.
  private func isUnbroken(_ range: Range<Int>) -> Bool {
    let last = words[range.upperBound - 1].text.last
    if let last, ".,;?!)".contains(last) { return false }
    return range.dropLast().allSatisfy { place in
      words[place].text.last.map { !".,;:?!".contains($0) } ?? true
        || words[place].text.hasSuffix("nr.")
    }
  }

  /// «… Byrådet den 3. marts 2014:», from the word after the heading's own.
  private func dated(
    from start: Int, _ place: Int, before end: Int
  ) -> (Range<Int>, CalendarDate)? {
    var index = place
    while index < end, index - place <= Self.longestCommittee {
      if let (date, count) = WrittenDate.date(at: index, in: words[..<end]) {
        var close = index + count
        if close < end, words[close].text == ":" { close += 1 }
        return (start..<close, date)
      }
      let text = words[index].text
      // A sentence has no place in a heading.
      let isName = words[index].isCapitalised || words[index].key.isEmpty
      guard isName && text.last != "." || wording.between.contains(words[index].key) else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether a word stands on a page that has kept its lines.
  private func isOfLines(_ place: Int) -> Bool {
    let page = words[place].page
    let line = words[place].line
    return words[max(0, place - 60)..<min(words.count, place + 60)].contains {
      $0.page == page && $0.line != line
    }
  }
}
