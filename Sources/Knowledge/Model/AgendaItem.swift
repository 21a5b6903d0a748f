public import DataFiles
import JSONCoding

/// One item of a meeting's agenda.
public struct AgendaItem: Sendable {
  /// What somebody recommended or the committee decided.
  public struct Ruling: Sendable {
    /// Who recommended; absent for a decision.
    public let by: String?
    /// What, in Danish sentences of our own.
    public let text: String
    /// Where it stands.
    public let citations: [Citation]
  }

  /// A paper that belongs to the item.
  public struct Attachment: Sendable {
    /// Its number, such as `6.1`, where it has one.
    public let number: String?
    /// Its title.
    public let title: String
    /// Whether the minutes at hand hold it, or only name it.
    public let isIncluded: Bool
  }

  /// The meeting's id.
  public let meeting: String
  /// The number on the agenda.
  public let number: String
  /// The title.
  public let title: String
  /// What people call the item.
  public let names: [String]
  /// The case number, such as `14/4287`.
  public let caseNumber: String?
  /// Whether it was dealt with behind closed doors, so that the minutes tell nothing of it.
  public let isClosed: Bool
  /// What was recommended.
  public let recommendation: Ruling?
  /// What was decided.
  public let decision: Ruling?
  /// The papers.
  public let attachments: [Attachment]
  /// Where the item stands.
  public let citations: [Citation]

  /// The item as the subject of records.
  public var subject: Subject { .item(meeting: meeting, number: number) }

  init(_ value: JSONValue, of meeting: String, in file: String, _ faults: inout FaultLog) {
    var reader = ObjectReader(value, in: file)
    self.meeting = meeting
    number = reader.string("number")
    title = reader.string("title")
    names = reader.optionalStrings("names")
    caseNumber = reader.optionalString("case")
    isClosed = reader.bool("closed", default: false)
    recommendation = Self.ruling(reader.optional("recommendation"), file, &faults)
    decision = Self.ruling(reader.optional("decision"), file, &faults)
    attachments = reader.optionalArray("attachments").map { value in
      var attachment = ObjectReader(value, in: file)
      defer { attachment.finish(&faults) }
      return Attachment(
        number: attachment.optionalString("number"), title: attachment.string("title"),
        isIncluded: attachment.bool("included", default: true))
    }
    citations = reader.citations("citations", &faults)
    reader.finish(&faults)
  }

  private static func ruling(
    _ value: JSONValue?, _ file: String, _ faults: inout FaultLog
  ) -> Ruling? {
    guard let value else { return nil }
    var reader = ObjectReader(value, in: file)
    defer { reader.finish(&faults) }
    return Ruling(
      by: reader.optionalString("by"), text: reader.string("text"),
      citations: reader.citations("citations", &faults))
  }
}
