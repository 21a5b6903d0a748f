/// Cuts Danish text into tokens.
///
///     Tokenizer().tokens(in: "Sag 14/4287: hvad koster e-boks bl.a.?").map(\.text)
///     // ["sag", "14/4287", ":", "hvad", "koster", "e", "-", "boks", "bla", "?"]
///     Tokenizer().tokens(in: " \n").isEmpty  // true
///
/// A hyphen stands alone, so that *it-sikkerhed* and *it sikkerhed* have the same words;
/// ``Token/isAttached(to:)`` tells them apart. A mark of the end of a sentence is a token too.
public struct Tokenizer: Sendable {
  /// Makes a tokenizer; it holds nothing.
  public init() {}

  /// Finds the tokens of a text.
  ///
  /// - Parameter text: Any string, normalised or not.
  /// - Returns: The tokens in order. Their ranges do not overlap, lie on the bounds of scalars, and
  ///   leave out nothing but white space, control characters and characters without width.
  /// - Complexity: Linear in the length of the text.
  public func tokens(in text: String) -> [Token] {
    var scanner = TokenScanner(text)
    return scanner.scan()
  }
}
