/// Checks UTF-8 as it comes, cut anywhere, and finds a fault at the byte where it shows.
///
/// Well-formed is what the Unicode standard's table 3-7 lists: no overlong forms, no surrogates,
/// nothing beyond U+10FFFF.
struct UTF8Validator: Sendable {
  /// Continuation bytes that are still to come.
  private var expected = 0
  /// What the next continuation byte may be; narrower than 80…BF behind some first bytes.
  private var allowed: ClosedRange<UInt8> = 0x80...0xbf

  /// Whether no character is left unfinished.
  var isComplete: Bool { expected == 0 }

  /// Takes bytes; false once something is not UTF-8.
  mutating func consume(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { take($0) } }

  /// Whether these bytes by themselves are text.
  static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    var validator = UTF8Validator()
    return validator.consume(bytes) && validator.isComplete
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    if expected > 0 {
      guard allowed.contains(byte) else { return false }
      expected -= 1
      allowed = 0x80...0xbf
      return true
    }
    switch byte {
    case 0x00...0x7f: return true
    case 0xc2...0xdf: expected = 1
    case 0xe0: (expected, allowed) = (2, 0xa0...0xbf)
    case 0xed: (expected, allowed) = (2, 0x80...0x9f)
    case 0xe1...0xef: expected = 2
    case 0xf0: (expected, allowed) = (3, 0x90...0xbf)
    case 0xf1...0xf3: expected = 3
    case 0xf4: (expected, allowed) = (3, 0x80...0x8f)
    default: return false
    }
    return true
  }
}
