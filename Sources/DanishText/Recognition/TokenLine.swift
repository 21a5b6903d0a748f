/// The tokens of a text with their folded texts, read without fear of the ends.
struct TokenLine {
  let tokens: [Token]
  private let folded: [String]
  private let numberParts: [[NumberWords.Part]?]

  /// Folds the tokens and looks for number words once, for all recognisers.
  init(_ tokens: [Token]) {
    self.tokens = tokens
    folded = tokens.map { Folding.fold($0.text) }
    numberParts = zip(tokens, folded).map { $0.isWord ? NumberWords.parts(of: $1) : nil }
  }

  /// How many tokens there are.
  var count: Int { tokens.count }

  /// The folded text of a token; empty past the ends.
  func text(_ index: Int) -> String { folded.indices.contains(index) ? folded[index] : "" }

  /// What a token adds to a number in words; `nil` if it is no number word.
  func numberParts(_ index: Int) -> [NumberWords.Part]? {
    numberParts.indices.contains(index) ? numberParts[index] : nil
  }

  /// What a token looks like; `nil` past the ends.
  func kind(_ index: Int) -> Token.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }

  /// Whether no white space stands before a token.
  func isAttached(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens.indices.contains(index - 1) else { return false }
    return tokens[index].isAttached(to: tokens[index - 1])
  }

  /// Where some tokens stand in the text.
  func range(of indices: Range<Int>) -> Range<Int> {
    guard let first = tokens.indices.contains(indices.lowerBound) ? tokens[indices.lowerBound] : nil
    else { return 0..<0 }
    let last = tokens[min(indices.upperBound, tokens.count) - 1]
    return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
  }

  /// Walks over the tokens and collects what a reader finds, without overlaps.
  ///
  /// - Parameter read: Reads at an index; gives what it found and the index after it.
  /// - Returns: All that was found, in order.
  func collect<Found>(_ read: (Int) -> (found: Found, end: Int)?) -> [Found] {
    var result: [Found] = []
    var index = 0
    while index < count {
      if let (found, end) = read(index), end > index {
        result.append(found)
        index = end
      } else {
        index += 1
      }
    }
    return result
  }
}
