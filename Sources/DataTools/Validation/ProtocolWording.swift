import JSONCoding
import DataFiles

/// Checks the words of the protocol itself, `Intents/protocol.json`: one sentence for each key.
struct ProtocolWording {
  /// The keys, and the placeholders that the sentence of each may hold.
  let keys: [(key: String, placeholders: [String])]

  func check(_ folder: DataFolder, _ faults: inout FaultLog) {
    guard !keys.isEmpty, folder.exists, let file = folder.file("protocol.json", &faults) else {
      return
    }
    var root = ObjectReader(file.root, in: file.path)
    if let value = root.required("texts") {
      var texts = ObjectReader(value, in: file.path)
      for (key, placeholders) in keys { check(key, placeholders, &texts) }
      texts.finish(&faults)
    }
    root.finish(&faults)
  }

  private func check(_ key: String, _ placeholders: [String], _ texts: inout ObjectReader) {
    guard let value = texts.optional(key) else {
      return texts.note(.missingWording, "\"\(key)\" has no words; write a sentence for it")
    }
    guard let text = texts.optionalString(key) else { return }
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: "}") else { continue }
      let name = String(part[..<end])
      if !placeholders.contains(name) {
        texts.note(.unknownReference, at: value.position, "\"\(key)\" knows no {\(name)}")
      }
    }
  }
}
