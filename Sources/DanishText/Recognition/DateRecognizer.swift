/// Finds dates in all usual Danish forms.
///
///     recognizer.dates(in: tokenizer.tokens(in: "mødet den 3. marts 2014"))  // 2014-03-03
///     recognizer.dates(in: tokenizer.tokens(in: "martsmødet, 3/3 og 2. kvartal 2014"))
///     // March with head "moedet"; 3 March; second quarter of 2014
///     recognizer.dates(in: tokenizer.tokens(in: "projekt 3.6"))  // []
public struct DateRecognizer: Sendable {
  /// Makes a recogniser; it holds nothing.
  public init() {}

  /// Finds the dates of a text.
  ///
  /// - Parameter tokens: The tokens of the text.
  /// - Returns: The dates in order. A year after the last of several days or months holds for all
  ///   of them: *3. marts og 2. juni 2014*.
  public func dates(in tokens: [Token]) -> [DateExpression] { dates(in: TokenLine(tokens)) }

  func dates(in line: TokenLine) -> [DateExpression] {
    let reader = DateReader(line: line)
    var dates: [DateExpression] = line.collect { index in
      reader.date(at: index).map { date in (date, date.tokens.upperBound) }
    }
    for index in dates.indices.reversed().dropFirst() {
      let next = dates[index + 1]
      guard dates[index].year == nil, dates[index].month != nil, next.month != nil,
        let year = next.year,
        Self.isEnumeration(dates[index].tokens.upperBound..<next.tokens.lowerBound, in: line)
      else { continue }
      dates[index].year = year
    }
    return dates
  }

  private static func isEnumeration(_ gap: Range<Int>, in line: TokenLine) -> Bool {
    gap.count <= 3
      && gap.allSatisfy {
        ["og", "-", ",", "til", "eller", "samt", "den", "d", "."].contains(line.text($0))
      }
  }
}
