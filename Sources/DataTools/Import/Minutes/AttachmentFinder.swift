/// An attachment that stands in the document itself, after a sheet that names it.
struct AttachmentSpan: Equatable, Sendable {
  /// Its number, such as `4.1`.
  let number: String
  /// The words of its title.
  let title: Range<Int>
  /// The words of its sheet.
  let sheet: Range<Int>
  /// The words of its text.
  var body: Range<Int>

  /// The number of the item that it belongs to.
  var item: Int? { number.split(separator: ".").first.flatMap { Int($0) } }
}

/// Finds attachments: «Bilag: 4.1. Henvendelsesstrategi Udvalg: … Mødedato: … Bilagsnr: …».
struct AttachmentFinder {
  // A page with so few words is a sheet as a whole.
  private static let shortPage = 45
  private static let longestTitle = 30

  let wording: ImportWording
  let words: [SourceWord]

  /// The attachments in a part of the text.
  func attachments(in range: Range<Int>) -> [AttachmentSpan] {
    var found: [AttachmentSpan] = []
    for place in range where found.last.map({ place >= $0.sheet.upperBound }) ?? true {
      if let span = sheet(at: place, before: range.upperBound) { found.append(span) }
    }
    for index in found.indices {
      let end = index + 1 < found.count ? found[index + 1].sheet.lowerBound : range.upperBound
      found[index].body = found[index].sheet.upperBound..<max(end, found[index].sheet.upperBound)
    }
    return found
  }

  private func sheet(at place: Int, before end: Int) -> AttachmentSpan? {
    guard words[place].opensLine, wording.attachment.contains(words[place].key),
      place + 1 < end
    else { return nil }
    let key = words[place + 1].key
    let parts = key.split(separator: ".")
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return nil }
    let start = place + 2
    var title = start
    while title < end, title - start < Self.longestTitle, !isLabel(title, before: end),
      words[title].line == words[place].line
    { title += 1 }
    return AttachmentSpan(
      number: key, title: start..<title, sheet: place..<sheetEnd(place, title, before: end),
      body: 0..<0)
  }

  private func isLabel(_ place: Int, before end: Int) -> Bool {
    guard let (_, count) = wording.sheet.match(at: place, in: words[..<end]) else { return false }
    return words[place + count - 1].endsWithColon
  }

  /// The page, where it holds hardly more; else the line of the last label.
  private func sheetEnd(_ start: Int, _ title: Int, before end: Int) -> Int {
    var page = start
    while page < end, words[page].page == words[start].page { page += 1 }
    if page - start <= Self.shortPage { return page }
    var close = title
    var index = title
    while index < page, isLabel(index, before: end) {
      let line = words[index].line
      index += 1
      while index < page, words[index].line == line { index += 1 }
      close = index
    }
    return close
  }
}
