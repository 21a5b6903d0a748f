/// Hashes of features: 32 bits, the same on every run and machine.
///
/// FNV-1a (draft-eastlake-fnv §2) with a final mix, so that low bits can index tables directly.
struct FeatureHash {
  private(set) var value: UInt32

  /// Begins a feature of a kind; kinds with equal bytes do not meet.
  init(_ kind: UInt8) {
    value = (0x811c_9dc5 ^ UInt32(kind)) &* 0x0100_0193
  }

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt32(byte)) &* 0x0100_0193
  }

  mutating func add(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      value = (value ^ UInt32(bytes[place])) &* 0x0100_0193
      place += 1
    }
  }

  /// The hash with its bits mixed (the finaliser of MurmurHash3).
  var mixed: UInt32 {
    var mixed = value
    mixed ^= mixed >> 16
    mixed = mixed &* 0x85eb_ca6b
    mixed ^= mixed >> 13
    mixed = mixed &* 0xc2b2_ae35
    return mixed ^ (mixed >> 16)
  }
}
