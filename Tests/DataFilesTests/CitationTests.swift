import DataFiles
import Testing

@Suite struct `Citations in Danish` {
  private let place = Citation(document: "id", page: 14, item: "6", attachment: "6.1")
  private let day = CalendarDate("2014-06-02")

  @Test func `name what there is, in order`() {
    #expect(
      place.danish(title: "Referat", date: day)
        == "Referat (2. juni 2014), punkt 6, bilag 6.1, side 14")
    #expect(Citation(document: "id", page: 3).danish(title: "Notat") == "Notat, side 3")
    #expect(Citation(document: "id").danish(title: "Notat") == "Notat")
  }

  @Test func `do not repeat a day that the title has`() {
    let title = "Referat den 2. juni 2014"
    #expect(Citation(document: "id").danish(title: title, date: day) == title)
  }

  @Test func `name a heading as it is`() {
    let heading = Citation(document: "id", item: "Bredbånd")
    #expect(heading.danish(title: "Politik") == "Politik, »Bredbånd«")
  }
}
