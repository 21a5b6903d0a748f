/// Danish words as arrays with one byte a letter: ASCII, and Latin-1 for `æ ø å`.
enum DanishLetters {
  /// Stands for any letter that Latin-1 lacks; neither vowel nor ending.
  static let foreign: UInt8 = 0xFF
  /// The letter æ.
  static let ae: UInt8 = 0xE6
  /// The letter ø.
  static let oe: UInt8 = 0xF8
  /// The letter å.
  static let aa: UInt8 = 0xE5

  /// Reads a folded word, with `ae`, `oe` and `aa` as one letter each.
  static func letters(folded bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      switch (result.last, byte) {
      case (UInt8(ascii: "a"), UInt8(ascii: "e")): result[result.count - 1] = ae
      case (UInt8(ascii: "o"), UInt8(ascii: "e")): result[result.count - 1] = oe
      case (UInt8(ascii: "a"), UInt8(ascii: "a")): result[result.count - 1] = aa
      default: result.append(byte < 0x80 ? byte : foreign)
      }
    }
    return result
  }

  /// Whether a letter is one of the nine Danish vowels.
  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"), ae, oe, aa:
      true
    default: false
    }
  }
}
