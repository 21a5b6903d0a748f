/// A date as somebody says it: a day, or only a month, a quarter, a year.
public struct DateExpression: Equatable, Sendable {
  /// A part of the year that is no month.
  public enum Period: Equatable, Sendable {
    /// 1–4.
    case quarter(Int)
    /// 1 or 2.
    case halfYear(Int)
    /// ISO week, 1–53.
    case week(Int)
    /// A season of the year.
    case season(Season)
  }

  /// A season of the year.
  public enum Season: String, Equatable, Sendable, CaseIterable {
    /// March to May.
    case spring
    /// June to August.
    case summer
    /// September to November.
    case autumn
    /// December to February.
    case winter
  }

  /// Which part of the month or year is meant: *primo*, *medio*, *ultimo*.
  public enum Part: String, Equatable, Sendable, CaseIterable {
    /// *primo*, *i begyndelsen af*.
    case beginning
    /// *medio*, *midt i*.
    case middle
    /// *ultimo*, *i slutningen af*.
    case end
  }

  /// The year in full; absent where it was not said.
  public var year: Int?
  /// 1–12.
  public var month: Int?
  /// 1–31, never past the end of the month.
  public var day: Int?
  /// A quarter, half-year, week or season in place of a month.
  public var period: Period?
  /// Which part of the month or year.
  public var part: Part?
  /// The last year of a span such as *2011-15*; ``year`` is then its first.
  public var throughYear: Int?
  /// What the month is the first half of, folded: `moedet` in *martsmødet*, *juni-mødet*.
  public var head: String?
  /// Which tokens say it.
  public var tokens: Range<Int>
  /// Where it stands: UTF-8 offsets into the text that was tokenised.
  public var range: Range<Int>

  /// Makes an expression that says nothing yet.
  init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, period: Period? = nil,
    tokens: Range<Int> = 0..<0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.period = period
    self.tokens = tokens
    range = 0..<0
  }

  /// Whether a day agrees with all that was said; what was not said agrees with every day.
  ///
  /// Weeks and parts of months are not looked at.
  ///
  /// - Parameters:
  ///   - year: The year in full.
  ///   - month: 1–12.
  ///   - day: 1–31.
  /// - Returns: `true` for 3 March 2014 and *3/3*, *marts*, *2014*, *1. kvartal*, *2011-15*.
  public func agrees(withYear year: Int, month: Int, day: Int) -> Bool {
    if let first = self.year {
      guard (first...max(first, throughYear ?? first)).contains(year) else { return false }
    }
    if let ownMonth = self.month, ownMonth != month { return false }
    if let ownDay = self.day, ownDay != day { return false }
    switch period {
    case .quarter(let number): return (month + 2) / 3 == number
    case .halfYear(let number): return (month + 5) / 6 == number
    case .season(let season):
      return Season.allCases[month % 12 / 3 == 0 ? 3 : month / 3 - 1] == season
    case .week, nil: return true
    }
  }
}
