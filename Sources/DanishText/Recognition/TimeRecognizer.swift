/// A time of day.
public struct TimeExpression: Equatable, Sendable {
  /// 0–23; 1–12 where ``isTwelveHour``.
  public var hour: Int
  /// 0–59.
  public var minute: Int
  /// Whether morning or afternoon is left open, as in *halv fire*.
  public var isTwelveHour: Bool
  /// Which tokens say it.
  public var tokens: Range<Int>
  /// Where it stands: UTF-8 offsets into the text that was tokenised.
  public var range: Range<Int>
}

/// Finds times of day as they are written and spoken.
///
///     recognizer.times(in: tokenizer.tokens(in: "kl. 15.30, halv fire, klokken 9"))
///     // 15:30; 3:30 of twelve hours; 9:00 of twelve hours
///     recognizer.times(in: tokenizer.tokens(in: "projekt 3.6"))  // []
public struct TimeRecognizer: Sendable {
  /// Makes a recogniser; it holds nothing.
  public init() {}

  /// Finds the times of a text.
  ///
  /// - Parameter tokens: The tokens of the text.
  /// - Returns: The times in order.
  public func times(in tokens: [Token]) -> [TimeExpression] { times(in: TokenLine(tokens)) }

  func times(in line: TokenLine) -> [TimeExpression] {
    line.collect { index in
      let isMarked = ["kl", "klokken"].contains(line.text(index))
      let start = isMarked ? index + 1 : index
      guard
        let time = Self.spoken(at: start, in: line) ?? Self.written(at: start, isMarked, in: line)
      else { return nil }
      let found = Self.withPartOfDay(time, in: line)
      let indices = index..<found.end
      return (
        TimeExpression(
          hour: found.hour, minute: found.minute, isTwelveHour: found.isTwelveHour, tokens: indices,
          range: line.range(of: indices)), found.end
      )
    }
  }

  private struct Reading {
    var hour: Int
    var minute: Int
    var isTwelveHour: Bool
    var end: Int
  }

  /// `15.30`, and after *kl.* a mere hour.
  private static func written(at index: Int, _ isMarked: Bool, in line: TokenLine) -> Reading? {
    switch line.kind(index) {
    case .time:
      let parts = line.text(index).split { $0 == "." || $0 == ":" }.compactMap { Int($0) }
      guard parts.count == 2 else { return nil }
      return Reading(hour: parts[0], minute: parts[1], isTwelveHour: false, end: index + 1)
    case .number where isMarked && line.text(index).utf8.count == 4:
      // «kl. 1530», but «KL 2011» is an organisation and a year.
      let isAbbreviation = line.kind(index - 1) == .abbreviation
      guard let value = Int(line.text(index)), value / 100 < 24, value % 100 < 60,
        isAbbreviation || !(1900...2059).contains(value)
      else {
        return nil
      }
      return Reading(hour: value / 100, minute: value % 100, isTwelveHour: false, end: index + 1)
    case .number where isMarked, .word where isMarked:
      guard let hour = hour(at: index, upTo: 24, in: line) else { return nil }
      let isTwelveHour = (1...12).contains(hour) && !line.text(index).hasPrefix("0")
      return Reading(
        hour: hour == 24 ? 0 : hour, minute: 0, isTwelveHour: isTwelveHour, end: index + 1)
    default: return nil
    }
  }

  /// *halv fire*, *kvart over tre*, *ti minutter i fire*, *fem over halv fire*.
  private static func spoken(at index: Int, in line: TokenLine) -> Reading? {
    if line.text(index) == "halv", let hour = hour(at: index + 1, upTo: 12, in: line) {
      guard !["en", "et"].contains(line.text(index - 1)) else { return nil }
      return Reading(hour: before(hour), minute: 30, isTwelveHour: true, end: index + 2)
    }
    var next = index + 1
    let minutes: Int
    if line.text(index) == "kvart" {
      minutes = 15
    } else if let value = hour(at: index, upTo: 29, in: line) {
      minutes = value
      if ["minut", "minutter", "min"].contains(line.text(next)) { next += 1 }
    } else {
      return nil
    }
    let isAfter = line.text(next) == "over"
    guard isAfter || line.text(next) == "i" else { return nil }
    let isHalf = line.text(next + 1) == "halv"
    // «3 i 5» may be anything; without a word that belongs to clocks there is no time.
    let isClock = minutes == 15 && line.text(index) == "kvart" || isHalf || next > index + 1
    guard isClock, let hour = hour(at: next + (isHalf ? 2 : 1), upTo: 12, in: line) else {
      return nil
    }
    let total = hour * 60 - (isHalf ? 30 : 0) + (isAfter ? minutes : -minutes)
    let whole = total / 60
    return Reading(
      hour: whole == 0 ? 12 : whole, minute: total % 60, isTwelveHour: true,
      end: next + (isHalf ? 3 : 2))
  }

  private static func hour(at index: Int, upTo limit: Int, in line: TokenLine) -> Int? {
    if line.kind(index) == .number {
      return Int(line.text(index)).flatMap { (0...limit).contains($0) ? $0 : nil }
    }
    guard line.kind(index) == .word, let parts = line.numberParts(index) else {
      return nil
    }
    var grammar = NumberGrammar()
    guard grammar.add(parts), let value = grammar.value, (1...limit).contains(value) else {
      return nil
    }
    return value
  }

  private static func before(_ hour: Int) -> Int { hour <= 1 ? 12 : hour - 1 }

  /// Takes *om eftermiddagen* and the like into account.
  private static func withPartOfDay(_ time: Reading, in line: TokenLine) -> Reading {
    guard time.isTwelveHour, line.text(time.end) == "om" else { return time }
    var result = time
    switch line.text(time.end + 1) {
    case "eftermiddagen", "aftenen": result.hour = time.hour % 12 + 12
    case "morgenen", "formiddagen", "natten": result.hour = time.hour % 12
    default: return time
    }
    result.isTwelveHour = false
    result.end += 2
    return result
  }
}
