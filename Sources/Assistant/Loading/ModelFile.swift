/// The bytes in which learned models are kept: a heading, a key, a checksum, and the models' words,
/// each in four bytes, the lowest first.
enum ModelFile {
  private static let heading: [UInt32] = [0x4D52_4B53, 1]
  private static let start = 6

  /// Writes words under a key.
  static func bytes(_ words: [UInt32], key: UInt64) -> [UInt8] {
    let all = heading + halves(of: key) + halves(of: checksum(words[...])) + words
    var bytes: [UInt8] = []
    bytes.reserveCapacity(all.count * 4)
    for word in all {
      bytes.append(UInt8(truncatingIfNeeded: word))
      bytes.append(UInt8(truncatingIfNeeded: word >> 8))
      bytes.append(UInt8(truncatingIfNeeded: word >> 16))
      bytes.append(UInt8(truncatingIfNeeded: word >> 24))
    }
    return bytes
  }

  /// Reads the words that were written under a key.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - key: The key that is wanted.
  /// - Returns: The words; `nil` for another key, another format or damaged bytes.
  static func words(_ bytes: [UInt8], key: UInt64) -> [UInt32]? {
    guard bytes.count >= start * 4, bytes.count % 4 == 0 else { return nil }
    var all: [UInt32] = []
    all.reserveCapacity(bytes.count / 4)
    var place = 0
    while place < bytes.count {
      all.append(
        UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
          | UInt32(bytes[place + 3]) << 24)
      place += 4
    }
    let words = all[start...]
    guard all.starts(with: heading + halves(of: key) + halves(of: checksum(words))) else {
      return nil
    }
    return Array(words)
  }

  private static func halves(of number: UInt64) -> [UInt32] {
    [UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32)]
  }

  /// FNV-1a (draft-eastlake-fnv §2), a word at a time.
  private static func checksum(_ words: ArraySlice<UInt32>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var place = words.startIndex
    while place < words.endIndex {
      hash = (hash ^ UInt64(words[place])) &* 0x0000_0100_0000_01b3
      hash ^= hash >> 29
      place += 1
    }
    return hash
  }
}
