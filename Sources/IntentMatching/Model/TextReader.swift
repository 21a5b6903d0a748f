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
    /// Folded, in UTF-8; corrected where it was misspelt.
    var folded: [UInt8]
    /// Its folded stem, in UTF-8.
    var stem: [UInt8]
    /// Whether it was misspelt.
    var isCorrected = false
  }

  private let tokenizer = Tokenizer()
  private let stemmer = DanishStemmer()
  private let corrector: SpellingCorrector?

  /// Longer texts are read as far as this: a question has a few dozen words.
  private static let mostWords = 250
  /// More misspelt words than this are no slips; correcting all would take long.
  private static let mostCorrections = 12

  /// Makes a reader.
  ///
  /// - Parameter vocabulary: Words to correct others to, and how often each occurs; without any,
  ///   words are taken as they stand.
  init(vocabulary: [String: Int] = [:]) {
    corrector = vocabulary.isEmpty ? nil : SpellingCorrector(vocabulary: vocabulary)
  }

  /// The words of a text, folded, in reading order; numbers and the like are no words.
  func foldedWords(of text: String) -> [String] {
    tokenizer.tokens(in: text).filter { $0.kind == .word }.map { Folding.fold($0.text) }
  }

  /// The words of a text, in reading order; signs are left out.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - correcting: Whether misspelt words are corrected.
  /// - Returns: The words.
  func words(of text: String, correcting: Bool = true) -> [Word] {
    var words: [Word] = []
    var tries = 0
    for token in tokenizer.tokens(in: text) where token.kind != .symbol {
      if words.count == Self.mostWords { break }
      var folded = Folding.foldedBytes(token.text)
      var isCorrected = false
      if correcting, let corrector, token.kind == .word, tries < Self.mostCorrections,
        !corrector.isKnown(token.text)
      {
        tries += 1
        if let correction = corrector.correct(token.text) {
          folded = Array(correction.word.utf8)
          isCorrected = true
        }
      }
      words.append(
        Word(
          text: token.text, kind: token.kind, range: token.range, folded: folded,
          stem: stemmer.stem(folded: folded), isCorrected: isCorrected))
    }
    return words
  }
}
