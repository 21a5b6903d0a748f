/// Digits with the signs between them, as `3/3-2014`: what tells dates from sums.
struct NumericShape {
  /// One row of digits.
  struct Group {
    /// Where it stands.
    var range: Range<Int>
    /// Its value; capped, as no rule looks at more than nine digits.
    var value: Int
    /// How many digits it has.
    var count: Int { range.count }
  }

  /// The rows of digits; never empty.
  var groups: [Group]
  /// The signs between them, one fewer.
  var signs: [UInt8]

  /// Where the whole stands.
  var range: Range<Int> {
    (groups.first?.range.lowerBound ?? 0)..<(groups.last?.range.upperBound ?? 0)
  }

  /// The signs as a string, to be compared with a pattern.
  private func signs(are pattern: String) -> Bool { signs.elementsEqual(pattern.utf8) }

  /// What the shape is for certain, or most likely.
  ///
  /// - Parameter afterClock: Whether the word before is `kl.` or `klokken`.
  /// - Returns: The kind; `nil` where the shape must be cut at a sign.
  func kind(afterClock: Bool) -> Token.Kind? {
    switch groups.count {
    case 1: return isPersonalNumber(groups[0].range.count) ? .personalNumber : .number
    case 2: return pairKind(groups[0], groups[1], afterClock: afterClock)
    case 3 where isDate: return .date
    default: break
    }
    if isGrouped { return .number }
    let isSection = signs.allSatisfy { $0 == UInt8(ascii: ".") } && groups.count <= 4
    return isSection && groups.allSatisfy { $0.count <= 2 } ? .sectionNumber : nil
  }

  private func pairKind(_ first: Group, _ second: Group, afterClock: Bool) -> Token.Kind? {
    let isTime = first.value < 24 && second.value < 60 && first.count <= 2 && second.count == 2
    switch signs.first {
    case UInt8(ascii: ":"): return isTime ? .time : nil
    case UInt8(ascii: ","): return .number
    case UInt8(ascii: "."):
      if isGrouped { return .number }
      guard first.count <= 2, second.count <= 2 else { return nil }
      let isUsualTime = first.count == 2 && second.value % 5 == 0 || second.value % 15 == 0
      return isTime && (afterClock || isUsualTime) ? .time : .sectionNumber
    case UInt8(ascii: "/"):
      if isCase(first, second) { return .caseNumber }
      let isDay = (1...31).contains(first.value) && (1...12).contains(second.value)
      let isMonth = (1...12).contains(first.value) && (1900...2099).contains(second.value)
      return isDay && first.count <= 2 && second.count <= 2 || isMonth ? .date : nil
    case UInt8(ascii: "-"):
      if first.count == 6, second.count == 4 { return .personalNumber }
      return isCase(first, second) ? .caseNumber : nil
    default: return nil
    }
  }

  private func isCase(_ first: Group, _ second: Group) -> Bool {
    first.count == 2 && (4...8).contains(second.count)
  }

  /// Thousands in groups of three, with decimals or without: `1.250.000,50`.
  private var isGrouped: Bool {
    guard groups[0].count <= 3, groups[0].value != 0 else { return false }
    let points = signs.prefix { $0 == UInt8(ascii: ".") }.count
    let rest = signs.dropFirst(points)
    guard points > 0, groups.dropFirst().prefix(points).allSatisfy({ $0.count == 3 }) else {
      return false
    }
    return rest.isEmpty || rest.elementsEqual([UInt8(ascii: ",")])
  }

  /// Day, month and year, or year, month and day.
  private var isDate: Bool {
    let (first, second, third) = (groups[0], groups[1], groups[2])
    guard (1...12).contains(second.value), second.count <= 2 else { return false }
    if signs(are: "--"), first.count == 4, third.count == 2 {
      return (1...31).contains(third.value)
    }
    guard
      signs(are: "--") || signs(are: "/-") || signs(are: "..") || signs(are: "//")
        || signs(are: ".-")
    else { return false }
    guard (1...31).contains(first.value), first.count <= 2 else { return false }
    // «2.1.14» may be a section; a date with points has its year in full, or zeros in front.
    if signs(are: ".."), third.count == 2 { return first.count == 2 && second.count == 2 }
    return third.count == 4 ? (1800...2199).contains(third.value) : third.count == 2
  }

  private func isPersonalNumber(_ count: Int) -> Bool {
    guard count == 10 else { return false }
    let date = groups[0].value / 10_000
    return (1...31).contains(date / 10_000) && (1...12).contains(date / 100 % 100)
  }
}
