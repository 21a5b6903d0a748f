public import DataFiles
public import JSONCoding

/// A case as a caseworker would tell it, with the decision that it must come to.
///
///     {"name": "Mother without a computer", "text": "Min mor er 84 og har ingen computer.",
///      "decision": "eligible", "grounds": ["noComputer"], "mustSay": ["erklære"]}
public struct Scenario: Sendable {
  /// What is told: facts by name, or a person's own words.
  public enum Told: Sendable {
    /// Facts as programs give them.
    case facts(JSONValue)
    /// Messages of one conversation, in order.
    case messages([String])
  }

  /// What the case is about.
  public let name: String
  /// What is told.
  public let told: Told
  /// The decision it must come to.
  public let decision: String
  /// The grounds that must be found, whatever their order; `nil` where any will do.
  public let grounds: [String]?
  /// Words that the answer must hold.
  public let mustSay: [String]

  init(_ value: JSONValue, in file: String, _ faults: inout FaultLog) {
    var reader = ObjectReader(value, in: file)
    name = reader.string("name")
    let text = reader.optionalString("text")
    let turns = reader.optionalStrings("turns")
    let facts = reader.optional("facts")
    if [text != nil, !turns.isEmpty, facts != nil].count(where: { $0 }) != 1 {
      reader.note(.missingKey, "a scenario has one of \"facts\", \"text\" and \"turns\"")
    }
    told = facts.map { .facts($0) } ?? .messages(text.map { [$0] } ?? turns)
    decision = reader.string("decision")
    grounds = reader.optional("grounds")?.array?.compactMap(\.string)
    mustSay = reader.optionalStrings("mustSay")
    reader.finish(&faults)
  }

  /// Reads the scenarios of a file, or of every file of a folder.
  ///
  /// - Parameters:
  ///   - path: The file or folder.
  ///   - faults: Where faults are noted.
  /// - Returns: The scenarios, in the order of files.
  public static func all(at path: String, _ faults: inout FaultLog) -> [Scenario] {
    let folder = DataFolder(path)
    let files =
      folder.exists
      ? folder.files(in: "", &faults)
      : [faults.attempt { () throws(DataFault) in try DataFile(reading: path) }].compactMap(\.self)
    return files.flatMap { file in
      var reader = ObjectReader(file.root, in: file.path)
      _ = reader.optionalString("purpose")
      let scenarios = reader.array("scenarios").map { Scenario($0, in: file.path, &faults) }
      reader.finish(&faults)
      return scenarios
    }
  }
}
