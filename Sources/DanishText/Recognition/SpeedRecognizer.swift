/// The speed of an internet connection.
public struct SpeedExpression: Equatable, Sendable {
  /// Kilobits a second; a megabit is 1,000 of them.
  public var kilobits: Double
  /// Which tokens say it.
  public var tokens: Range<Int>
  /// Where it stands: UTF-8 offsets into the text that was tokenised.
  public var range: Range<Int>
}

/// Finds speeds of connections; people write `mb` where they mean megabits, and it is read so.
///
///     recognizer.speeds(in: tokenizer.tokens(in: "400 kbit, 2 Mbit/s eller et halvt megabit"))
///     // 400, 2_000, 500
public struct SpeedRecognizer: Sendable {
  /// Makes a recogniser; it holds nothing.
  public init() {}

  /// Finds the speeds of a text.
  ///
  /// - Parameter tokens: The tokens of the text.
  /// - Returns: The speeds in order, in kbit/s.
  public func speeds(in tokens: [Token]) -> [SpeedExpression] { speeds(in: TokenLine(tokens)) }

  func speeds(in line: TokenLine) -> [SpeedExpression] {
    line.collect { index in
      guard let (value, next) = NumberReader(line: line).number(at: index, counting: true),
        let factor = Self.units[line.text(next)]
      else { return nil }
      let end = Self.endOfPerSecond(next + 1, in: line)
      let indices = index..<end
      return (
        SpeedExpression(
          kilobits: value * factor, tokens: indices, range: line.range(of: indices)), end
      )
    }
  }

  /// Takes the `/s`, `/sek.` or *i sekundet* that may follow a unit.
  private static func endOfPerSecond(_ index: Int, in line: TokenLine) -> Int {
    let isPer = ["/", "pr", "per", "i"].contains(line.text(index))
    guard isPer, seconds.contains(line.text(index + 1)) else { return index }
    return index + 2
  }

  private static let seconds: Set = ["s", "sek", "sekund", "sekundet", "sec"]

  private static let units: [String: Double] = {
    var units: [String: Double] = [:]
    for (prefix, name, factor) in [
      ("k", "kilo", 1.0), ("m", "mega", 1_000), ("g", "giga", 1_000_000),
    ] {
      for unit in [
        "\(prefix)bit", "\(prefix)bits", "\(prefix)bps", "\(prefix)b", "\(prefix)bit's",
        "\(name)bit", "\(name)bits", "\(name)bit's",
      ] { units[unit] = factor }
    }
    return units
  }()
}
