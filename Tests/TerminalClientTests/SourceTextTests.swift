import JSONCoding
import Testing

@testable import TerminalClient

@Suite struct `Source text` {
  @Test func `names what there is, in order`() {
    #expect(
      SourceText([
        "title": "Referat", "date": "2014-06-02", "item": "6", "attachment": "6.1", "page": 14,
      ]).text == "Referat (2. juni 2014), punkt 6, bilag 6.1, side 14")
    #expect(SourceText(["title": "Notat", "page": 3]).text == "Notat, side 3")
  }

  @Test func `does not repeat a day that the title has`() {
    #expect(
      SourceText(["title": "Referat den 2. juni 2014", "date": "2014-06-02"]).text
        == "Referat den 2. juni 2014")
  }

  @Test func `names a heading as it is`() {
    #expect(SourceText(["title": "Notat", "item": "Bredbånd"]).text == "Notat, »Bredbånd«")
  }

  @Test func `leaves out what is not there or no date`() {
    #expect(SourceText(["title": "Notat", "date": "2014-13-01"]).text == "Notat")
    #expect(SourceText(["document": "id"]).text == "id")
  }
}
