/// Tells in which language a text is, by the small words that no sentence does without.
///
///     guess.language(of: tokenizer.tokens(in: "what is the status of the project"))  // .english
///     guess.language(of: tokenizer.tokens(in: "status DUBU"))  // nil: nothing to go by
public struct LanguageGuess: Sendable {
  /// The languages that can be told apart.
  public enum Language: String, Equatable, Hashable, Sendable, CaseIterable {
    /// Danish.
    case danish
    /// English.
    case english
    /// German.
    case german
    /// Any other.
    case other
  }

  private let functionWords: [Language: Set<String>]

  /// Makes a guesser.
  ///
  /// - Parameter functionWords: Articles, pronouns, prepositions and the like for each language, in
  ///   any spelling. Words of two languages count for both; those given for ``Language/other`` may
  ///   be of several.
  public init(functionWords: [Language: Set<String>]) {
    self.functionWords = functionWords.mapValues { Set($0.map { Folding.fold($0) }) }
  }

  /// Guesses the language of a text.
  ///
  /// - Parameter tokens: The tokens of the text.
  /// - Returns: The language that has clearly the most of the words; ``Language/other`` also for a
  ///   text mostly in another script; `nil` where there is too little to go by.
  public func language(of tokens: [Token]) -> Language? {
    let words = tokens.filter { $0.isWord }.map(\.text)
    guard !words.isEmpty else { return nil }
    let foreign = words.count { $0.utf8.first ?? 0 >= 0xC9 }
    if foreign * 2 > words.count { return .other }
    var counts: [Language: Int] = [:]
    for word in words {
      let folded = Folding.fold(word)
      for (language, known) in functionWords where known.contains(folded) {
        counts[language, default: 0] += 2
      }
      // Letters that only one of the languages writes.
      if word.utf8.count > 1 {
        if word.contains(where: { "æøå".contains($0) }) { counts[.danish, default: 0] += 1 }
        if word.contains(where: { "äöüß".contains($0) }) { counts[.german, default: 0] += 1 }
      }
    }
    let ranked = counts.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
    guard let best = ranked.first, best.value >= 2 else { return nil }
    let second = ranked.dropFirst().first?.value ?? 0
    return best.value > second ? best.key : counts[.danish] == best.value ? .danish : nil
  }
}
