import DataFiles
import Testing

@Suite struct `Calendar dates` {
  @Test(arguments: ["2014-03-03", "2012-02-29", "0001-01-01", "9999-12-31"])
  func `are written as they are read`(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: ["2014-02-29", "2014-13-01", "2014-3-3", "2014-00-10", "abcd-01-01", "", "2014"])
  func `are refused where the calendar has no such day`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `are told in Danish`() {
    #expect(CalendarDate("2014-03-03")?.danish == "3. marts 2014")
    #expect(CalendarDate("2014-12-31")?.danish == "31. december 2014")
  }

  @Test func `are ordered in time`() throws {
    let march = try #require(CalendarDate("2014-03-31"))
    let june = try #require(CalendarDate("2014-06-02"))
    #expect(march < june)
  }
}
