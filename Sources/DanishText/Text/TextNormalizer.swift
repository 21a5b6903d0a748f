import Foundation

/// Brings text from anywhere to one spelling: what looks the same becomes the same bytes.
///
///     TextNormalizer.normalize("“Årup” – kl. 15")  // "\"Årup\" - kl. 15"
///     TextNormalizer.normalize("Hvad koster det?")   // unchanged
public enum TextNormalizer {
  /// Normalises a text.
  ///
  /// The result is in Unicode's normal form C. Typographic quotation marks, apostrophes, dashes,
  /// ellipses and spaces become the plain ones of ASCII; control characters (line breaks too) and
  /// characters without width become spaces; soft hyphens go. All else stays, capitals too.
  ///
  /// - Parameter text: Any string.
  /// - Returns: The normalised text; normalising it again changes nothing.
  /// - Complexity: One pass over the bytes; composing is paid for only by text that holds
  ///   combining marks or scripts other than Latin.
  public static func normalize(_ text: String) -> String {
    let bytes = Array(text.utf8)
    if isPlain(bytes) { return text }
    let (plain, mayCompose) = replaceTypography(bytes)
    let result = String(decoding: plain, as: UTF8.self)
    return mayCompose ? result.precomposedStringWithCanonicalMapping : result
  }

  /// Whether a text holds only ASCII that shows and the letters of Latin-1.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      // C3 80–C3 BF are the letters of Latin-1.
      let isPlain = byte < 0x80 ? byte >= 0x20 && byte != 0x7F : byte == 0xC3 || previous == 0xC3
      guard isPlain else { return false }
      previous = byte
    }
    return true
  }

  /// Replaces typographic and invisible characters.
  ///
  /// - Returns: The new bytes, and whether composing them could change them further.
  private static func replaceTypography(_ bytes: [UInt8]) -> (bytes: [UInt8], mayCompose: Bool) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var mayCompose = false
    var offset = 0
    while let (value, length) = ScalarReader.scalar(in: bytes, at: offset) {
      if let plain = plainForm(of: value) {
        result.append(contentsOf: plain.utf8)
      } else {
        result.append(contentsOf: bytes[offset..<(offset + length)])
        mayCompose = mayCompose || !isComposed(value)
      }
      offset += length
    }
    return (result, mayCompose)
  }

  /// The ASCII that stands for a typographic or invisible scalar; `nil` for all that stays.
  static func plainForm(of value: UInt32) -> String? {
    switch value {
    case 0x20...0x7E: nil
    case 0..<0x20, 0x7F...0xA0: " "
    case 0xAD: ""
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036: "\""
    case 0xB4, 0x2018...0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0x2BC: "'"
    case 0x2010...0x2015, 0x2212, 0x2043: "-"
    case 0x2026: "..."
    default: value > 0x2FF && ScalarClass.isBlank(value) ? " " : nil
    }
  }

  /// Whether a scalar is certain to stand unchanged in normal form C, whatever is beside it.
  private static func isComposed(_ value: UInt32) -> Bool {
    switch value {
    case 0...0x2FF: true
    case 0x2010...0x205E, 0x20A0...0x20BF, 0x2600...0x27BF, 0x1F000...0x1FBFF: true
    default: false
    }
  }
}
