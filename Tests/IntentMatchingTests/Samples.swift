import DataFiles
import IntentMatching

/// A small catalogue, and ways to make faulty ones.
enum Samples {
  static let slots = [
    "project": [
      SlotValue("3.6", terms: ["DUBU", "DUBU-projektet", "udsatte børn"]),
      SlotValue("6.3", terms: ["FLIS", "6.3"]),
    ]
  ]

  static let registry = """
    {"intents": [
      {"name": "status", "purpose": "Status.", "slots": ["project"], "example": "Status på FLIS"},
      {"name": "leader", "purpose": "Leader.", "slots": ["project"], "example": "Hvem leder FLIS"},
      {"name": "thanks", "purpose": "Thanks.", "example": "Tak"}]}
    """

  static let rules = """
    {"rules": {"please": "[kan du (fortælle|sige) [mig]]", "project": "[projektet] {project}"},
     "skip": ["lige"]}
    """

  static let sentences = [
    "status": """
    {"intent": "status",
     "sentences": ["hvordan går det med <project>", "<please> status (på|for) <project>"],
     "examples": ["hvor langt er de med projektet", "er projektet i mål", "hvordan skrider det frem"]}
    """,
    "leader": """
    {"intent": "leader", "sentences": ["<please> hvem (leder|styrer) {project}"],
     "examples": ["hvem er projektleder", "navnet på lederen", "hvem skal jeg ringe til om projektet"]}
    """,
    "thanks": """
    {"intent": "thanks", "sentences": ["[mange|tusind] tak [for hjælpen]"],
     "examples": ["det var pænt af dig", "tak skal du have"]}
    """,
  ]

  /// A data file of text.
  static func file(_ name: String, _ text: String) throws -> DataFile {
    try DataFile(path: name, parsing: Array(text.utf8))
  }

  /// Loads a catalogue of texts.
  static func catalogue(
    registry: String = registry, rules: String = rules, sentences: [String: String] = sentences,
    _ faults: inout FaultLog
  ) throws -> IntentCatalogue {
    IntentCatalogue(
      registry: try file("intents.json", registry), rules: try file("rules.json", rules),
      sentences: try sentences.sorted { $0.key < $1.key }
        .map { try file("\($0.key).json", $0.value) },
      slotValues: slots, &faults)
  }

  /// The sample catalogue, without faults.
  static func catalogue() throws -> IntentCatalogue {
    var faults = FaultLog()
    let catalogue = try catalogue(&faults)
    try faults.throwIfAny()
    return catalogue
  }
}
