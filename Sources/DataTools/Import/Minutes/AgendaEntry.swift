/// An item as the table of contents or its own head names it.
struct AgendaEntry: Equatable, Sendable {
  /// The number on the agenda; `nil` where none was found.
  var number: Int?
  /// The number of the case.
  var caseNumber: String?
  /// Whether it says that the public may not read it.
  var isClosed = false
  /// The words of the title.
  var title: Range<Int>

  /// The title, without the points that lead to its page.
  func title(in words: [SourceWord]) -> String {
    let text = words[title].joined
    let points = text.firstRange(of: "...") ?? text.firstRange(of: "…")
    return String(text[..<(points?.lowerBound ?? text.endIndex)]).trimmedSigns
  }
}

/// Reads number, case number and title out of the words that name an item.
struct AgendaEntryReader {
  let wording: ImportWording
  let words: [SourceWord]

  /// Reads an entry: «Punkt 4: 13/31214 Henvendelsesstrategi (åben)».
  ///
  /// - Returns: `nil` where no title is left.
  func entry(in range: Range<Int>) -> AgendaEntry? {
    var start = range.lowerBound
    var end = range.upperBound
    var entry = AgendaEntry(title: range)
    if let (number, after) = number(at: start, before: end) {
      entry.number = number
      start = after
      if let (item, caseNumber) = CaseNumber.joined(words[after - 1].key), item == number {
        entry.caseNumber = caseNumber
      }
    }
    if let (found, after) = caseNumber(at: start, before: end) {
      entry.caseNumber = found
      start = after
    }
    if let (found, before) = trailingCase(start..<end) {
      entry.caseNumber = entry.caseNumber ?? found
      end = before
    }
    skipAccess(&start, &end, &entry)
    if entry.caseNumber == nil, let (found, after) = caseNumber(at: start, before: end) {
      entry.caseNumber = found
      start = after
    }
    while start < end, words[start].key.isEmpty { start += 1 }
    guard start < end else { return nil }
    entry.title = start..<end
    return entry
  }

  /// «(Åben)», «(Lukket sag)» at either end.
  private func skipAccess(_ start: inout Int, _ end: inout Int, _ entry: inout AgendaEntry) {
    func access(at place: Int) -> (isClosed: Bool, count: Int)? {
      guard words[place].text.hasPrefix("(") else { return nil }
      let part = words[..<end]
      for (book, isClosed) in [(wording.closed, true), (wording.open, false)] {
        if let (_, count) = book.match(at: place, in: part),
          words[place + count - 1].text.hasSuffix(")")
        {
          return (isClosed, count)
        }
      }
      return nil
    }
    while start < end, words[start].key.isEmpty { start += 1 }
    if start < end, let (isClosed, count) = access(at: start), start + count < end {
      entry.isClosed = isClosed
      start += count
    }
    for count in 1...2 where end - count > start {
      guard let (isClosed, length) = access(at: end - count), length == count else { continue }
      entry.isClosed = entry.isClosed || isClosed
      end -= count
      break
    }
  }

  /// The number that an item begins with: «4.», «Punkt 4:», «4.13/31214».
  func number(at place: Int, before end: Int) -> (number: Int, after: Int)? {
    var start = place
    if let (_, count) = wording.item.match(at: place, in: words[..<end]) { start += count }
    guard start < end else { return nil }
    if let (item, _) = CaseNumber.joined(words[start].key) { return (item, start + 1) }
    guard let number = words[start].number, number > 0, number < 200 else { return nil }
    return (number, start + 1)
  }

  /// A case number at a place, with the words «Sagsnr.:» before it.
  func caseNumber(at place: Int, before end: Int) -> (number: String, after: Int)? {
    var start = place
    if let (_, count) = wording.caseWord.match(at: place, in: words[..<end]) { start += count }
    while start < end, words[start].key.isEmpty { start += 1 }
    guard start < end, CaseNumber.isOne(words[start].key) else { return nil }
    return (words[start].key.uppercased(), start + 1)
  }

  /// «… (sagsnr. 14/4812)».
  private func trailingCase(_ range: Range<Int>) -> (number: String, before: Int)? {
    guard range.count > 1, CaseNumber.isOne(words[range.upperBound - 1].key) else { return nil }
    var before = range.upperBound - 1
    let number = words[before].key.uppercased()
    for count in 1...3 where before - count > range.lowerBound {
      if let (_, length) = wording.caseWord.match(at: before - count, in: words), length == count {
        before -= count
        break
      }
    }
    return (number, before)
  }
}
