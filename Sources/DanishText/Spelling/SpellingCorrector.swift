/// What a misspelt word probably was meant to be.
public struct Correction: Equatable, Sendable {
  /// The word meant, folded.
  public var word: String
  /// How many letters were dropped, added, replaced or swapped.
  public var edits: Int
  /// How unlikely the slips are: 5 for a doubled letter, 7 for a neighbouring key, 10 and more
  /// otherwise, added up.
  public var cost: Int
  /// How often the word stands in the vocabulary.
  public var frequency: Int
}

/// Corrects words to those of a vocabulary.
///
///     corrector.correct("fritaglse")  // "fritagelse", 1 edit
///     corrector.correct("fritagelse") // nil: known
///     corrector.correct("14/4287")    // nil: no word
///     corrector.correct("bil")        // nil: too short to be told from other words
public struct SpellingCorrector: Sendable {
  private let words: [String]
  private let letters: [[UInt8]]
  private let frequencies: [Int]
  private let places: [String: Int]
  private let stems: Set<[UInt8]>
  private let signatures: [UInt32]
  private let index: DeletionIndex

  /// Makes a corrector.
  ///
  /// - Parameter vocabulary: Words and how often each occurs; folded if they are not.
  /// - Complexity: A few hundred operations a word; about 4 MB for 15,000 words.
  public init(vocabulary: [String: Int]) {
    let folded = Dictionary(vocabulary.map { (Folding.fold($0), $1) }, uniquingKeysWith: +)
    let sorted = folded.map {
      (letters: DanishLetters.letters(folded: Array($0.utf8)), word: $0, $1)
    }
    .sorted { $0.letters.lexicographicallyPrecedes($1.letters) }
    words = sorted.map(\.word)
    letters = sorted.map(\.letters)
    frequencies = sorted.map(\.2)
    places = Dictionary(zip(words, words.indices), uniquingKeysWith: { first, _ in first })
    let stemmer = DanishStemmer()
    stems = Set(words.map { stemmer.stem(folded: Array($0.utf8)) })
    signatures = letters.map(Self.signature)
    index = DeletionIndex(letters)
  }

  /// How often a word occurs; 0 for one that the vocabulary lacks.
  ///
  /// - Parameter word: A word in any spelling.
  /// - Returns: The frequency given for it.
  public func frequency(of word: String) -> Int {
    places[Folding.fold(word)].map { frequencies[$0] } ?? 0
  }

  /// Whether the vocabulary holds a word or another form of it, so that nothing is to be corrected.
  ///
  /// - Parameter word: A word in any spelling.
  /// - Returns: `true` for *kommunernes* where only *kommunen* was given.
  public func isKnown(_ word: String) -> Bool {
    let folded = Folding.fold(word)
    return places[folded] != nil
      || stems.contains(DanishStemmer().stem(folded: Array(folded.utf8)))
  }

  /// Finds what a word was meant to be.
  ///
  /// One edit is allowed for words of four to six letters, two from seven on.
  ///
  /// - Parameter word: A word in any spelling.
  /// - Returns: The likeliest word of the vocabulary; `nil` for what is known, for numbers and
  ///   whatever else is not made of letters alone, for short words, and where nothing is near.
  /// - Complexity: At most 29 look-ups and one comparison for each word found.
  public func correct(_ word: String) -> Correction? { candidates(for: word).first }

  /// Finds all that a word may have been meant to be.
  ///
  /// - Parameter word: As for ``correct(_:)``.
  /// - Returns: Words of the vocabulary with the fewest edits, the likeliest first: by cost, where
  ///   a word that occurs ten times as often may cost half an edit more.
  public func candidates(for word: String) -> [Correction] {
    let folded = Folding.foldedBytes(word)
    guard folded.allSatisfy({ (0x61...0x7A).contains($0) }), folded.count <= 48 else { return [] }
    let typed = DanishLetters.letters(folded: folded)
    guard typed.count >= 4, !isKnown(word) else { return [] }
    var limit = typed.count <= 6 ? 1 : 2
    let signature = Self.signature(of: typed)
    var distance = EditDistance()
    var found: [(place: Int, edits: Int)] = []
    for place in index.candidates(for: typed, edits: limit).joined() {
      // An edit changes at most two of the letters that occur.
      guard (signatures[place] ^ signature).nonzeroBitCount <= 2 * limit,
        let edits = distance.edits(typed, letters[place], limit: limit)
      else { continue }
      limit = edits
      found.append((place, edits))
    }
    return found.filter { $0.edits <= limit }
      .map { place, edits in
        Correction(
          word: words[place], edits: edits,
          cost: TypingCosts.cost(typed: typed, meant: letters[place]),
          frequency: frequencies[place])
      }
      .filter { $0.cost <= Self.highestCost(letters: typed.count) }
      .sorted { ($0.rank, $0.word) < ($1.rank, $1.word) }
  }

  /// The most that may be wrong with a word: in a short one even a single letter hit far from its
  /// place more often makes another word than a slip.
  private static func highestCost(letters: Int) -> Int {
    switch letters {
    case ...5: 10
    case 6...7: 14
    default: 20
    }
  }

  /// Which letters occur, as bits.
  private static func signature(of letters: [UInt8]) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}

extension Correction {
  /// Smaller is likelier.
  fileprivate var rank: Int {
    // Each doubling of the frequency is worth 1½ tenths of an edit, up to 1,024.
    let doublings = Int.bitWidth - max(frequency, 1).leadingZeroBitCount - 1
    return 2 * cost - 3 * min(doublings, 10)
  }
}
