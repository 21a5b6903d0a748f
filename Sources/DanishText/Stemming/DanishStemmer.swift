/// The Danish stemmer of the Snowball project, letter for letter (version 3 of the algorithm).
///
///     stemmer.stem("kommunernes")  // "kommun"
///     stemmer.stem("fritagelser")  // "fritag"
///     stemmer.stem("it")           // "it": words under three letters stay
///
/// The stem is always a beginning of the word. Source: https://snowballstem.org/algorithms/danish/
public struct DanishStemmer: Sendable {
  /// Makes a stemmer; it holds nothing.
  public init() {}

  /// Finds the stem of a word.
  ///
  /// - Parameter word: One word in lower case and normal form C.
  /// - Returns: Its stem.
  public func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    var offset = 0
    while let (value, length) = ScalarReader.scalar(in: bytes, at: offset) {
      letters.append(value <= 0xFF ? UInt8(value) : DanishLetters.foreign)
      offset += length
    }
    let kept = SnowballDanish(letters).stemLength()
    if kept == letters.count { return word }
    return String(word.unicodeScalars.prefix(kept))
  }

  /// Finds the stem of a word that ``Folding`` has folded: `ae`, `oe` and `aa` count as the one
  /// letter that they stand for, so that *aabne* and *åbne* come to the same.
  ///
  /// - Parameter word: A folded word.
  /// - Returns: Its stem, folded. Usually the folded form of what ``stem(_:)`` gives; another where
  ///   the two letters only meet by chance, as in *poesi*.
  public func stem(folded word: [UInt8]) -> [UInt8] {
    let letters = DanishLetters.letters(folded: word)
    let kept = SnowballDanish(letters).stemLength()
    if kept == letters.count { return word }
    let long = letters.prefix(kept).count { $0 >= 0x80 && $0 != DanishLetters.foreign }
    return Array(word.prefix(kept + long))
  }

  /// Folds a word and finds the stem of the result.
  ///
  /// - Parameter word: One word, lower case or not.
  /// - Returns: As for ``stem(folded:)-([UInt8])``, as a string: the key under which the forms and
  ///   spellings of a word meet.
  public func foldedStem(_ word: String) -> String {
    String(decoding: stem(folded: Folding.foldedBytes(word)), as: UTF8.self)
  }
}
