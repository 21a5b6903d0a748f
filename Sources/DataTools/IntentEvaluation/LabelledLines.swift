import DataFiles
import Foundation
import IntentMatching
import JSONCoding

/// Reads labelled texts: one JSON object a line, `{"text": "…", "intent": "…"}`, with `null` for a
/// text that no intent fits. Other members are passed over, empty lines too.
enum LabelledLines {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - faults: Where faults are noted; a faulty line is left out.
  /// - Returns: The texts in the order of the file.
  static func read(_ path: String, _ faults: inout FaultLog) -> [LabelledText] {
    guard let data = FileManager.default.contents(atPath: path) else {
      faults.add(
        DataFault(.unreadable, file: path, "the file is not there or cannot be read"))
      return []
    }
    return parse(Array(data), file: path, &faults)
  }

  /// Reads the bytes of a file.
  static func parse(
    _ bytes: [UInt8], file: String, _ faults: inout FaultLog
  ) -> [LabelledText] {
    var texts: [LabelledText] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let isBlank = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
      if isBlank { continue }
      let text = faults.attempt { () throws(DataFault) in
        try labelled(Array(line), file: file, line: index + 1)
      }
      if let text { texts.append(text) }
    }
    return texts
  }

  private static func labelled(
    _ line: [UInt8], file: String, line number: Int
  ) throws(DataFault) -> LabelledText {
    let value: JSONValue
    do {
      value = try JSONReader.read(line)
    } catch {
      let place = TextPosition(line: number, column: error.position.column)
      throw DataFault(.malformed, file: file, at: place, error.message)
    }
    let start = TextPosition(line: number, column: 1)
    guard let text = value["text"]?.string else {
      throw DataFault(.missingKey, file: file, at: start, "\"text\" must be there, a string")
    }
    guard let intent = value["intent"], intent.isNull || intent.string != nil else {
      throw DataFault(
        .missingKey, file: file, at: start, "\"intent\" must be there, a string or null")
    }
    return LabelledText(text, intent: intent.string)
  }
}
