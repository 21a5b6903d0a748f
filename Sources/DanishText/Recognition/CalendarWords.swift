/// The words of the Danish calendar, in folded spelling.
enum CalendarWords {
  /// The twelve months.
  static let names = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
  ]

  /// Months by their names, in the genitive too.
  static let months: [String: Int] = {
    var months = ["marts's": 3]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      if name != "marts" { months[name + "s"] = index + 1 }
    }
    return months
  }()

  /// Abbreviated months, which count only beside a day or a year.
  static let shortMonths: [String: Int] = [
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "sept": 9, "okt": 10, "nov": 11, "dec": 12,
  ]

  /// Days of a month in words: *den tredje marts*.
  static let ordinals: [String: Int] = {
    let words = """
      foerste anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte \
      trettende fjortende femtende sekstende syttende attende nittende tyvende
      """
    var ordinals = ["andet": 2, "tredie": 3, "tredivte": 30, "enogtredivte": 31]
    for (index, word) in words.split(separator: " ").enumerated() {
      ordinals[String(word)] = index + 1
    }
    let units = "en to tre fire fem seks syv otte ni"
    for (index, unit) in units.split(separator: " ").enumerated() {
      ordinals["\(unit)ogtyvende"] = 21 + index
    }
    return ordinals
  }()

  /// Monday is 1.
  static let weekdays: [String: Int] = {
    let names = "mandag tirsdag onsdag torsdag fredag loerdag soendag"
    var weekdays: [String: Int] = [:]
    for (index, name) in names.split(separator: " ").enumerated() {
      weekdays[String(name)] = index + 1
    }
    return weekdays
  }()

  /// The seasons, in indefinite and definite form.
  static let seasons: [String: DateExpression.Season] = [
    "foraar": .spring, "foraaret": .spring, "sommer": .summer, "sommeren": .summer,
    "efteraar": .autumn, "efteraaret": .autumn, "vinter": .winter, "vinteren": .winter,
  ]

  /// Words that say which part of a period is meant.
  static let parts: [String: DateExpression.Part] = [
    "primo": .beginning, "starten": .beginning, "begyndelsen": .beginning, "foerst": .beginning,
    "tidligt": .beginning, "medio": .middle, "midten": .middle, "midt": .middle, "ultimo": .end,
    "slutningen": .end, "sidst": .end, "udgangen": .end, "slut": .end,
  ]

  /// What may follow a month in one word and still mean that month: *martsmødet*.
  static let heads = [
    "moede", "rapport", "status", "notat", "referat", "dagsorden", "tal", "udgave", "version",
    "maaned", "samling", "skrivelse", "plan", "udtraek", "opgoerelse", "indkaldelse", "punkt",
  ]

  /// The words that a date may begin with, but for compounds of months.
  static let beginnings: Set<String> = Set(["den", "d", "aar", "aaret", "uge"])
    .union(months.keys).union(shortMonths.keys).union(ordinals.keys).union(weekdays.keys)
    .union(seasons.keys).union(parts.keys)

  /// How many days a month has, a leap day counted.
  static func days(inMonth month: Int) -> Int {
    switch month {
    case 2: 29
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A year from two digits: `14` is 2014, `85` is 1985.
  static func fullYear(_ year: Int) -> Int {
    year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year
  }
}

extension CalendarWords {
  /// The month that a folded word begins with: *marts* of *martsmoedet*.
  static func monthPrefix(of word: String) -> (name: String, month: Int)? {
    guard let first = word.utf8.first, initials.contains(first) else { return nil }
    for (index, name) in names.enumerated()
    where name.utf8.first == first && word.utf8.starts(with: name.utf8) {
      return (name, index + 1)
    }
    return nil
  }

  /// The month that a folded word is one slip away from; not tried for *juni* and *juli*, which are
  /// one slip from each other.
  static func misspeltMonth(_ word: String) -> Int? {
    let bytes = Array(word.utf8)
    guard bytes.count >= 4, let first = bytes.first, initials.contains(first) else { return nil }
    var distance = EditDistance()
    return names.firstIndex { name in
      name.utf8.count >= 5 && distance.edits(bytes, Array(name.utf8), limit: 1) != nil
    }.map { $0 + 1 }
  }

  private static let initials = ByteSet("jfmasond")
}
