/// What a Unicode scalar is to a reader of Danish text.
enum ScalarClass {
  /// White space, control characters and characters without width: they end a token.
  case space
  /// A letter of any script.
  case letter
  /// A combining mark: part of the letter before it.
  case mark
  /// One of `0`–`9`.
  case digit
  /// A soft hyphen: an invisible place to break a line, as if it were not there.
  case softHyphen
  /// Anything else: punctuation, signs, pictures.
  case symbol

  /// Classifies a scalar.
  init(_ value: UInt32) {
    switch value {
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x30...0x39: self = .digit
    case 0...0x20, 0x7F...0xA0: self = .space
    case 0x21...0x7E: self = .symbol
    case 0xAD: self = .softHyphen
    case 0xC0...0x2AF: self = value == 0xD7 || value == 0xF7 ? .symbol : .letter
    case 0x300...0x36F: self = .mark
    default: self = ScalarClass.other(value)
    }
  }

  /// The scalars outside Latin, which Danish text seldom holds.
  private static func other(_ value: UInt32) -> ScalarClass {
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    if isBlank(value) { return .space }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    default: return scalar.properties.isAlphabetic ? .letter : .symbol
    }
  }

  /// Whether a scalar past Latin-1 shows nothing: spaces, zero-width signs, direction marks.
  static func isBlank(_ value: UInt32) -> Bool {
    switch value {
    case 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F: true
    case 0xFEFF, 0xFE00...0xFE0F, 0x3000, 0x1680, 0x180E, 0x61C, 0x115F, 0x1160, 0x3164: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
