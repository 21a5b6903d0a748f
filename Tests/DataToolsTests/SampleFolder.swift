import Foundation

/// A folder of files for one test, removed with it.
final class SampleFolder: Sendable {
  let path: String

  /// - Parameter files: The text of each file by its path inside the folder.
  /// - Throws: Where one cannot be written.
  init(_ files: [String: String] = [:]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("skranke-\(UUID().uuidString)").path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// A small knowledge base without faults, and the original that it is made from.
  static func knowledge() throws -> SampleFolder {
    let questions = (1...12).map { "\"Hvad koster kanal \($0)?\"" }.joined(separator: ", ")
    return try SampleFolder([
      "kb/documents.json": """
      {"documents": [
        {"id": "plan", "title": "Planen", "short": "Planen", "kind": "plan",
         "organisation": "KL", "pages": 2,
         "unrecorded": [
           {"page": 1, "reason": "Forside"}]}]}
      """,
      "kb/areas.json": #"{"areas": []}"#,
      "kb/examples.json": #"{"examples": []}"#,
      "kb/topics/all.json": #"{"topics": [{"id": "kanaler", "title": "Kanaler"}]}"#,
      "kb/records/kanaler.json": """
      {"records": [
        {"id": "pris", "subject": "topic:kanaler", "kind": "figure",
         "statement": "En henvendelse ved skranken koster 97 kr.",
         "citations": [{"document": "plan", "page": 2, "evidence": ["97 kr."]}],
         "questions": [\(questions)]}]}
      """,
      "kb/lexicon/synonyms.json": #"{"synonyms": [{"terms": ["koste", "pris"]}]}"#,
      "kb/negatives/near.json": #"{"class": "near", "questions": ["Hvad koster et pas?"]}"#,
      "texts/plan.txt": """
      Planen

      Transkript:

      1 Planen fra KL

      2 Et personligt fremmøde koster kommunen 97 kr. i gennemsnit for hver eneste
      henvendelse, mens et opkald koster 52 kroner.

      Lignende dokumenter
      """,
    ])
  }
}
