import DataFiles

/// Takes recommendation and decision out of the sections of an item.
struct RulingReader {
  // «Direktøren for Innovation og Netværk indstiller»: so many words before it.
  private static let longestTitle = 9

  let wording: ImportWording
  let words: [SourceWord]

  /// The recommendation.
  func recommendation(_ sections: [ItemSection]) -> ImportedRuling? {
    if let section = sections.first(where: { $0.kind == .recommendation && !$0.body.isEmpty }) {
      return recommendation(in: section.body, by: recommender(in: section.heading?.range ?? 0..<0))
    }
    guard let ruling = sections.last(where: { $0.kind == .ruling }), let split = split(ruling.body),
      split > ruling.body.lowerBound
    else { return nil }
    return recommendation(in: ruling.body.lowerBound..<split)
  }

  /// The decision: of several, that of the day of the meeting, else the last.
  func decision(_ sections: [ItemSection], on date: CalendarDate?) -> ImportedRuling? {
    let filled = sections.filter { $0.kind == .decision && !$0.body.isEmpty }
    let ofMeeting = filled.filter { $0.heading?.date != nil && $0.heading?.date == date }
    if let section = ofMeeting.last ?? filled.last { return ruling(section.body) }
    guard let section = sections.last(where: { $0.kind == .ruling && !$0.body.isEmpty }) else {
      return nil
    }
    let start = split(section.body) ?? section.body.lowerBound
    return start < section.body.upperBound ? ruling(start..<section.body.upperBound) : nil
  }

  private func ruling(_ range: Range<Int>, by: String? = nil) -> ImportedRuling {
    ImportedRuling(
      by: by, text: words[range].joined, page: words[range.lowerBound].page,
      evidence: Evidence.first(of: range, in: words))
  }

  /// «Direktionen indstiller, at …»: who, and what.
  private func recommendation(in range: Range<Int>, by known: String? = nil) -> ImportedRuling {
    if let known { return ruling(range, by: known) }
    let limit = min(range.upperBound, range.lowerBound + Self.longestTitle)
    guard let verb = (range.lowerBound..<limit).first(where: isRecommending),
      verb > range.lowerBound, words[range.lowerBound].isCapitalised
    else { return ruling(range) }
    let by = words[range.lowerBound..<verb].joined.trimmedSigns
    var start = verb + 1
    while start < range.upperBound, words[start].key.isEmpty { start += 1 }
    guard start < range.upperBound, !by.isEmpty, by != "Det" else { return ruling(range) }
    return ruling(start..<range.upperBound, by: by)
  }

  /// «Direktionen indstiller:» may be a heading.
  private func recommender(in heading: Range<Int>) -> String? {
    guard let verb = heading.first(where: isRecommending), verb > heading.lowerBound else {
      return nil
    }
    return words[heading.lowerBound..<verb].joined
  }

  private func isRecommending(_ place: Int) -> Bool {
    wording.recommends.contains(words[place].key)
  }

  /// Where the decision begins under a heading for both: after the paragraph or sentence that
  /// recommends.
  private func split(_ range: Range<Int>) -> Int? {
    guard range.prefix(Self.longestTitle).contains(where: isRecommending) else { return nil }
    let cutter = PassageCutter(words: words)
    let ends = range.dropLast().filter { cutter.endsSentence(at: $0) && !isColon($0) }
    let paragraph = ends.last { words[$0 + 1].opensLine && words[$0 + 1].followsGap }
    let end = paragraph ?? ends.first
    return end.map { $0 + 1 }
  }

  private func isColon(_ place: Int) -> Bool { words[place].endsWithColon }
}
