/// Reads one date from a place in a line.
struct DateReader {
  let line: TokenLine

  /// Reads a date that begins at an index.
  func date(at index: Int) -> DateExpression? {
    guard mayBegin(at: index) else { return nil }
    let start = afterWeekday(index)
    guard
      var date = digits(at: start) ?? part(at: start) ?? dayAndMonth(at: start) ?? monthFirst(
        at: start)
        ?? compound(at: start) ?? period(at: start) ?? year(at: start)
    else { return nil }
    date.tokens = index..<date.tokens.upperBound
    date.range = line.range(of: date.tokens)
    return date
  }

  /// Whether it is worth looking: most words begin no date.
  private func mayBegin(at index: Int) -> Bool {
    switch line.kind(index) {
    case .number, .date: true
    case .word, .abbreviation:
      CalendarWords.beginnings.contains(line.text(index))
        || CalendarWords.monthPrefix(of: line.text(index)) != nil
    default: false
    }
  }

  /// Goes past *mandag den*, *d.* and the like, where a date may follow.
  private func afterWeekday(_ index: Int) -> Int {
    var next = index
    if CalendarWords.weekdays[line.text(next)] != nil { next += 1 }
    if line.text(next) == "," && next > index { next += 1 }
    if line.text(next) == "den" || line.text(next) == "d" {
      next += 1
      if line.text(next) == "." { next += 1 }
    }
    return next
  }

  /// `3/3-2014`, `2014-03-03`, `3/3`, `3/2014`.
  private func digits(at index: Int) -> DateExpression? {
    guard line.kind(index) == .date else { return nil }
    let numbers = line.text(index).split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    var date = DateExpression(tokens: index..<(index + 1))
    switch numbers.count {
    case 3 where numbers[0] > 31:
      (date.year, date.month, date.day) = (numbers[0], numbers[1], numbers[2])
    case 3:
      (date.day, date.month) = (numbers[0], numbers[1])
      date.year = CalendarWords.fullYear(numbers[2])
    case 2 where numbers[1] > 31: (date.month, date.year) = (numbers[0], numbers[1])
    case 2:
      (date.day, date.month) = (numbers[0], numbers[1])
      withYear(&date)
    default: return nil
    }
    return isReal(date) ? date : nil
  }

  private func isReal(_ date: DateExpression) -> Bool {
    guard let month = date.month else { return true }
    guard (1...12).contains(month) else { return false }
    return date.day.map { (1...CalendarWords.days(inMonth: month)).contains($0) } ?? true
  }

  /// *3. marts 2014*, *3 marts*, *tredje marts*.
  private func dayAndMonth(at index: Int) -> DateExpression? {
    guard let (day, next) = ordinal(at: index, upTo: 31),
      let (month, end) = month(at: next, besideNumber: true)
    else { return nil }
    var date = DateExpression(month: month, day: day, tokens: index..<end)
    withYear(&date)
    return isReal(date) ? date : nil
  }

  /// *marts 2014*, *marts*.
  private func monthFirst(at index: Int) -> DateExpression? {
    let hasYear = fullYear(at: index + 1) != nil || fullYear(at: index + 2) != nil
    guard let (month, end) = month(at: index, besideNumber: hasYear) else { return nil }
    var date = DateExpression(month: month, tokens: index..<end)
    withYear(&date)
    withHyphenatedHead(&date)
    return date
  }

  /// *juni-mødet*.
  private func withHyphenatedHead(_ date: inout DateExpression) {
    let hyphen = date.tokens.upperBound
    let head = line.text(hyphen + 1)
    guard date.year == nil, line.text(hyphen) == "-", line.isAttached(hyphen),
      line.isAttached(hyphen + 1), CalendarWords.months[head] == nil, line.kind(hyphen + 1) == .word
    else { return }
    date.head = head
    date.tokens = date.tokens.lowerBound..<(hyphen + 2)
    withYear(&date)
  }

  /// *martsmødet*, *junirapporten*.
  private func compound(at index: Int) -> DateExpression? {
    guard line.kind(index) == .word else { return nil }
    let word = line.text(index)
    guard let (name, month) = CalendarWords.monthPrefix(of: word) else { return nil }
    let head = String(word.utf8.dropFirst(name.utf8.count)) ?? ""
    guard CalendarWords.heads.contains(where: { head.hasPrefix($0) }) else { return nil }
    var date = DateExpression(month: month, tokens: index..<(index + 1))
    date.head = head
    withYear(&date)
    return date
  }

  /// *primo juni 2014*, *i slutningen af 2014*, *midt i juni*.
  private func part(at index: Int) -> DateExpression? {
    guard let part = CalendarWords.parts[line.text(index)] else { return nil }
    let link = ["af", "i", "paa"].contains(line.text(index + 1)) ? index + 2 : index + 1
    guard var date = monthFirst(at: link) ?? period(at: link) ?? year(at: link) else { return nil }
    date.part = part
    date.tokens = index..<date.tokens.upperBound
    return date
  }

  /// *2. kvartal 2014*, *uge 9*, *1. halvår*, *foråret 2014*.
  private func period(at index: Int) -> DateExpression? {
    if let season = CalendarWords.seasons[line.text(index)] {
      var date = DateExpression(period: .season(season), tokens: index..<(index + 1))
      withYear(&date)
      return date
    }
    if line.text(index) == "uge", line.kind(index + 1) == .number,
      let week = Int(line.text(index + 1)),
      (1...53).contains(week)
    {
      var date = DateExpression(period: .week(week), tokens: index..<(index + 2))
      withYear(&date)
      return date
    }
    guard let (number, next) = ordinal(at: index, upTo: 4) else { return nil }
    var date = DateExpression(tokens: index..<(next + 1))
    switch line.text(next) {
    case "kvartal", "kvartals", "kvt": date.period = .quarter(number)
    case "halvaar", "halvaars": date.period = number <= 2 ? .halfYear(number) : nil
    default: return nil
    }
    withYear(&date)
    return date.period == nil ? nil : date
  }

  /// *2014*, *år 2014*, *2011-2015*, *2011-15*.
  private func year(at index: Int) -> DateExpression? {
    let isNamed = line.text(index) == "aar" || line.text(index) == "aaret"
    let start = isNamed ? index + 1 : index
    guard let year = fullYear(at: start), isNamed || !Self.units.contains(line.text(start + 1)),
      !["kr", "sag", "nr", "sagsnr"].contains(line.text(start - 1))
    else { return nil }
    var date = DateExpression(year: year, tokens: index..<(start + 1))
    if line.text(start + 1) == "-", line.isAttached(start + 1), line.isAttached(start + 2),
      line.kind(start + 2) == .number, let last = Int(line.text(start + 2))
    {
      let through = last < 100 ? year / 100 * 100 + last : last
      guard (year...2099).contains(through) else { return date }
      date.throughYear = through
      date.tokens = index..<(start + 3)
    }
    return date
  }

  /// Adds the year that may stand after a date.
  private func withYear(_ date: inout DateExpression) {
    var next = date.tokens.upperBound
    if ["-", ",", "i", "/"].contains(line.text(next)) || line.text(next) == "." { next += 1 }
    guard let year = fullYear(at: next) else { return }
    date.year = year
    date.tokens = date.tokens.lowerBound..<(next + 1)
  }

  private func fullYear(at index: Int) -> Int? {
    guard line.kind(index) == .number, line.text(index).utf8.count == 4,
      let year = Int(line.text(index)), (1900...2099).contains(year)
    else { return nil }
    return year
  }

  /// `3.`, `3`, *tredje*.
  private func ordinal(at index: Int, upTo limit: Int) -> (value: Int, end: Int)? {
    if let value = CalendarWords.ordinals[line.text(index)] {
      return value <= limit ? (value, index + 1) : nil
    }
    guard line.kind(index) == .number, line.text(index).utf8.count <= 2,
      let value = Int(line.text(index)), (1...limit).contains(value)
    else { return nil }
    return (value, line.text(index + 1) == "." ? index + 2 : index + 1)
  }

  private func month(at index: Int, besideNumber: Bool) -> (month: Int, end: Int)? {
    let text = line.text(index)
    if let month = CalendarWords.months[text] { return (month, index + 1) }
    guard besideNumber, line.kind(index) == .word || line.kind(index) == .abbreviation else {
      return nil
    }
    if let month = CalendarWords.shortMonths[text] {
      return (month, line.text(index + 1) == "." ? index + 2 : index + 1)
    }
    return CalendarWords.misspeltMonth(text).map { ($0, index + 1) }
  }

  /// Counted things: a number before them is no year.
  private static let units: Set = [
    "kr", "kroner", "kbit", "mbit", "kb", "mb", "timer", "stk", "borgere", "personer", "meter",
    "sager", "ansatte", "medarbejdere", "computere",
  ]
}
