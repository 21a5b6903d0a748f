import DataFiles
public import JSONCoding
import Knowledge

/// A place in a document that an answer rests on.
public struct Source: Equatable, Sendable {
  /// The document's id.
  public var document: String
  /// Its title.
  public var title: String
  /// Its date, `YYYY-MM-DD`, where it has one.
  public var date: String?
  /// The agenda item's number, or the heading.
  public var item: String?
  /// The attachment's number.
  public var attachment: String?
  /// The page.
  public var page: Int?

  /// The source as programs read it; what the document does not have is left out.
  public var json: JSONValue {
    var value: JSONValue = ["document": JSONValue(document), "title": JSONValue(title)]
    value.set("date", .text(date))
    value.set("item", .text(item))
    value.set("attachment", .text(attachment))
    value.set("page", page.map { JSONValue($0) })
    return value
  }
}
