/// The type of a body (RFC 9110 §8.3.1).
enum MediaType {
  /// Whether a `Content-Type` says JSON, in UTF-8 if it says a character set at all.
  static func isJSON(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: ";").map(trimmed)
    guard parts.first == "application/json" else { return false }
    return parts.dropFirst().allSatisfy { part in
      guard part.hasPrefix("charset=") else { return true }
      return ["utf-8", "\"utf-8\"", "utf8"].contains(part.dropFirst("charset=".count))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(
      text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
