import DanishText

/// Cuts a text into words as templates, lists and the model need them.
struct TextReader: Sendable {
  /// A word or number.
  struct Word: Sendable {
    /// As typed, in lower case.
    var text: String
    /// What it looks like.
    var kind: Token.Kind
    /// Where it stands: UTF-8 offsets.
    var range: Range<Int>
    /// Folded, in UTF-8.
    var folded: [UInt8]
    /// Its folded stem, in UTF-8.
    var stem: [UInt8]
  }

  private let tokenizer = Tokenizer()
  private let stemmer = DanishStemmer()

  /// Longer texts are read as far as this: a question has a few dozen words.
  private static let mostWords = 400

  /// The words of a text, in reading order; signs are left out.
  func words(of text: String) -> [Word] {
    var words: [Word] = []
    for token in tokenizer.tokens(in: text) where token.kind != .symbol {
      if words.count == Self.mostWords { break }
      let folded = Folding.foldedBytes(token.text)
      words.append(
        Word(
          text: token.text, kind: token.kind, range: token.range, folded: folded,
          stem: stemmer.stem(folded: folded)))
    }
    return words
  }
}
