/// A document's text, page by page.
struct SourceText: Sendable {
  /// How the pages were told apart.
  enum Pagination: String, Sendable {
    /// The paragraphs of a web page's transcript.
    case paragraphs
    /// Form feeds.
    case formFeeds
    /// Page numbers in the text.
    case pageNumbers
    /// Not at all.
    case none
  }

  /// A page, its lines in order; empty ones separate paragraphs.
  struct Page: Equatable, Sendable {
    let number: Int
    let lines: [String]
  }

  /// The pages.
  let pages: [Page]
  /// Lines that are not the document's: what a web page puts around it.
  let surroundings: [String]
  /// How the pages were told apart.
  let pagination: Pagination

  /// Every word in order.
  var words: [SourceWord] {
    var words: [SourceWord] = []
    var line = 0
    for page in pages {
      var followsGap = true
      for text in page.lines {
        let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
        for (index, part) in parts.enumerated() {
          words.append(
            SourceWord(
              text: part, key: Phrase.key(of: part), place: words.count, page: page.number,
              line: line,
              opensLine: index == 0, closesLine: index == parts.count - 1, followsGap: followsGap))
        }
        followsGap = parts.isEmpty
        line += 1
      }
    }
    return words
  }
}
