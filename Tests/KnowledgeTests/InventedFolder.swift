import DataFiles
import Foundation
import JSONCoding

@testable import Knowledge

/// A knowledge base of a few invented facts, in a folder of its own that goes with the value.
final class InventedFolder: Sendable {
  let path: String

  /// The folder as the loader takes it.
  var folder: DataFolder { DataFolder(path) }

  /// - Parameter files: The text of each file, by its path inside the folder, beside those that every
  ///   knowledge base has; an empty text leaves a file out.
  /// - Throws: Where one cannot be written.
  init(_ files: [String: String] = [:]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("skranke-knowledge-\(UUID().uuidString)").path
    for (name, text) in Self.usual.merging(files, uniquingKeysWith: { $1 }) where !text.isEmpty {
      let url = URL(fileURLWithPath: path).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Loads the folder.
  func load() -> (knowledge: KnowledgeBase, faults: [DataFault]) {
    var faults = FaultLog()
    let knowledge = KnowledgeBase(folder, &faults)
    return (knowledge, faults.faults)
  }

  /// The faults as they are printed, without the path of the folder.
  func faults() -> [String] {
    load().faults.map { $0.description.replacing(path + "/", with: "") }
  }

  private static let usual = [
    "documents.json": """
    {"documents": [
      {"id": "plan", "title": "Planen", "short": "Planen", "kind": "plan",
       "organisation": "KL", "pages": 3},
      {"id": "minutes", "title": "Referat", "short": "Mødet i maj", "date": "2014-05-05",
       "kind": "minutes", "organisation": "Assens Kommune", "pages": 2}]}
    """,
    "examples.json": #"{"examples": []}"#,
    "areas.json": #"{"areas": [{"id": "1", "title": "Havne", "names": ["havneområdet"]}]}"#,
  ]

  /// A file of records.
  static func records(_ records: [JSONValue]) -> String {
    JSONValue.object([("records", JSONValue(records))]).prettyPrinted()
  }

  /// A record with a dozen questions: those given, and others that no test asks.
  static func record(
    _ id: String, subject: String = "topic:havn", kind: String = "definition", statement: String,
    page: Int = 1, document: String = "plan", questions: [String] = [], yes: [String] = [],
    no: [String] = []
  ) -> JSONValue {
    var texts = questions
    while texts.count + yes.count + no.count < 12 { texts.append("\(id) zzz\(texts.count)") }
    var record: JSONValue = [
      "id": JSONValue(id), "subject": JSONValue(subject), "kind": JSONValue(kind),
      "statement": JSONValue(statement),
      "citations": [["document": JSONValue(document), "page": JSONValue(page)]],
      "questions": .strings(texts),
    ]
    if !yes.isEmpty { record.set("yes", .strings(yes)) }
    if !no.isEmpty { record.set("no", .strings(no)) }
    return record
  }
}

extension JSONValue {
  /// An object of the members given.
  static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    JSONValue(.object(members.map { JSONMember(name: $0.0, value: $0.1) }))
  }
}
