/// Reads the table of contents.
///
/// «1. Godkendelse af dagsorden...1 2. 14/4812 Workshop...1»: points lead from a title to its page,
/// whether the entries have kept their lines or not. Where there are none, each line that goes on with
/// the numbers is an entry.
struct ContentsReader {
  // The words of an entry, at most.
  private static let longestEntry = 45

  let wording: ImportWording
  let words: [SourceWord]

  /// A table of contents.
  struct Contents: Equatable {
    /// Its words, its heading too.
    let range: Range<Int>
    let entries: [AgendaEntry]
  }

  /// Finds the table of contents near the beginning of the text.
  func read() -> Contents? {
    for place in words.indices where words[place].isCapitalised {
      guard let (_, count) = wording.contents.match(at: place, in: words) else { continue }
      let start = place + count
      // «Indholdsfortegnelse … Side» heads a column of page numbers too.
      let hasColumn =
        start < words.count && wording.page.contains(words[start].key) && words[start].closesLine
      let isHeading =
        words[start - 1].endsWithColon || words[start - 1].closesLine || hasColumn
      guard isHeading, words[place].opensLine || words[start - 1].endsWithColon else { continue }
      let first = hasColumn ? start + 1 : start
      let found = led(from: first) ?? numbered(from: first)
      if let (end, entries) = found, !entries.isEmpty {
        return Contents(range: place..<end, entries: entries)
      }
    }
    return nil
  }

  /// Entries that points lead from.
  private func led(from start: Int) -> (end: Int, entries: [AgendaEntry])? {
    var entries: [AgendaEntry] = []
    var begin = start
    var place = start
    while place < words.count, place - begin <= Self.longestEntry {
      if let (isWord, after) = leader(at: place) {
        // The title's last word may have run together with the points.
        let end = isWord ? place + 1 : place
        if let entry = AgendaEntryReader(wording: wording, words: words).entry(in: begin..<end) {
          entries.append(entry)
        }
        begin = after
        place = after
      } else {
        place += 1
      }
    }
    return entries.count > 1 ? (begin, entries) : nil
  }

  /// Points with a page number after them: «dagsorden...1», «.....», «..... 3».
  private func leader(at place: Int) -> (isWord: Bool, after: Int)? {
    let text = words[place].text
    guard let points = text.firstRange(of: "...") ?? text.firstRange(of: "…") else { return nil }
    let rest = text[points.upperBound...].drop { ".…".contains($0) }
    let isWord = points.lowerBound > text.startIndex
    if !rest.isEmpty { return rest.allSatisfy(\.isNumber) ? (isWord, place + 1) : nil }
    var next = place + 1
    while next < words.count, words[next].text.allSatisfy({ ".…".contains($0) }) { next += 1 }
    guard next < words.count, words[next].number != nil else { return nil }
    return (isWord, next + 1)
  }

  /// Entries on lines of their own, numbered in order.
  private func numbered(from start: Int) -> (end: Int, entries: [AgendaEntry])? {
    let reader = AgendaEntryReader(wording: wording, words: words)
    var entries: [AgendaEntry] = []
    var place = start
    while place < words.count, words[place].opensLine {
      var end = place + 1
      while end < words.count, !words[end].opensLine { end += 1 }
      // A line without a number goes on with the title before it.
      let number = reader.number(at: place, before: end)?.number
      guard number == entries.count + 1 else {
        if number == nil, !words[place].followsGap, let last = entries.indices.last,
          entries[last].title.upperBound == place
        {
          entries[last].title = entries[last].title.lowerBound..<end
          place = end
          continue
        }
        break
      }
      var entry = reader.entry(in: place..<end)
      // «… 3»: the page.
      if let title = entry?.title, title.count > 1, words[title.upperBound - 1].number != nil,
        words[title.upperBound - 1].text.allSatisfy(\.isNumber)
      {
        entry = reader.entry(in: place..<(end - 1))
      }
      guard let entry else { break }
      entries.append(entry)
      place = end
    }
    return entries.count > 1 ? (place, entries) : nil
  }
}
