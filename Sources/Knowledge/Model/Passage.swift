public import DataFiles
import JSONCoding

/// A piece of an imported document, in the document's own words.
///
/// A record tells one fact in words of our own and knows how people ask for it. A passage only knows
/// where it stands, and is shown as what it is: what the document says on that page.
public struct Passage: Sendable {
  /// The words.
  public let text: String
  /// The nearest heading above it, as the document has it.
  public let heading: String?
  /// What the section tells that it stands in, such as `decision` or `attachments`.
  public let section: String?
  /// Where it stands.
  public let citation: Citation

  init(_ value: JSONValue, of document: String, in file: String, _ faults: inout FaultLog) {
    var reader = ObjectReader(value, in: file)
    text = reader.string("text")
    heading = reader.optionalString("heading")
    section = reader.optionalString("section")
    citation = Citation(
      document: document, page: reader.integer("page"), item: reader.optionalString("item"),
      attachment: reader.optionalString("attachment"), position: value.position)
    reader.finish(&faults)
  }

  /// The passages of one file, `passages/<document>.json`.
  static func all(in file: DataFile, _ faults: inout FaultLog) -> [Passage] {
    var reader = ObjectReader(file.root, in: file.path)
    let document = reader.string("document")
    let passages = reader.array("passages").map {
      Passage($0, of: document, in: file.path, &faults)
    }
    reader.finish(&faults)
    return passages
  }
}
