/// Text from outside as it may be shown and worked on: without control characters and line breaks.
public enum VisibleText {
  /// Replaces each control character, and each of Unicode's line and paragraph separators, by a
  /// space.
  ///
  ///     VisibleText.blanked("Hvad\u{0}er\u{85}DUBU?")   // "Hvad er DUBU?"
  ///     VisibleText.blanked("Hvad er DUBU?")            // unchanged, and not copied
  public static func blanked(_ text: String) -> String {
    guard mayHoldControls(text) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(isControl(scalar) ? " " : scalar) }
    return String(clean)
  }

  /// ``blanked(_:)``, and without spaces at either end.
  public static func trimmed(_ text: String) -> String {
    let clean = blanked(text)
    let bytes = clean.utf8
    guard bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ") else { return clean }
    let head = bytes.drop { $0 == UInt8(ascii: " ") }
    guard let last = head.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(Substring(head[...last]))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A look at the bytes alone: C1 is C2 80 to C2 9F, the separators are E2 80 A8 and E2 80 A9.
  private static func mayHoldControls(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F { return true }
      if before == 0xC2, byte < 0xA0 { return true }
      if before == 0x80, byte == 0xA8 || byte == 0xA9 { return true }
      before = byte
    }
    return false
  }
}
