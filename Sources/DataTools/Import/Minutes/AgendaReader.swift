/// Finds where each agenda item begins in the text.
struct AgendaReader {
  // After how many words a section must begin for a number to be an item's.
  private static let reach = 70
  private static let longestTitle = 40

  let wording: ImportWording
  let words: [SourceWord]
  let headings: HeadingFinder

  /// An item and where its words stand.
  struct Item: Equatable {
    var entry: AgendaEntry
    /// The number, in words of its own or counted.
    var number: Int
    /// The words of its head; empty where it was not found.
    var head: Range<Int>
    /// The words from its head to the next item.
    var body: Range<Int>
    /// How it was found.
    var basis: Basis
  }

  /// What an item rests on.
  enum Basis: Equatable {
    /// Table of contents and head agree.
    case contentsAndHead
    /// Only its head was found.
    case headOnly
    /// Its title was found without number.
    case titleOnly
    /// Only the table of contents names it.
    case contentsOnly
  }

  /// The items of a part of the text.
  ///
  /// - Parameters:
  ///   - range: The words after the table of contents.
  ///   - contents: What the table of contents names.
  /// - Returns: The items in the order of the agenda.
  func items(in range: Range<Int>, _ contents: [AgendaEntry]) -> [Item] {
    var items = contents.isEmpty ? counted(in: range) : named(in: range, contents)
    let found = items.indices.filter { !items[$0].head.isEmpty }
    for (place, index) in found.enumerated() {
      let end = place + 1 < found.count ? items[found[place + 1]].head.lowerBound : range.upperBound
      items[index].body = items[index].head.upperBound..<max(items[index].head.upperBound, end)
    }
    return items
  }

  // MARK: With a table of contents

  private func named(in range: Range<Int>, _ contents: [AgendaEntry]) -> [Item] {
    var place = range.lowerBound
    return contents.enumerated().map { index, entry in
      let number = entry.number ?? index + 1
      guard let (head, own, hasNumber) = head(of: entry, number, in: place..<range.upperBound)
      else {
        return Item(
          entry: entry, number: number, head: place..<place, body: place..<place,
          basis: .contentsOnly)
      }
      place = head.upperBound
      var merged = entry
      merged.number = number
      merged.caseNumber = entry.caseNumber ?? own
      return Item(
        entry: merged, number: number, head: head, body: head.upperBound..<head.upperBound,
        basis: hasNumber ? .contentsAndHead : .titleOnly)
    }
  }

  /// Where the title stands, best with its number before it, else at the beginning of a line or
  /// with a section after it.
  private func head(
    of entry: AgendaEntry, _ number: Int, in range: Range<Int>
  ) -> (head: Range<Int>, caseNumber: String?, hasNumber: Bool)? {
    let title = Phrase(entry.title(in: words)).keys
    var second: (Range<Int>, String?, Bool)?
    for place in range where words[place].key == title.first {
      guard let end = end(of: title, from: place, before: range.upperBound) else { continue }
      let (start, hasNumber, own) = beginning(before: place, number, from: range.lowerBound)
      let (caseAfter, close) = caseLine(at: end, before: range.upperBound)
      let head = start..<close
      if hasNumber { return (head, own ?? caseAfter, true) }
      let standsAlone =
        words[start].opensLine && (words[end - 1].closesLine || words[start].followsGap)
      let hasSection =
        close < range.upperBound
        && headings.heading(at: close, before: range.upperBound)?.isSure == true
      if second == nil, standsAlone || hasSection || own != nil {
        second = (head, own ?? caseAfter, false)
      }
    }
    return second
  }

  /// Where a title ends that begins at a word.
  private func end(of title: [String], from place: Int, before end: Int) -> Int? {
    var index = place
    for key in title {
      while index < end, words[index].key.isEmpty { index += 1 }
      guard index < end, words[index].key == key else { return nil }
      index += 1
    }
    return index
  }

  /// Number and case number before a title: «4. 13/31214», «Punkt 4:».
  private func beginning(
    before title: Int, _ number: Int, from first: Int
  ) -> (start: Int, hasNumber: Bool, caseNumber: String?) {
    let reader = AgendaEntryReader(wording: wording, words: words)
    var caseNumber: String?
    for distance in stride(from: 7, through: 1, by: -1) where title - distance >= first {
      let start = title - distance
      guard let (found, after) = reader.number(at: start, before: title), found == number else {
        continue
      }
      if let (_, joined) = CaseNumber.joined(words[after - 1].key) { caseNumber = joined }
      var index = after
      if let (own, next) = reader.caseNumber(at: index, before: title) {
        caseNumber = own
        index = next
      }
      while index < title, words[index].key.isEmpty || isAccess(index) { index += 1 }
      if index == title { return (start, true, caseNumber) }
    }
    if title > first, let (own, _) = reader.caseNumber(at: title - 1, before: title) {
      return (title - 1, false, own)
    }
    return (title, false, nil)
  }

  /// «(Åben)», «(Lukket)».
  private func isAccess(_ place: Int) -> Bool {
    words[place].text.hasPrefix("(")
      && (wording.open.match(at: place, in: words) ?? wording.closed.match(at: place, in: words))
        != nil
  }

  /// «Sagsnr.: 14/4812» after a title.
  private func caseLine(at place: Int, before end: Int) -> (caseNumber: String?, after: Int) {
    guard place < end, wording.caseWord.match(at: place, in: words[..<end]) != nil,
      let (number, after) = AgendaEntryReader(wording: wording, words: words)
        .caseNumber(at: place, before: end)
    else { return (nil, place) }
    return (number, after)
  }

  // MARK: Without one

  /// Heads that go on with the numbers, each with a section or the mark of a closed item near it.
  private func counted(in range: Range<Int>) -> [Item] {
    let reader = AgendaEntryReader(wording: wording, words: words)
    var items: [Item] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard words[place].opensLine || place == range.lowerBound || isInline(place),
        let (number, after) = reader.number(at: place, before: range.upperBound),
        number == (items.last?.number ?? number - 1) + 1, items.isEmpty ? number <= 1 : true,
        let end = titleEnd(from: after, in: range), end > after,
        let entry = reader.entry(in: place..<end), isItem(entry, place, end, in: range)
      else {
        place += 1
        continue
      }
      let (caseAfter, close) = caseLine(at: end, before: range.upperBound)
      var own = entry
      own.caseNumber = entry.caseNumber ?? caseAfter
      items.append(
        Item(
          entry: own, number: number, head: place..<close, body: close..<close, basis: .headOnly))
      place = close
    }
    return items
  }

  /// Whether a page has lost its lines here, so that an item may begin anywhere.
  private func isInline(_ place: Int) -> Bool {
    let near = words[max(0, place - 30)..<min(words.count, place + 30)]
    return !near.contains { $0.opensLine && $0.page == words[place].page }
      && !words[place].text.hasSuffix(")")
  }

  /// A title ends with its line, with the case number, or where a section begins.
  private func titleEnd(from start: Int, in range: Range<Int>) -> Int? {
    var index = start
    while index < range.upperBound, index - start < Self.longestTitle {
      if index > start {
        if headings.heading(at: index, before: range.upperBound) != nil { return index }
        // A title that goes on in the next line begins there with a small letter.
        if words[index].opensLine, words[index].followsGap || !words[index].isSmall {
          return index
        }
        if wording.caseWord.match(at: index, in: words) != nil,
          AgendaEntryReader(wording: wording, words: words)
            .caseNumber(at: index, before: range.upperBound) != nil
        {
          return index
        }
      }
      index += 1
    }
    return index == range.upperBound ? index : nil
  }

  private func isItem(
    _ entry: AgendaEntry, _ start: Int, _ end: Int, in range: Range<Int>
  ) -> Bool {
    guard words[entry.title.lowerBound].isCapitalised else { return false }
    if wording.item.match(at: start, in: words) != nil { return true }
    if wording.plainItem.match(at: entry.title.lowerBound, in: words) != nil { return true }
    if wording.closed.match(at: entry.title.lowerBound, in: words) != nil { return true }
    let limit = min(range.upperBound, end + Self.reach)
    return (end..<limit).contains { place in
      headings.heading(at: place, before: range.upperBound).map {
        $0.isSure && $0.kind != .absence
      } ?? false
    }
  }
}
