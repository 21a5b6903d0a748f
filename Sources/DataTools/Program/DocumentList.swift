import DataFiles
import JSONCoding

/// The documents of a knowledge base, for naming sources without loading the rest.
struct DocumentList: Sendable {
  private struct Entry: Sendable {
    let title: String
    let short: String
    let date: String?
  }

  private var entries: [String: Entry] = [:]

  /// Reads `documents.json`.
  init(_ folder: DataFolder, _ faults: inout FaultLog) {
    for value in folder.file("documents.json", &faults)?.root["documents"]?.array ?? [] {
      guard let id = value["id"]?.string else { continue }
      let title = value["title"]?.string ?? id
      entries[id] = Entry(
        title: title, short: value["short"]?.string ?? title, date: value["date"]?.string)
    }
  }

  /// A citation as programs read it (the protocol page, “Answer”).
  func source(_ citation: Citation) -> JSONValue {
    let entry = entries[citation.document]
    var source: JSONValue = ["document": JSONValue(citation.document)]
    source.set("title", .text(entry?.title))
    source.set("date", .text(entry?.date))
    source.set("item", .text(citation.item))
    source.set("attachment", .text(citation.attachment))
    source.set("page", citation.page.map { JSONValue($0) })
    return source
  }

  /// A citation as people read it: title, item, attachment and page.
  ///
  /// - Parameters:
  ///   - citation: The place.
  ///   - isShort: Whether a short title will do.
  /// - Returns: The words.
  func text(_ citation: Citation, isShort: Bool = false) -> String {
    let entry = entries[citation.document]
    return citation.danish(title: (isShort ? entry?.short : entry?.title) ?? citation.document)
  }
}
