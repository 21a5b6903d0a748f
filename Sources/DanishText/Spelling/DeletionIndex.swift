/// Finds words that share what is left of them after a few letters are deleted.
///
/// Two words within two edits of each other agree once up to two letters are taken from each
/// (Garbe's symmetric deletion). Only the first seven letters are looked at, and words that begin
/// with the same seven are kept as one: such a beginning makes at most 29 entries of four bytes.
/// What is found must be checked.
struct DeletionIndex: Sendable {
  /// How many letters are looked at; a key of eight bytes holds them.
  private static let prefix = 7

  /// Where the words with the same beginning start, and where the last ones end.
  private let groups: [Int]
  private let shift: UInt64
  private let starts: [UInt32]
  private let entries: [UInt32]

  /// Builds the index.
  ///
  /// - Parameter words: Words with one byte a letter, in order; they are known by their place.
  init(_ words: [[UInt8]]) {
    var groups: [Int] = []
    var keys: [(key: UInt64, group: UInt32)] = []
    for (number, word) in words.enumerated() {
      if number > 0, Self.key(of: words[number - 1]) == Self.key(of: word) { continue }
      Self.forEachKey(of: word, deletions: word.count < Self.prefix ? 1 : 2) { key in
        keys.append((key, UInt32(truncatingIfNeeded: groups.count)))
      }
      groups.append(number)
    }
    self.groups = groups + [words.count]
    let bits = UInt64(max(4, Int.bitWidth - keys.count.leadingZeroBitCount))
    shift = 64 - bits
    var counts = [UInt32](repeating: 0, count: 1 << Int(bits) + 1)
    for (key, _) in keys { counts[Int(Self.hash(key) >> shift) + 1] += 1 }
    for bucket in counts.indices.dropFirst() { counts[bucket] += counts[bucket - 1] }
    starts = counts
    var filled = [UInt32](repeating: 0, count: keys.count)
    for (key, group) in keys {
      let bucket = Int(Self.hash(key) >> shift)
      filled[Int(counts[bucket])] = group
      counts[bucket] += 1
    }
    entries = filled
  }

  /// Finds the words that may lie within some edits of another.
  ///
  /// - Returns: Ranges of places, none twice.
  func candidates(for word: [UInt8], edits: Int) -> [Range<Int>] {
    var seen = [UInt64](repeating: 0, count: groups.count / 64 + 1)
    var result: [Range<Int>] = []
    Self.forEachKey(of: word, deletions: edits) { key in
      let bucket = Int(Self.hash(key) >> shift)
      for place in Int(starts[bucket])..<Int(starts[bucket + 1]) {
        let group = Int(entries[place])
        let bit = UInt64(1) << UInt64(group & 63)
        guard seen[group >> 6] & bit == 0 else { continue }
        seen[group >> 6] |= bit
        result.append(groups[group]..<groups[group + 1])
      }
    }
    return result
  }

  private static func key(of word: [UInt8]) -> UInt64 {
    word.prefix(prefix).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func forEachKey(of word: [UInt8], deletions: Int, _ body: (UInt64) -> Void) {
    let length = min(word.count, prefix)
    let key = key(of: word)
    body(key)
    guard deletions > 0 else { return }
    for first in 0..<length {
      let once = deleting(first, from: key)
      body(once)
      guard deletions > 1 else { continue }
      for second in 0..<min(first, length - 1) { body(deleting(second, from: once)) }
    }
  }

  /// Takes out one byte, counted from the lowest.
  private static func deleting(_ index: Int, from key: UInt64) -> UInt64 {
    let low = (UInt64(1) << UInt64(8 * index)) - 1
    return (key & low) | (key >> 8 & ~low)
  }

  private static func hash(_ key: UInt64) -> UInt64 {
    // Fibonacci hashing, after the high half was mixed into the low.
    (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
  }
}
