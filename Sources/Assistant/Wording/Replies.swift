import DataFiles
import JSONCoding

/// The wording of replies: `Intents/replies.json`.
///
///     replies.text(.projectLeader, ["project": "FLIS", "name": "abc"])
public struct Replies: Sendable {
  private var texts: [ReplyKey: String] = [:]

  /// Reads the wording; a key without words and words without a key are faults.
  init(_ file: DataFile, _ faults: inout FaultLog) {
    var reader = ObjectReader(file.root, in: file.path)
    if let value = reader.required("replies") {
      var words = ObjectReader(value, in: file.path)
      for key in ReplyKey.allCases {
        if let text = words.optionalString(key.rawValue) {
          texts[key] = text
        } else {
          words.note(.missingWording, "\"\(key.rawValue)\" has no words; write the sentence")
        }
      }
      words.finish(&faults)
    }
    reader.finish(&faults)
  }

  /// A sentence with its blanks filled.
  ///
  /// - Parameters:
  ///   - key: Which sentence.
  ///   - values: What stands for each `{name}`; a name without a value stays as it is.
  /// - Returns: The sentence.
  public func text(_ key: ReplyKey, _ values: [String: String] = [:]) -> String {
    let sentence = texts[key] ?? ""
    if values.isEmpty { return sentence }
    var filled = ""
    var rest = sentence[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
      let after = rest.utf8.index(after: close)
      let name = String(rest[rest.utf8.index(after: open)..<close])
      filled += values[name] ?? String(rest[..<after])
      rest = rest[after...]
    }
    return filled + rest
  }
}
