/// Adds up the words of a Danish number, one at a time, and refuses what would be no number.
struct NumberGrammar {
  private enum Last { case nothing, unit, tens, hundred, scale, unitAnd, and }

  private var total = 0
  private var group = 0
  private var smallestScale = Int.max
  private var last = Last.nothing

  /// The number so far; `nil` before the first word and after an *og*.
  var value: Int? {
    switch last {
    case .nothing, .unitAnd, .and: nil
    case .unit, .tens, .hundred, .scale: total + group
    }
  }

  /// Whether the words so far end in *hundrede*, *tusind* or more.
  var endsInScale: Bool { last == .hundred || last == .scale }

  /// Takes all parts of a written word, or none.
  ///
  /// - Returns: Whether they could go on with the number.
  mutating func add(_ parts: [NumberWords.Part]) -> Bool {
    var copy = self
    guard parts.allSatisfy({ copy.add($0) }) else { return false }
    self = copy
    return true
  }

  private mutating func add(_ part: NumberWords.Part) -> Bool {
    switch (part, last) {
    case (.unit(let value), .nothing), (.unit(let value), .hundred), (.unit(let value), .scale),
      (.unit(let value), .and):
      group += value
      last = .unit
    case (.tens(let value), .nothing), (.tens(let value), .hundred), (.tens(let value), .scale),
      (.tens(let value), .unitAnd), (.tens(let value), .and):
      group += value
      last = .tens
    case (.hundred, .nothing), (.hundred, .scale), (.hundred, .unit):
      guard group < 100 else { return false }
      group = max(group, 1) * 100
      last = .hundred
    case (.scale(let factor), .nothing), (.scale(let factor), .unit), (.scale(let factor), .tens),
      (.scale(let factor), .hundred):
      guard factor < smallestScale, group < 1_000_000 else { return false }
      total += max(group, 1) * factor
      group = 0
      smallestScale = factor
      last = .scale
    case (.and, .unit): last = .unitAnd
    case (.and, .hundred), (.and, .scale): last = .and
    default: return false
    }
    return true
  }
}
