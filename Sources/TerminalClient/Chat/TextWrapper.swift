/// Breaks text between words to fit a width.
///
///     TextWrapper(columns: 12).lines("Det er forsinket.")   // ["Det er", "forsinket."]
struct TextWrapper: Equatable, Sendable {
  /// How wide a line may be.
  let columns: Int

  /// Breaks a text.
  ///
  /// - Parameters:
  ///   - text: One paragraph.
  ///   - first: What stands before its first line.
  ///   - indentation: How many spaces stand before the others.
  /// - Returns: The lines; a word that is wider than a line is broken.
  func lines(_ text: String, first: String = "", indentation: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: max(0, min(indentation, columns / 2)))
    var lines: [String] = []
    var line = first
    var width = DisplayWidth.of(first)
    var isEmpty = true
    func breakLine() {
      lines.append(line)
      line = margin
      width = margin.count
      isEmpty = true
    }
    for word in text.split(separator: " ") {
      let wordWidth = DisplayWidth.of(String(word))
      if !isEmpty, width + 1 + wordWidth > columns { breakLine() }
      if !isEmpty {
        line += " "
        width += 1
      }
      for character in word {
        if width + DisplayWidth.of(character) > max(columns, margin.count + 2),
          !isEmpty || width > margin.count
        {
          breakLine()
        }
        line.append(character)
        width += DisplayWidth.of(character)
        isEmpty = false
      }
    }
    return lines + [line]
  }
}
