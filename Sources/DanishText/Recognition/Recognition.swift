/// Everything that the recognisers find in one text.
///
///     let found = Recognition(of: tokenizer.tokens(in: "84-årig, sag 14/4287, mødet 3/3"))
///     found.ages[0].years        // 84
///     found.dates[0].month       // 3
///     found.numbers.isEmpty      // true: what belongs to another expression is not told twice
public struct Recognition: Equatable, Sendable {
  /// Dates.
  public var dates: [DateExpression]
  /// Times of day.
  public var times: [TimeExpression]
  /// Sums of money.
  public var amounts: [MoneyExpression]
  /// Percentages.
  public var percentages: [PercentExpression]
  /// Speeds of connections.
  public var speeds: [SpeedExpression]
  /// Ages.
  public var ages: [AgeExpression]
  /// Numbers that are none of these.
  public var numbers: [NumberExpression]

  /// Runs all recognisers; where two read the same tokens, the more special one is right.
  ///
  /// - Parameter tokens: The tokens of a text.
  public init(of tokens: [Token]) {
    let line = TokenLine(tokens)
    var taken = [Bool](repeating: false, count: tokens.count)
    func claim(_ range: Range<Int>) -> Bool {
      guard range.allSatisfy({ taken.indices.contains($0) && !taken[$0] }) else { return false }
      for index in range { taken[index] = true }
      return true
    }
    amounts = MoneyRecognizer().amounts(in: line).filter { claim($0.tokens) }
    percentages = PercentRecognizer().percentages(in: line).filter { claim($0.tokens) }
    speeds = SpeedRecognizer().speeds(in: line).filter { claim($0.tokens) }
    ages = AgeRecognizer().ages(in: line).filter { claim($0.tokens) }
    times = TimeRecognizer().times(in: line).filter { claim($0.tokens) }
    dates = DateRecognizer().dates(in: line).filter { claim($0.tokens) }
    numbers = NumberRecognizer().numbers(in: line).filter { claim($0.tokens) }
  }

  /// Which tokens were recognised, so that no spelling correction touches them.
  public var tokens: [Range<Int>] {
    dates.map(\.tokens) + times.map(\.tokens) + amounts.map(\.tokens) + percentages.map(\.tokens)
      + speeds.map(\.tokens) + ages.map(\.tokens) + numbers.map(\.tokens)
  }
}
