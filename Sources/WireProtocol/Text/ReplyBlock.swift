/// A reply of the text dialect: non-empty lines, ended by one empty line.
///
///     ReplyBlock.encode(["Ja.", "", "Kilde: Handlingsplan"])   // "Ja.\nKilde: Handlingsplan\n\n"
///     ReplyBlock.encode([])                                    // nil: a block has a line
public enum ReplyBlock {
  /// How an error begins.
  public static let errorPrefix = "Fejl: "
  /// How a line that names a source begins.
  public static let sourcePrefix = "Kilde: "

  /// Writes a block.
  ///
  /// Line breaks within a line begin a new one, empty lines are left out, control characters become
  /// spaces, and a line that begins like JSON is moved in by a space.
  ///
  /// - Parameter lines: What to say.
  /// - Returns: The bytes, or `nil` when nothing is left to say.
  public static func encode(_ lines: [String]) -> [UInt8]? {
    var block: [UInt8] = []
    for line in lines {
      for part in line.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        let text = VisibleText.trimmed(String(Substring(part)))
        guard let first = text.utf8.first else { continue }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
          block.append(UInt8(ascii: " "))
        }
        block.append(contentsOf: text.utf8)
        block.append(UInt8(ascii: "\n"))
      }
    }
    guard !block.isEmpty else { return nil }
    block.append(UInt8(ascii: "\n"))
    return block
  }

  /// Writes the block of an error.
  ///
  /// - Parameter text: What is wrong and what to do, in Danish.
  /// - Returns: The bytes.
  public static func encode(error text: String) -> [UInt8] {
    encode([errorPrefix + text]) ?? []
  }
}
