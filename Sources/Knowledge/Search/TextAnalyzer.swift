public import DanishText
import TextClassification

/// A question or statement, cut into words as search needs them.
public struct AnalyzedText: Sendable {
  /// A word or number of the text.
  public struct Word: Sendable {
    /// The token that it came from, by its index.
    public let token: Int
    /// The word in lower case, mended where it was misspelt.
    public let text: String
    /// What sort of token it was.
    public let kind: Token.Kind
    /// The word as it is looked up: folded.
    public let folded: [UInt8]
    /// Its folded stem.
    public let stem: [UInt8]
    /// The folded stems of what it is put together from; empty for a word that is no compound.
    public let parts: [[UInt8]]
    /// Whether it is a word of every text, such as «skulle» or «hen», that tells little.
    public let isCommon: Bool
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
  // Shorter words are hardly compounds, and splitting them does harm.
  private static let shortestCompound = 8
  private let repair: TokenRepair?
  private let splitter: CompoundSplitter
  private let fillers: Set<[UInt8]>
  private let common: Set<[UInt8]>
  private let spellings: [String: String]

  /// Makes an analyzer.
  ///
  /// - Parameters:
  ///   - compoundParts: What compounds are put together from.
  ///   - fillers: Words to pass over.
  ///   - common: Words of every text, which tell little.
  ///   - spellings: Right words by frequent misspellings, for words too short to be mended.
  ///   - repair: Mends what is misspelt, run together or torn apart; `nil` takes every word as it
  ///     stands.
  public init(
    compoundParts: [String] = [], fillers: [String] = [], common: [String] = [],
    spellings: [String: String] = [:], repairing repair: TokenRepair? = nil
  ) {
    self.spellings = spellings
    self.repair = repair
    self.fillers = Set(fillers.map { Folding.foldedBytes($0) })
    self.common = Set(common.map { Folding.foldedBytes($0) })
    splitter = CompoundSplitter(parts: Set(compoundParts))
  }

  /// Analyses a text.
  ///
  /// - Parameter text: Any text.
  /// - Returns: Its words in order; signs are left out of them.
  public func analyze(_ text: String) -> AnalyzedText {
    let typed = tokenizer.tokens(in: text).map(respelt)
    let tokens = repair?.repaired(typed) ?? typed
    var words: [AnalyzedText.Word] = []
    words.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() where token.kind != .symbol {
      if let word = word(token, at: index) { words.append(word) }
    }
    return AnalyzedText(tokens: tokens, words: words)
  }

  /// Analyses a word or number by itself; `nil` for one that is to be passed over.
  package func word(_ token: Token, at index: Int) -> AnalyzedText.Word? {
    let folded = Folding.foldedBytes(token.text)
    if fillers.contains(folded) { return nil }
    return AnalyzedText.Word(
      token: index, text: token.text, kind: token.kind, folded: folded,
      stem: stemmer.stem(folded: folded), parts: parts(of: token, folded),
      isCommon: common.contains(folded))
  }

  private func respelt(_ token: Token) -> Token {
    guard token.kind == .word, let right = spellings[token.text] else { return token }
    var token = token
    token.text = right
    return token
  }

  private func parts(of token: Token, _ folded: [UInt8]) -> [[UInt8]] {
    guard token.kind == .word, folded.count >= Self.shortestCompound else { return [] }
    let parts = splitter.parts(of: token.text)
    return parts.count > 1 ? parts.map { stemmer.stem(folded: Folding.foldedBytes($0)) } : []
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
