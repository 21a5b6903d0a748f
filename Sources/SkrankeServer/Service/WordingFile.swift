import DataFiles
import JSONCoding
import WireProtocol

/// Reads `Intents/protocol.json`: the words of the protocol itself, one sentence a key.
enum WordingFile {
  /// Path inside the folder of the intents.
  static let name = "protocol.json"

  /// Reads and checks the file.
  ///
  /// - Parameters:
  ///   - folder: The folder of the intents.
  ///   - log: Where faults are noted: keys without words, unknown keys, unknown placeholders.
  /// - Returns: The words, or `nil` with faults noted.
  static func load(_ folder: DataFolder, _ log: inout FaultLog) -> ProtocolWording? {
    guard let file = folder.file(name, &log) else { return nil }
    var root = ObjectReader(file.root, in: file.path)
    let value = root.required("texts")
    root.finish(&log)
    guard let value else { return nil }
    var texts: [ProtocolText: String] = [:]
    var reader = ObjectReader(value, in: file.path)
    for key in ProtocolText.allCases {
      guard let text = reader.optionalString(key.rawValue) else {
        if value[key.rawValue] == nil {
          reader.note(.missingWording, "\"\(key.rawValue)\" has no words; write a sentence for it")
        }
        continue
      }
      texts[key] = text
      for name in placeholders(in: text) where !key.placeholders.contains(name) {
        reader.note(
          .unknownReference, at: reader.place(of: key.rawValue),
          "\"\(key.rawValue)\" knows no {\(name)}")
      }
    }
    reader.finish(&log)
    return ProtocolWording(texts)
  }

  private static func placeholders(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
