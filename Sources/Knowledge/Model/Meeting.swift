public import DataFiles
import JSONCoding

/// A meeting of a committee, with its agenda.
public struct Meeting: Sendable {
  /// The meeting's id: its date.
  public let id: String
  /// The document that tells of it.
  public let document: String
  /// The committee's name.
  public let committee: String
  /// The day.
  public let date: CalendarDate
  /// When it began, as the minutes write it.
  public let time: String?
  /// Where it was held.
  public let place: String?
  /// Who had sent apologies or was absent.
  public let absent: [String]
  /// Who signed the minutes.
  public let members: [String]
  /// What people call the meeting.
  public let names: [String]
  /// Where date, place and names stand.
  public let citations: [Citation]
  /// The agenda items, in order.
  public let items: [AgendaItem]
  /// Path of its file, for faults.
  public let file: String

  init?(_ file: DataFile, _ faults: inout FaultLog) {
    var reader = ObjectReader(file.root, in: file.path)
    self.file = file.path
    id = reader.string("id")
    document = reader.string("document")
    committee = reader.string("committee")
    let day = reader.optionalDate("date")
    if day == nil { reader.note(.missingKey, "\"date\" is missing") }
    time = reader.optionalString("time")
    place = reader.optionalString("place")
    absent = reader.optionalStrings("absent")
    members = reader.optionalStrings("members")
    names = reader.optionalStrings("names")
    citations = reader.citations("citations", &faults)
    let id = id
    items = reader.array("items").map { AgendaItem($0, of: id, in: file.path, &faults) }
    reader.finish(&faults)
    guard let day else { return nil }
    date = day
  }
}
