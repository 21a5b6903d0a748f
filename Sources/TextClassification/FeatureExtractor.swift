/// Turns the words of a text into hashed features: stems, pairs of stems, and pieces of words.
///
///     let extractor = FeatureExtractor()
///     extractor.features(of: [word("digital"), word("post")])
///     // stems "digital", "post"; the pair; "^di", "dig", … of both
///     extractor.features(of: [])   // []
///
/// Pieces of three to five letters, with the ends of the word marked, keep most of a misspelt word
/// and of a compound; stems and pairs keep it exact.
public struct FeatureExtractor: Sendable {
  /// A word as features need it.
  public struct Word: Equatable, Sendable {
    /// The folded word, in UTF-8.
    public let folded: [UInt8]
    /// Its folded stem, in UTF-8.
    public let stem: [UInt8]

    /// Makes a word.
    public init(folded: [UInt8], stem: [UInt8]) {
      self.folded = folded
      self.stem = stem
    }
  }

  private enum Kind {
    static let stem: UInt8 = 1
    static let pair: UInt8 = 2
    static let piece: UInt8 = 3
  }

  // A piece of a text of a thousand letters says nothing, and hostile input must stay cheap.
  private static let longestWord = 48
  private let shortest: Int
  private let longest: Int

  /// Makes an extractor.
  ///
  /// - Parameter pieces: How many letters a piece of a word has, its marked ends included.
  public init(pieces: ClosedRange<Int> = 3...5) {
    shortest = max(1, pieces.lowerBound)
    longest = max(shortest, pieces.upperBound)
  }

  /// The feature of a stem by itself.
  public static func stemFeature(_ stem: [UInt8]) -> UInt32 {
    var hash = FeatureHash(Kind.stem)
    hash.add(stem)
    return hash.mixed
  }

  /// The features of a text, in reading order, repeated ones too.
  ///
  /// - Parameter words: The text's words and numbers in order.
  /// - Returns: Hashes; about five for each letter.
  public func features(of words: [Word]) -> [UInt32] {
    var features: [UInt32] = []
    features.reserveCapacity(words.count * 24)
    var index = 0
    while index < words.count {
      let word = words[index]
      features.append(Self.stemFeature(word.stem))
      if index > 0 { features.append(Self.pairFeature(words[index - 1].stem, word.stem)) }
      appendPieces(of: word.folded, to: &features)
      index += 1
    }
    return features
  }

  /// The feature of two stems that follow one another.
  public static func pairFeature(_ first: [UInt8], _ second: [UInt8]) -> UInt32 {
    var hash = FeatureHash(Kind.pair)
    hash.add(first)
    hash.add(0)
    hash.add(second)
    return hash.mixed
  }

  /// Adds the pieces of one word to those of others.
  ///
  /// - Parameters:
  ///   - word: The folded word, in UTF-8.
  ///   - features: Where its pieces are added, repeated ones too.
  public func appendPieces(of word: [UInt8], to features: inout [UInt32]) {
    let count = min(word.count, Self.longestWord) + 2
    // 1 marks the beginning of the word, 2 its end.
    var letters: [UInt8] = [1]
    letters.reserveCapacity(count)
    letters.append(contentsOf: word.prefix(count - 2))
    letters.append(2)
    var start = 0
    while start < count {
      if count < shortest, start > 0 { return }
      var hash = FeatureHash(Kind.piece)
      let most = min(longest, count - start)
      var length = 1
      while length <= most {
        hash.add(letters[start + length - 1])
        if length >= shortest || length == count { features.append(hash.mixed) }
        length += 1
      }
      start += 1
    }
  }
}
