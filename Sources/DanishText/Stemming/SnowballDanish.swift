/// One run of the Snowball algorithm over the letters of a word.
///
/// The steps and their names are those of `danish.sbl`; every step only shortens the word, so the
/// state is how many letters are left.
struct SnowballDanish {
  private let letters: [UInt8]
  private var end: Int
  private var region: Int

  /// Prepares a run over letters as in ``DanishLetters``.
  init(_ letters: [UInt8]) {
    self.letters = letters
    end = letters.count
    region = letters.count
  }

  /// Runs all steps.
  ///
  /// - Returns: How many letters the stem has.
  consuming func stemLength() -> Int {
    guard letters.count >= 3 else { return letters.count }
    markRegion()
    removeMainSuffix()
    shortenConsonantPair()
    removeOtherSuffix()
    undouble()
    if end > 0, letters[end - 1] == UInt8(ascii: "'") { end -= 1 }
    return end
  }

  /// R1 begins after an apostrophe, or else after the first consonant that follows a vowel, and
  /// never before the fourth letter.
  private mutating func markRegion() {
    if let apostrophe = letters.firstIndex(of: UInt8(ascii: "'")) {
      region = apostrophe + 1
    } else if let vowel = letters.firstIndex(where: DanishLetters.isVowel),
      let consonant = letters[vowel...].firstIndex(where: { !DanishLetters.isVowel($0) })
    {
      region = consonant + 1
    }
    region = max(region, 3)
  }

  private mutating func removeMainSuffix() {
    guard Self.mainLast.contains(last), let suffix = longestSuffix(of: Self.mainSuffixes[last])
    else { return }
    if suffix == 1, last == UInt8(ascii: "s") {
      guard end >= 2, Self.mayPrecedeS.contains(letters[end - 2]) else { return }
    }
    end -= suffix
  }

  private mutating func shortenConsonantPair() {
    if longestSuffix(of: Self.consonantPairs) != nil { end -= 1 }
  }

  private mutating func removeOtherSuffix() {
    if ends(with: Self.igst, from: 0) { end -= 2 }
    guard let suffix = longestSuffix(of: Self.otherSuffixes) else { return }
    if last == UInt8(ascii: "t") {
      end -= 1  // løst → løs
    } else {
      end -= suffix
      shortenConsonantPair()
    }
  }

  private mutating func undouble() {
    guard end > region, end >= 2, letters[end - 2] == last,
      Self.undoubled.contains(last)
    else { return }
    end -= 1
  }

  private var last: UInt8 { end > 0 ? letters[end - 1] : 0 }

  private func ends(with suffix: [UInt8], from start: Int) -> Bool {
    let begin = end - suffix.count
    return begin >= start && letters[begin..<end].elementsEqual(suffix)
  }

  /// Length of the first suffix, of those given from long to short, that the region ends with.
  private func longestSuffix(of suffixes: [[UInt8]]?) -> Int? {
    suffixes?.first { ends(with: $0, from: region) }?.count
  }
}

extension SnowballDanish {
  /// The suffixes of step 1 by their last letter, the longest first.
  private static let mainSuffixes: [UInt8: [[UInt8]]] = {
    let suffixes = """
      hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer \
      s heds es endes erendes enes ernes eres ens hedens erens ers ets erets et eret
      """
    let words = suffixes.split(separator: " ").map { Array($0.utf8) }
    return Dictionary(grouping: words.sorted { $0.count > $1.count }) { $0.last ?? 0 }
  }()

  private static let mainLast = ByteSet(mainSuffixes.keys)

  private static let consonantPairs = ["gd", "dt", "gt", "kt"].map { Array($0.utf8) }

  private static let otherSuffixes: [[UInt8]] =
    [Array("elig".utf8), [UInt8(ascii: "l"), DanishLetters.oe] + Array("st".utf8)]
    + ["lig", "els", "ig"].map { Array($0.utf8) }

  private static let igst = Array("igst".utf8)

  /// Letters after which a final s is an ending.
  private static let mayPrecedeS = ByteSet(Array("'abcdfghjklmnoprtvyz".utf8) + [DanishLetters.aa])

  private static let undoubled = ByteSet("bdfgklmnprst")
}
