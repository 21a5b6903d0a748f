public import DanishText
import TextClassification

/// A question or statement, cut into words as search needs them.
public struct AnalyzedText: Sendable {
  /// A word or number of the text.
  public struct Word: Sendable {
    /// The token that it came from.
    public let token: Token
    /// The word as it is looked up: folded, and corrected where it was misspelt.
    public let folded: [UInt8]
    /// Its folded stem.
    public let stem: [UInt8]
    /// What it was corrected to, as people write it; `nil` where it stands as typed.
    public let correction: String?
  }

  /// All tokens, signs too.
  public let tokens: [Token]
  /// The words and numbers in order.
  public let words: [Word]
}

/// Cuts text into words, their stems and features, the same way at load and for a question.
public struct TextAnalyzer: Sendable {
  private let tokenizer = Tokenizer()
  private let stemmer = DanishStemmer()

  /// Makes an analyzer.
  public init() {}

  /// Analyses a text.
  ///
  /// - Parameters:
  ///   - text: Any text.
  /// - Returns: Its words in order; signs are left out of them.
  public func analyze(_ text: String)
    -> AnalyzedText
  {
    let tokens = tokenizer.tokens(in: text)
    var words: [AnalyzedText.Word] = []
    words.reserveCapacity(tokens.count)
    for token in tokens where token.kind != .symbol {
      let correction: String? = nil
      let folded = Folding.foldedBytes(correction ?? token.text)
      words.append(
        AnalyzedText.Word(
          token: token, folded: folded, stem: stemmer.stem(folded: folded), correction: correction)
      )
    }
    return AnalyzedText(tokens: tokens, words: words)
  }

  /// The stem of one word, folded.
  public func stem(of word: String) -> [UInt8] {
    stemmer.stem(folded: Folding.foldedBytes(word))
  }
}

extension AnalyzedText {
  /// The words as features need them.
  var featureWords: [FeatureExtractor.Word] {
    words.map { FeatureExtractor.Word(folded: $0.folded, stem: $0.stem) }
  }
}
