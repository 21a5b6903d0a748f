import DataFiles
import JSONCoding

/// The sentences of one intent: `Intents/sentences/<intent>.json`.
struct IntentSentences: Sendable {
  /// Where sentences are that name a municipality's own towns, committees and people.
  static let municipal = "municipality"

  /// A template and where it stands.
  struct Template: Sendable {
    var node: TemplateNode
    var position: TextPosition
  }

  /// An example and where it stands.
  struct Example: Sendable {
    var text: String
    var position: TextPosition
  }

  /// The file's path.
  let file: String
  /// The intent that the sentences belong to.
  let intent: String
  /// Where its name stands.
  let position: TextPosition
  /// The templates that could be read.
  let templates: [Template]
  /// Plain sentences.
  let examples: [Example]

  /// Whether they only add to those of the intent.
  var isMunicipal: Bool { file.split(separator: "/").dropLast().last == Self.municipal[...] }

  /// Examples that are not in a file.
  init(intent: String, examples: [String]) {
    file = ""
    self.intent = intent
    position = .none
    templates = []
    self.examples = examples.map { Example(text: $0, position: .none) }
  }

  init(_ file: DataFile, _ faults: inout FaultLog) {
    var reader = ObjectReader(file.root, in: file.path)
    self.file = file.path
    intent = reader.string("intent")
    position = reader.place(of: "intent")
    templates = reader.optionalArray("sentences").compactMap { value in
      faults.attempt { () throws(DataFault) in
        Template(
          node: try TemplateParser.parse(value, in: file.path), position: value.position)
      }
    }
    examples = reader.optionalArray("examples").compactMap { value in
      guard let text = value.string, !text.isEmpty else {
        reader.note(.wrongType, at: value.position, "an example must be a text")
        return nil
      }
      return Example(text: text, position: value.position)
    }
    if templates.isEmpty, examples.isEmpty {
      reader.note(.incomplete, "\"\(intent)\" has neither sentences nor examples")
    }
    reader.finish(&faults)
  }
}
