/// One pass of the tokenizer over a text.
struct TokenScanner {
  let bytes: [UInt8]
  var position = 0
  var tokens: [Token] = []

  /// Prepares a pass.
  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 5 + 2)
  }

  /// Runs over the whole text.
  mutating func scan() -> [Token] {
    while let (value, length) = ScalarReader.scalar(in: bytes, at: position) {
      switch ScalarClass(value) {
      case .space, .softHyphen: position += length
      case .digit: scanNumeric()
      case .letter: scanWord()
      case .mark, .symbol: scanSymbol(value)
      }
    }
    return tokens
  }

  /// The byte at an offset; 0 past the end.
  func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

  /// The class of the scalar at an offset; white space past the end.
  func scalarClass(at offset: Int) -> ScalarClass {
    ScalarReader.scalar(in: bytes, at: offset).map { ScalarClass($0.value) } ?? .space
  }

  /// Whether an ASCII digit stands at an offset.
  func isDigit(_ offset: Int) -> Bool { (0x30...0x39).contains(byte(offset)) }

  /// Whether a letter of any script or an ASCII digit stands at an offset.
  func isLetterOrDigit(_ offset: Int) -> Bool {
    switch scalarClass(at: offset) {
    case .letter, .digit: true
    default: false
    }
  }

  /// Whether a word goes on at an offset.
  func continuesWord(_ offset: Int) -> Bool {
    isLetterOrDigit(offset) || scalarClass(at: offset) == .mark
  }

  /// Adds the token that ends at an offset and goes on from there.
  mutating func emit(_ kind: Token.Kind, to end: Int, text: String? = nil) {
    let text = text ?? normalizedText(position..<end)
    tokens.append(Token(text: text, range: position..<end, kind: kind))
    position = end
  }

  /// A piece of the text, normalised and in lower case.
  func normalizedText(_ range: Range<Int>) -> String {
    var lowered: [UInt8] = []
    lowered.reserveCapacity(range.count)
    var previous: UInt8 = 0
    for byte in bytes[range] {
      // C3 80–C3 9E are the capitals of Latin-1, C3 97 is the multiplication sign.
      if previous == 0xC3, byte < 0x9F, byte != 0x97 {
        lowered.append(byte | 0x20)
      } else if byte < 0x80 || byte == 0xC3 || previous == 0xC3 {
        lowered.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else {
        return TextNormalizer.normalize(String(decoding: bytes[range], as: UTF8.self)).lowercased()
      }
      previous = byte
    }
    return String(decoding: lowered, as: UTF8.self)
  }

  /// Takes a sign, with all that repeat it; marks that follow no letter count as one sign.
  private mutating func scanSymbol(_ first: UInt32) {
    let isMark = ScalarClass(first) == .mark
    var end = position
    while let (value, length) = ScalarReader.scalar(in: bytes, at: end),
      value == first || (ScalarClass(value) == .mark && (isMark || end > position))
    {
      end += length
    }
    // ½, ¼ and ¾ are C2 BC–C2 BE.
    let isFraction = byte(position) == 0xC2 && (0xBC...0xBE).contains(byte(position + 1))
    emit(isFraction ? .number : .symbol, to: end)
  }
}
