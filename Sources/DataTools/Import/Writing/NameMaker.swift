import DataFiles

/// Makes the names that people call meetings and items by.
struct NameMaker {
  // A name of one short word would be found everywhere.
  private static let shortest = 5
  // The first word of a title is a name where it is so long that it is hardly another thing's.
  private static let tellingWord = 9

  let wording: ImportWording

  /// The names of a meeting.
  func names(of date: CalendarDate, _ committee: String) -> [String] {
    let month = CalendarDate.danishMonths[date.month - 1]
    return wording.meetingNames.map { name in
      name.replacing("{month}", with: month).replacing("{day}", with: "\(date.day). \(month)")
        .replacing("{year}", with: String(date.year)).replacing(
          "{committee}s", with: committee + (committee.hasSuffix("s") ? "" : "s")
        )
        .replacing("{committee}", with: committee)
    }
  }

  /// The names of an item: its title without what many titles begin and end with.
  ///
  /// What every agenda has, and what nobody may read, has no name of its own.
  func names(of item: ImportedItem) -> [String] {
    let title = item.title
    let isPlain = Phrase(title).isIn(wording.plainItem)
    guard !isPlain, !item.isClosed else { return [] }
    var names: [String] = []
    func add(_ text: String) {
      let name = text.trimmedSigns
      if name.count >= Self.shortest, name != title, !names.contains(name) { names.append(name) }
    }
    let short = withoutPrefix(title)
    add(short)
    for separator in [" - ", " – ", ", ", ": ", " ("] {
      if let range = short.firstRange(of: separator) { add(String(short[..<range.lowerBound])) }
    }
    // «Madordning på plejehjemmene»
    if let first = short.split(separator: " ").first, first.count >= Self.tellingWord,
      first.allSatisfy(\.isLetter)
    {
      add(String(first))
    }
    return names
  }

  private func withoutPrefix(_ title: String) -> String {
    let words = title.split(separator: " ").map(String.init)
    let keys = words.map { Phrase.key(of: $0) }
    let fitting = wording.titlePrefixes.filter { keys.starts(with: $0.keys) }
    guard let longest = fitting.map(\.keys.count).max(), longest < words.count else { return title }
    return withoutPrefix(words.dropFirst(longest).joined(separator: " "))
  }
}
