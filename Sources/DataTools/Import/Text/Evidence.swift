/// The words by which a place is found again.
enum Evidence {
  private static let count = 6

  /// The first words of a part of the text: up to the end of their page, or to a page number that
  /// stands between them.
  static func first(of range: Range<Int>, in words: [SourceWord]) -> String {
    let first = words[range.lowerBound]
    return words[range].prefix(count).enumerated().prefix { offset, word in
      word.page == first.page && word.place == first.place + offset
    }.map(\.element).joined
  }
}
