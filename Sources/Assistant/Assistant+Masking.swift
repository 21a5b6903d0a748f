extension Assistant {
  /// A question as it may be kept: without what could be a personal number.
  ///
  ///     Assistant.masked("Jeg hedder Bo, 010180-1234")   // "Jeg hedder Bo, ******-****"
  ///     Assistant.masked("sag 13/31214 om 97 pct.")      // unchanged
  ///
  /// - Parameter question: What somebody wrote.
  /// - Returns: The question with six digits and four, with or without something between them,
  ///   replaced by stars.
  public static func masked(_ question: String) -> String {
    var bytes = Array(question.utf8)
    var digits: [Int] = []
    var gap = 0
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    func mask() {
      if digits.count >= 10 { for index in digits { bytes[index] = UInt8(ascii: "*") } }
      digits = []
    }
    for (index, byte) in bytes.enumerated() {
      if isDigit(byte) {
        digits.append(index)
        gap = 0
      } else if !digits.isEmpty {
        gap += 1
        // A hyphen or dash and spaces around it belong to the number; a word does not.
        let isSeparator = byte == 0x20 || byte == 0x2D || byte == 0x2E || byte >= 0x80
        if !isSeparator || gap > 5 { mask() }
      }
    }
    mask()
    return String(decoding: bytes, as: UTF8.self)
  }
}
