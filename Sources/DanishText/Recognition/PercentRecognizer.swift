/// A percentage.
public struct PercentExpression: Equatable, Sendable {
  /// The number of per cent: 97 for 97 %.
  public var percent: Double
  /// Which tokens say it.
  public var tokens: Range<Int>
  /// Where it stands: UTF-8 offsets into the text that was tokenised.
  public var range: Range<Int>
}

/// Finds percentages.
///
///     recognizer.percentages(in: tokenizer.tokens(in: "80 pct., 97% og fem procent"))
///     // 80, 97, 5
public struct PercentRecognizer: Sendable {
  /// Makes a recogniser; it holds nothing.
  public init() {}

  /// Finds the percentages of a text.
  ///
  /// - Parameter tokens: The tokens of the text.
  /// - Returns: The percentages in order.
  public func percentages(in tokens: [Token]) -> [PercentExpression] {
    percentages(in: TokenLine(tokens))
  }

  func percentages(in line: TokenLine) -> [PercentExpression] {
    line.collect { index in
      Self.percent(at: index, in: line).map { percent, end in
        let indices = index..<end
        return (
          PercentExpression(percent: percent, tokens: indices, range: line.range(of: indices)), end
        )
      }
    }
  }

  private static func percent(at index: Int, in line: TokenLine) -> (percent: Double, end: Int)? {
    if line.kind(index) == .percent {
      return NumberReader.value(of: String(line.text(index).dropLast())).map { ($0, index + 1) }
    }
    guard let (value, end) = NumberReader(line: line).number(at: index, counting: true),
      units.contains(line.text(end))
    else { return nil }
    return (value, end + 1)
  }

  private static let units: Set = ["%", "pct", "procent", "procents", "procentpoint", "%-point"]
}
