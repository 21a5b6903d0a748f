public import DanishText
import TextClassification

/// A question or statement, cut into words as search needs them.
public struct AnalyzedText: Sendable {
  /// A word or number of the text.
  public struct Word: Sendable {
    /// The token that it came from, by its index.
    public let token: Int
    /// The word as typed, in lower case.
    public let typed: String
    /// What sort of token it was.
    public let kind: Token.Kind
    /// The word as it is looked up: folded, and corrected where it was misspelt.
    public let folded: [UInt8]
    /// Its folded stem.
    public let stem: [UInt8]
    /// What it was corrected to; `nil` where it stands as typed.
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
  private let corrector: SpellingCorrector?

  /// Makes an analyzer.
  ///
  /// - Parameter corrector: Mends misspelt words; `nil` takes every word as it stands.
  public init(correcting corrector: SpellingCorrector? = nil) {
    self.corrector = corrector
  }

  /// Analyses a text.
  ///
  /// - Parameter text: Any text.
  /// - Returns: Its words in order; signs are left out of them.
  public func analyze(_ text: String) -> AnalyzedText {
    let tokens = tokenizer.tokens(in: text)
    var words: [AnalyzedText.Word] = []
    words.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() where token.kind != .symbol {
      let correction = token.kind == .word ? corrector?.correct(token.text)?.word : nil
      let folded = Folding.foldedBytes(correction ?? token.text)
      words.append(
        AnalyzedText.Word(
          token: index, typed: token.text, kind: token.kind, folded: folded,
          stem: stemmer.stem(folded: folded), correction: correction))
    }
    return AnalyzedText(tokens: tokens, words: words)
  }

  /// The stems of a phrase's words.
  public func stems(of phrase: String) -> [[UInt8]] { analyze(phrase).words.map(\.stem) }
}

extension AnalyzedText {
  /// The words as features need them.
  var featureWords: [FeatureExtractor.Word] {
    words.map { FeatureExtractor.Word(folded: $0.folded, stem: $0.stem) }
  }
}
