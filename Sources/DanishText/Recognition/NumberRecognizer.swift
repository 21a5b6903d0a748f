/// A number, in digits or words.
public struct NumberExpression: Equatable, Sendable {
  /// The number; whole numbers are exact up to 2⁵³.
  public var value: Double
  /// Which tokens say it.
  public var tokens: Range<Int>
  /// Where it stands: UTF-8 offsets into the text that was tokenised.
  public var range: Range<Int>
}

/// Finds numbers in digits and words.
///
///     recognizer.numbers(in: tokenizer.tokens(in: "1,5 mio. og to hundrede tusind"))
///     // 1_500_000, 200_000
///     recognizer.numbers(in: tokenizer.tokens(in: "en sag"))  // []: an article counts nothing
public struct NumberRecognizer: Sendable {
  /// Makes a recogniser; it holds nothing.
  public init() {}

  /// Finds the numbers of a text.
  ///
  /// - Parameter tokens: The tokens of the text.
  /// - Returns: The numbers in order, those inside dates too; not section and case numbers.
  public func numbers(in tokens: [Token]) -> [NumberExpression] { numbers(in: TokenLine(tokens)) }

  func numbers(in line: TokenLine) -> [NumberExpression] {
    let reader = NumberReader(line: line)
    return line.collect { index in
      reader.number(at: index).map { value, end in
        let indices = index..<end
        return (
          NumberExpression(value: value, tokens: indices, range: line.range(of: indices)), end
        )
      }
    }
  }
}
