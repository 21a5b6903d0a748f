/// A person's age.
public struct AgeExpression: Equatable, Sendable {
  /// Whole years.
  public var years: Int
  /// Which tokens say it.
  public var tokens: Range<Int>
  /// Where it stands: UTF-8 offsets into the text that was tokenised.
  public var range: Range<Int>
}

/// Finds ages, and leaves spans of time alone.
///
///     recognizer.ages(in: tokenizer.tokens(in: "min far på 84, hans 80-årige søster"))  // 84, 80
///     recognizer.ages(in: tokenizer.tokens(in: "inden 3 år og for 5 år siden"))         // []
public struct AgeRecognizer: Sendable {
  /// Makes a recogniser; it holds nothing.
  public init() {}

  /// Finds the ages of a text.
  ///
  /// - Parameter tokens: The tokens of the text.
  /// - Returns: The ages in order, 0–120 years.
  public func ages(in tokens: [Token]) -> [AgeExpression] { ages(in: TokenLine(tokens)) }

  func ages(in line: TokenLine) -> [AgeExpression] {
    line.collect { index in
      guard let (value, next) = NumberReader(line: line).number(at: index), value <= 120,
        value == value.rounded(), let end = Self.endOfAge(index..<next, years: value, in: line)
      else { return nil }
      let indices = index..<end
      return (
        AgeExpression(years: Int(value), tokens: indices, range: line.range(of: indices)), end
      )
    }
  }

  /// Where the age ends that the number begins; `nil` where it is none.
  private static func endOfAge(
    _ number: Range<Int>, years: Double, in line: TokenLine
  ) -> Int? {
    let before = line.text(number.lowerBound - 1)
    let unit = line.text(number.upperBound) == "-" ? number.upperBound + 1 : number.upperBound
    let next = line.text(unit + 1)
    switch line.text(unit) {
    case "aarig", "aarige", "aariges": return spans.contains(next) ? nil : unit + 1
    case "aars": return ageNouns.contains(next) ? unit + 1 : nil
    case "aar" where unit == number.upperBound:
      // «på 3 år» and «over 3 år» are spans, «på 84 år» an age.
      let isShort = years < 10 && ["paa", "over"].contains(before)
      if isShort || beforeSpan.contains(before) || afterSpan.contains(next) { return nil }
      return next == "gammel" ? unit + 2 : unit + 1
    default: break
    }
    let isNamed = before == ":" && line.text(number.lowerBound - 2) == "alder"
    guard isNamed || beforeAge.contains(before) else { return nil }
    // «hvad er 32?», «vi er fem»
    let isAsked = ["hvad", "hvor", "hvem"].contains(line.text(number.lowerBound - 2))
    if before == "er", isAsked || years < 10 { return nil }
    // «på 2. møde»
    let isOrdinal = line.text(number.upperBound) == "." && line.kind(number.upperBound + 1) == .word
    if isOrdinal, years < 32 { return nil }
    let follower = line.text(number.upperBound)
    let isOpen = line.kind(number.upperBound).map { $0 == .symbol } ?? true
    guard isOpen && !notAfterAge.contains(follower) || afterAge.contains(follower) else {
      return nil
    }
    return number.upperBound
  }

  private static let ageNouns: Set = ["alder", "alderen", "foedselsdag", "foedselsdagen"]
  private static let spans: Set = [
    "periode", "aftale", "plan", "projekt", "kontrakt", "strategi", "bevilling", "uddannelse",
    "forloeb", "proeveperiode", "handlingsplan",
  ]
  private static let beforeSpan: Set = [
    "i", "om", "efter", "inden", "hver", "hvert", "naeste", "sidste", "seneste", "foerste",
    "gennem",
    "de",
  ]
  private static let afterSpan: Set = ["siden", "frem", "tilbage", "endnu", "senere", "tidligere"]
  private static let beforeAge: Set = [
    "paa", "er", "bliver", "blev", "fylder", "fyldte", "fyldt", "alder", "alderen",
  ]
  private static let notAfterAge: Set = ["%", "/", ":", "-", "€", "$"]
  private static let afterAge: Set = [
    "der", "som", "og", "men", "har", "kan", "skal", "er", "vil", "maa", "ikke", "med", "uden",
    "bor", "for", "til", "fra", "hun", "han", "saa", "soeger", "fritages", "boer", "hvis",
    "naar", "at", "uanset", "fritaget", "bliver", "faar", "slippe", "have", "vaere",
  ]
}
