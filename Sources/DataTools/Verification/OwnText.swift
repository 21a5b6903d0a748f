import DataFiles
import JSONCoding

/// A text of our own in the knowledge, and where it stands.
struct OwnText: Sendable {
  /// The text.
  let text: String
  /// Path of its file.
  let file: String
  /// Where it begins.
  let position: TextPosition

  private static let parts = ["records", "projects", "meetings", "rules"]
  private static let members: Set = ["statement", "purpose", "text"]

  /// Every statement, purpose, status and ruling of a knowledge base. Faults in the files are left to
  /// whoever loads them.
  static func all(in folder: DataFolder) -> [OwnText] {
    var ignored = FaultLog()
    return parts.flatMap { folder.files(in: $0, &ignored) }.flatMap { file in
      var texts: [OwnText] = []
      collect(file.root, in: file.path, &texts)
      return texts
    }
  }

  private static func collect(_ value: JSONValue, in file: String, _ texts: inout [OwnText]) {
    for member in value.members ?? [] {
      if let text = member.value.string, members.contains(member.name) {
        texts.append(OwnText(text: text, file: file, position: member.value.position))
      } else {
        collect(member.value, in: file, &texts)
      }
    }
    for element in value.array ?? [] { collect(element, in: file, &texts) }
  }
}
