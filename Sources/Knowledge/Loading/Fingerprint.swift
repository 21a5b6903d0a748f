import JSONCoding

/// A hash of data files that is the same on every run and machine: FNV-1a over 64 bits
/// (draft-eastlake-fnv §2).
struct Fingerprint {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ root: JSONValue) {
    for byte in root.encoded() {
      value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }

  /// Sixteen digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
