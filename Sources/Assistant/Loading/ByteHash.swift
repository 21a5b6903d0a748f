/// FNV-1a over 64 bits (draft-eastlake-fnv §2), the same on every run and machine.
struct ByteHash {
  /// The hash of what was added.
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a text; «ab» and «c» differ from «a» and «bc».
  mutating func add(_ text: String) {
    add(Array(text.utf8))
    // No UTF-8 has this byte.
    add([0xFF])
  }

  /// Adds bytes.
  mutating func add(_ bytes: [UInt8]) {
    var hash = value
    var place = 0
    while place < bytes.count {
      hash = (hash ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01b3
      place += 1
    }
    value = hash
  }
}
