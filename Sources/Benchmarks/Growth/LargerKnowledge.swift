import DataFiles
import Foundation
import JSONCoding

/// A knowledge base that is some times as large: each record several times over, in other words.
///
/// In every copy a third of the longer words is put in other letters, the same for the same word, so
/// that vocabulary, features and postings grow as they would with more documents.
struct LargerKnowledge {
  private let source: DataFolder
  private let factor: Int

  init(_ source: DataFolder, factor: Int) {
    self.source = source
    self.factor = factor
  }

  /// Writes the folder.
  ///
  /// - Parameter path: Where; it must not be there yet.
  /// - Throws: What cannot be read or written.
  func write(to path: String) throws {
    try FileManager.default.copyItem(atPath: source.path, toPath: path)
    var faults = FaultLog()
    let files = source.files(in: "records", &faults)
    try faults.throwIfAny()
    for copy in 1..<max(factor, 1) {
      let folder = path + "/records/copy\(copy)"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for (number, file) in files.enumerated() {
        let bytes = Self.copied(file.root, copy).encoded()
        try Data(bytes).write(to: URL(fileURLWithPath: folder + "/\(number).json"))
      }
    }
  }

  /// A file of records in other words.
  static func copied(_ root: JSONValue, _ copy: Int) -> JSONValue {
    let records = (root["records"]?.array ?? []).map { record in
      JSONValue(
        .object(
          (record.members ?? []).map { member in
            JSONMember(name: member.name, value: copied(member.value, member.name, copy))
          }))
    }
    return ["records": JSONValue(records)]
  }

  private static func copied(_ value: JSONValue, _ member: String, _ copy: Int) -> JSONValue {
    switch member {
    case "id": JSONValue("\(value.string ?? "")-\(copy)")
    case "statement": JSONValue(reworded(value.string ?? "", copy))
    case "questions", "yes", "no":
      // A word of its own keeps each question different from those it was made of.
      JSONValue((value.array ?? []).map { JSONValue(reworded($0.string ?? "", copy) + " \(copy)") })
    default: value
    }
  }

  /// A text with some words in other letters.
  static func reworded(_ text: String, _ copy: Int) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let letters = Array(word.utf8)
      let isPlain = letters.allSatisfy { (0x61...0x7A).contains($0) }
      let hash = letters.reduce(UInt64(copy)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
      guard isPlain, letters.count > 4, (hash >> 20) % 3 == 0 else { return String(word) }
      let moved = letters.enumerated().map { place, letter in
        0x61 + (letter - 0x61 + UInt8((hash >> UInt64(place % 8 * 5)) % 26)) % 26
      }
      return String(decoding: moved, as: UTF8.self)
    }.joined(separator: " ")
  }
}
