import DataFiles
import JSONCoding

/// Something with a title and other names: a topic of its own or an area of projects.
public struct Topic: Sendable {
  /// Its id.
  public let id: String
  /// What it is called in answers.
  public let title: String
  /// What else people call it.
  public let names: [String]

  init(_ value: JSONValue, in file: String, _ faults: inout FaultLog) {
    var reader = ObjectReader(value, in: file)
    id = reader.string("id")
    title = reader.string("title")
    names = reader.optionalStrings("names")
    reader.finish(&faults)
  }
}
