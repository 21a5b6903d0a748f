import DanishText

/// Words of the layout of minutes, compared without capitals and signs at their ends.
struct Phrase: Hashable, Sendable {
  /// The words' keys.
  let keys: [String]

  init(_ text: String) {
    keys = text.split(separator: " ").map { Self.key(of: String($0)) }.filter { !$0.isEmpty }
  }

  /// A word as it is compared: folded, without the signs before and after it.
  ///
  ///     Phrase.key(of: "»Bilag:«")   // "bilag"
  ///     Phrase.key(of: "14/4287,")   // "14/4287"
  ///     Phrase.key(of: "–")          // "": nothing but signs
  static func key(of word: String) -> String {
    let folded = Folding.foldedBytes(word)
    let isPart: (UInt8) -> Bool = { byte in
      (48...57).contains(byte) || (97...122).contains(byte) || byte >= 0xC0
    }
    guard let first = folded.firstIndex(where: isPart), let last = folded.lastIndex(where: isPart)
    else { return "" }
    // The bytes that follow the first one of a letter past ASCII belong to it.
    let end = folded[last...].dropFirst().firstIndex { !(0x80..<0xC0).contains($0) }
    return String(decoding: folded[first..<(end ?? folded.count)], as: UTF8.self)
  }
}

extension Phrase {
  /// Whether the phrase as a whole is one of a book.
  func isIn<Meaning>(_ book: PhraseBook<Meaning>) -> Bool {
    let words = keys.map { key in
      SourceWord(
        text: key, key: key, place: 0, page: 1, line: 0, opensLine: false, closesLine: false,
        followsGap: false)
    }
    return book.matches(at: 0, in: words).contains { $0.count == keys.count }
  }
}

/// Phrases by what they stand for, the longest that fits first.
struct PhraseBook<Meaning: Sendable>: Sendable {
  private var byFirst: [String: [(phrase: Phrase, meaning: Meaning)]] = [:]

  /// Adds phrases that mean the same.
  mutating func add(_ texts: [String], _ meaning: Meaning) {
    for phrase in texts.map(Phrase.init) {
      guard let first = phrase.keys.first else { continue }
      byFirst[first, default: []].append((phrase, meaning))
      byFirst[first]?.sort { $0.phrase.keys.count > $1.phrase.keys.count }
    }
  }

  /// The longest phrase whose words begin at a place, with how many they are.
  func match(
    at place: Int, in words: some RandomAccessCollection<SourceWord>
  ) -> (meaning: Meaning, count: Int)? {
    matches(at: place, in: words).first
  }

  /// All phrases whose words begin at a place, the longest first.
  func matches(
    at place: Int, in words: some RandomAccessCollection<SourceWord>
  ) -> [(meaning: Meaning, count: Int)] {
    let rest = words.dropFirst(place)
    guard let first = rest.first, let candidates = byFirst[first.key] else { return [] }
    return candidates.compactMap { candidate in
      let keys = candidate.phrase.keys
      guard rest.prefix(keys.count).map(\.key) == keys else { return nil }
      return (candidate.meaning, keys.count)
    }
  }
}
