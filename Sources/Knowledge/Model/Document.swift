public import DataFiles
import JSONCoding

/// One of the documents that the knowledge is built from.
public struct Document: Sendable {
  /// What sort of document it is.
  public enum Kind: String, CaseIterable, Sendable { case minutes, note, plan, policy }

  /// A page from which no record comes, and why.
  public struct UnrecordedPage: Equatable, Sendable {
    /// The page, from 1.
    public let page: Int
    /// Why nothing is recorded from it, in Danish.
    public let reason: String
  }

  /// The document's id, as citations name it.
  public let id: String
  /// The title as the document gives it.
  public let title: String
  /// A short name, in Danish, for lists and suggestions.
  public let shortTitle: String
  /// The day it is from; absent where it does not tell.
  public let date: CalendarDate?
  /// What sort of document it is.
  public let kind: Kind
  /// Whose document it is.
  public let organisation: String
  /// How many pages it has.
  public let pages: Int
  /// Whether its text holds two facing pages as one.
  public let hasSpreads: Bool
  /// Whether it was imported: its meeting and passages are in the document's own words.
  public let isImported: Bool
  /// Pages without a record, with the reason.
  public let unrecordedPages: [UnrecordedPage]

  init(_ value: JSONValue, in file: String, _ faults: inout FaultLog) {
    var reader = ObjectReader(value, in: file)
    id = reader.string("id")
    title = reader.string("title")
    shortTitle = reader.string("short")
    date = reader.optionalDate("date")
    kind = reader.word("kind", Kind.self) ?? .note
    organisation = reader.string("organisation")
    pages = reader.integer("pages")
    hasSpreads = reader.bool("spreads", default: false)
    isImported = reader.bool("imported", default: false)
    unrecordedPages = reader.optionalArray("unrecorded").map { value in
      var page = ObjectReader(value, in: file)
      defer { page.finish(&faults) }
      return UnrecordedPage(page: page.integer("page"), reason: page.string("reason"))
    }
    reader.finish(&faults)
  }
}
