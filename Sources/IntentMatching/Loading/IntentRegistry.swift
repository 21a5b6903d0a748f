import DataFiles
import JSONCoding

/// Reads `Intents/intents.json`.
enum IntentRegistry {
  /// The intents in the order of the file; a name that stands twice is noted.
  static func read(_ file: DataFile, _ faults: inout FaultLog) -> [IntentDefinition] {
    var reader = ObjectReader(file.root, in: file.path)
    var seen: Set<String> = []
    let intents = reader.array("intents").map { value in
      var entry = ObjectReader(value, in: file.path)
      let intent = IntentDefinition(
        name: entry.string("name"), purpose: entry.string("purpose"),
        slots: entry.optionalStrings("slots"), example: entry.string("example"),
        position: value.position)
      if !seen.insert(intent.name).inserted {
        entry.note(.duplicate, "\"\(intent.name)\" is registered twice")
      }
      entry.finish(&faults)
      return intent
    }
    reader.finish(&faults)
    return intents
  }
}
