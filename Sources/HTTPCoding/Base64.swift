/// Base64, RFC 4648 §4, as far as the WebSocket handshake needs it.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Writes bytes, padded with `=`.
  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...group.count {
        text.append(alphabet[value >> (18 - 6 * place) & 63])
      }
      text += Array(repeating: UInt8(ascii: "="), count: 3 - group.count)
    }
    return ASCII.text(text)
  }

  /// Whether text stands for exactly 16 bytes.
  static func isSixteenBytes(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    // 22 characters hold 132 bits: the last four are padding and zero in what encoders write.
    return bytes.count == 24 && bytes.suffix(2).elementsEqual([61, 61])
      && bytes.prefix(22).allSatisfy(alphabet.contains)
  }
}
