/// Writes text so that spellings which mean the same compare equal: lower case, ASCII letters.
///
///     Folding.fold("Årup")    // "aarup", as is Folding.fold("Aarup")
///     Folding.fold("Børn")    // "boern", as is Folding.fold("boern")
///     Folding.fold("status")  // "status": nothing to do
///
/// The two-letter forms are chosen, not `æ ø å`, because they leave every letter one byte and
/// because folding what is folded then changes nothing.
public enum Folding {
  /// Folds a text.
  ///
  /// - Parameter text: Text in normal form C; letters written with combining marks lose the marks.
  /// - Returns: The folded text; white space, digits and signs stay as they are.
  public static func fold(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 || (0x41...0x5A).contains($0) }) else {
      return text
    }
    return String(decoding: foldedBytes(text), as: UTF8.self)
  }

  /// Folds a text to bytes, for indexes and features that need no string.
  ///
  /// - Parameter text: As for ``fold(_:)``.
  /// - Returns: The folded text in UTF-8; ASCII where the text is in Latin letters.
  public static func foldedBytes(_ text: some StringProtocol) -> [UInt8] {
    foldedBytes(utf8: Array(text.utf8))
  }

  /// Folds UTF-8 bytes.
  static func foldedBytes(utf8 bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 4)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        offset += 1
      } else if let (value, length) = ScalarReader.scalar(in: bytes, at: offset) {
        append(value, to: &result)
        offset += length
      }
    }
    return result
  }

  /// Appends the folded form of a scalar past ASCII.
  private static func append(_ value: UInt32, to result: inout [UInt8]) {
    if let folded = latinForm(of: value) {
      result.append(contentsOf: folded.utf8)
      return
    }
    guard let scalar = Unicode.Scalar(value) else { return }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      result.append(contentsOf: (latinForm(of: lower.value) ?? String(lower)).utf8)
    }
  }

  /// What the table holds for a scalar; `nil` outside of it.
  private static func latinForm(of value: UInt32) -> String? {
    switch value {
    case 0xC0...0x17F: latin[Int(value) - 0xC0]
    // Marks that the letter before them carried.
    case 0x300...0x36F: ""
    default: nil
    }
  }

  /// U+00C0–U+017F in order, each folded to ASCII.
  private static let latin: [String] = """
    a a a a ae aa ae c e e e e i i i i d n o o o o oe × oe u u u u y th ss \
    a a a a ae aa ae c e e e e i i i i d n o o o o oe ÷ oe u u u u y th y \
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g \
    h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n \
    o o o o oe oe oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u \
    w w y y y z z z z z z s
    """.split(separator: " ").map(String.init)
}
