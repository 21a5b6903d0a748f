import DataFiles
import JSONCoding
import WireProtocol

/// A source of the wire in words: title, date, agenda item, attachment and page.
///
///     SourceText(["title": "Handlingsplan", "date": "2011-06-20", "page": 18]).text
///     // Handlingsplan (20. juni 2011), side 18
struct SourceText: Sendable {
  let text: String

  init(_ source: JSONValue) {
    let document = source["document"]?.string ?? ""
    let place = Citation(
      document: document, page: source["page"]?.integer,
      item: source["item"]?.string.map(VisibleText.trimmed),
      attachment: source["attachment"]?.string.map(VisibleText.trimmed))
    text = place.danish(
      title: VisibleText.trimmed(source["title"]?.string ?? document),
      date: source["date"]?.string.flatMap(CalendarDate.init))
  }
}
