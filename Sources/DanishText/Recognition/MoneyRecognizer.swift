/// A sum of money.
public struct MoneyExpression: Equatable, Sendable {
  /// The sum in whole units of the currency, as kroner.
  public var amount: Double
  /// ISO 4217: `DKK`, `EUR`, `USD`.
  public var currency: String
  /// Which tokens say it.
  public var tokens: Range<Int>
  /// Where it stands: UTF-8 offsets into the text that was tokenised.
  public var range: Range<Int>
}

/// Finds sums of money.
///
///     recognizer.amounts(in: tokenizer.tokens(in: "250.000 kr. eller kr. 1,5 mio."))
///     // 250_000 DKK, 1_500_000 DKK
///     recognizer.amounts(in: tokenizer.tokens(in: "250.000 borgere"))  // []
public struct MoneyRecognizer: Sendable {
  /// Makes a recogniser; it holds nothing.
  public init() {}

  /// Finds the sums of a text.
  ///
  /// - Parameter tokens: The tokens of the text.
  /// - Returns: The sums in order.
  public func amounts(in tokens: [Token]) -> [MoneyExpression] { amounts(in: TokenLine(tokens)) }

  func amounts(in line: TokenLine) -> [MoneyExpression] {
    line.collect { index in
      Self.amount(at: index, in: line).map { amount, currency, end in
        let indices = index..<end
        return (
          MoneyExpression(
            amount: amount, currency: currency, tokens: indices, range: line.range(of: indices)),
          end
        )
      }
    }
  }

  private static func amount(
    at index: Int, in line: TokenLine
  ) -> (amount: Double, currency: String, end: Int)? {
    let reader = NumberReader(line: line)
    if line.kind(index) == .money {
      let digits = String(line.text(index).dropLast(2))
      return NumberReader.value(of: digits).map { ($0, "DKK", endOfUnit(index + 1, in: line)) }
    }
    if let unit = currency(at: index, in: line), unit.mayPrecede {
      let colon = line.text(unit.end) == ":" ? unit.end + 1 : unit.end
      return reader.number(at: colon, counting: true).map {
        ($0.value * unit.factor, unit.currency, $0.end)
      }
    }
    guard let (value, end) = reader.number(at: index, counting: true),
      let unit = currency(at: end, in: line)
    else { return nil }
    return (value * unit.factor, unit.currency, unit.end)
  }

  private struct Unit {
    var currency: String
    var factor: Double
    var mayPrecede: Bool
    var end: Int
  }

  private static func currency(at index: Int, in line: TokenLine) -> Unit? {
    let text = line.text(index)
    switch text {
    case "kr", "dkk": return Unit(currency: "DKK", factor: 1, mayPrecede: true, end: index + 1)
    case "krone", "kroner", "kronerne", "kroners":
      return Unit(currency: "DKK", factor: 1, mayPrecede: false, end: index + 1)
    case "tkr": return Unit(currency: "DKK", factor: 1_000, mayPrecede: true, end: index + 1)
    case "t" where line.text(index + 1) == "." && line.text(index + 2) == "kr":
      return Unit(currency: "DKK", factor: 1_000, mayPrecede: true, end: index + 3)
    case "danske" where line.text(index + 1) == "kroner":
      return Unit(currency: "DKK", factor: 1, mayPrecede: false, end: index + 2)
    case "euro", "eur", "€":
      return Unit(currency: "EUR", factor: 1, mayPrecede: text != "euro", end: index + 1)
    case "dollar", "dollars", "usd", "$":
      return Unit(currency: "USD", factor: 1, mayPrecede: text == "$", end: index + 1)
    default: return nil
    }
  }

  private static func endOfUnit(_ index: Int, in line: TokenLine) -> Int {
    currency(at: index, in: line)?.end ?? index
  }
}
