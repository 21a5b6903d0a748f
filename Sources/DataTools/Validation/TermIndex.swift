import Knowledge

/// Which terms occur in a collection of texts, by the stems of their words.
///
///     var index = TermIndex()
///     index.add("Udgifterne til digital post")
///     index.holds("digital post")   // true
///     index.holds("postens")        // true: the same stem
///     index.holds("digital udgift") // false: the words do not follow one another
struct TermIndex {
  private static let longestTerm = 5

  private let analyzer = TextAnalyzer()
  private var terms: Set<UInt64> = []
  /// The folded words, each once.
  private(set) var words: Set<[UInt8]> = []

  /// Takes a text in.
  mutating func add(_ text: String) {
    let found = analyzer.analyze(text).words
    for word in found { words.insert(word.folded) }
    for start in found.indices {
      var hash = Self.seed
      for word in found[start...].prefix(Self.longestTerm) {
        hash = Self.append(word.stem, to: hash)
        terms.insert(hash)
      }
    }
  }

  /// Whether a term's words stand one after another in one of the texts.
  func holds(_ term: String) -> Bool {
    let stems = analyzer.stems(of: term)
    guard !stems.isEmpty else { return false }
    return terms.contains(
      stems.prefix(Self.longestTerm).reduce(Self.seed) { Self.append($1, to: $0) })
  }

  // FNV-1a over 64 bits (draft-eastlake-fnv §2), with a byte that no stem has between words.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func append(_ stem: [UInt8], to hash: UInt64) -> UInt64 {
    var hash = hash
    for byte in stem { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
  }
}
