import DanishText
import TestSupport
import Testing

@Suite struct `Recognising dates` {
  private func dates(_ text: String) -> [DateExpression] {
    DateRecognizer().dates(in: Tokenizer().tokens(in: text))
  }

  /// `2014-3-3`, with `?` for what was not said.
  private func written(_ text: String) -> [String] {
    dates(text).map { date in
      [date.year, date.month, date.day].map { $0.map(String.init) ?? "?" }.joined(separator: "-")
    }
  }

  @Test(arguments: [
    ("mødet den 3. marts 2014", "2014-3-3"), ("d. 3. marts", "?-3-3"), ("3 marts", "?-3-3"),
    ("3.marts", "?-3-3"), ("3/3-2014", "2014-3-3"), ("3/3 2014", "2014-3-3"), ("3/3", "?-3-3"),
    ("3/3-14", "2014-3-3"), ("03-03-2014", "2014-3-3"), ("03.03.14", "2014-3-3"),
    ("3.3.2014", "2014-3-3"), ("2014-03-03", "2014-3-3"), ("den tredje marts", "?-3-3"),
    ("den enogtyvende juni 2014", "2014-6-21"), ("mandag den 3. marts", "?-3-3"),
    ("3. mar. 2014", "2014-3-3"), ("3. MARTS 2014", "2014-3-3"), ("1. november 2014", "2014-11-1"),
    ("marts 2014", "2014-3-?"), ("i juni", "?-6-?"), ("martsmødet", "?-3-?"),
    ("junimoedet 2014", "2014-6-?"), ("juni-mødet", "?-6-?"), ("i 2013", "2013-?-?"),
    ("år 2014", "2014-?-?"), ("3/2014", "2014-3-?"),
  ])
  func `reads the usual forms`(text: String, expected: String) {
    #expect(written(text) == [expected])
  }

  @Test(arguments: ["3. mats", "3. martts 2014", "12. setpember", "1. novmber"])
  func `forgives one slip beside a day`(text: String) {
    #expect(dates(text).first?.day != nil)
  }

  @Test(arguments: [
    "projekt 3.6", "sag 14/4287", "14-4287", "majoritet", "2014 kr.", "kr. 2000", "400 kbit",
    "97 %",
    "en maj", "32/13", "en decembervind", "sep", "", "mar på",
  ])
  func `reads nothing else as a day of a year`(text: String) {
    #expect(dates(text).allSatisfy { $0.day == nil && $0.year == nil })
  }

  @Test func `gives all of several the year of the last`() {
    #expect(written("3. marts og 2. juni 2014") == ["2014-3-3", "2014-6-2"])
    #expect(written("april-maj 2014") == ["2014-4-?", "2014-5-?"])
    #expect(written("i marts skete det, ikke i juni 2014") == ["?-3-?", "2014-6-?"])
  }

  @Test func `tells parts of the year`() {
    #expect(dates("2. kvartal 2014").first?.period == .quarter(2))
    #expect(dates("andet kvartal").first?.period == .quarter(2))
    #expect(dates("uge 9 2014").first?.period == .week(9))
    #expect(dates("1. halvår 2014").first?.period == .halfYear(1))
    #expect(dates("foråret 2014").first?.period == .season(.spring))
    #expect(dates("uge 54").isEmpty)
  }

  @Test func `tells parts of months, spans of years and heads`() {
    #expect(dates("primo juni").first?.part == .beginning)
    #expect(dates("medio juni 2014").first?.part == .middle)
    #expect(dates("i slutningen af 2014").first?.part == .end)
    #expect(dates("strategien 2011-15").first?.throughYear == 2015)
    #expect(dates("2011-2015").map(\.throughYear) == [2015])
    #expect(dates("martsmødet").first?.head == "moedet")
    #expect(dates("juni-rapporten").first?.head == "rapporten")
  }

  @Test func `agrees with the days that are meant`() {
    func agrees(_ text: String) -> Bool? {
      dates(text).first?.agrees(withYear: 2014, month: 3, day: 3)
    }
    for text in ["3/3", "marts", "2014", "1. kvartal", "2011-15", "foråret 2014", "1. halvår"] {
      #expect(agrees(text) == true, "\(text)")
    }
    for text in ["2/3", "juni", "2013", "2. kvartal", "2011-13", "vinteren", "3/3-2013"] {
      #expect(agrees(text) == false, "\(text)")
    }
  }

  @Test func `knows how long the months are`() {
    #expect(dates("29/2").count == 1)
    #expect(dates("30/2").isEmpty)
    #expect(dates("31. juni").allSatisfy { $0.day == nil })
  }

  @Test func `says where the date stands`() {
    let text = "Mødet “den” 3. marts 2014 kl. 15"
    #expect(
      dates(text).map { String(text.utf8.dropFirst($0.range.lowerBound).prefix($0.range.count)) }
        == ["3. marts 2014"])
  }
}
