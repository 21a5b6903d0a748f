import DataFiles
import Foundation
import JSONCoding

/// Puts an imported document into a knowledge base.
struct DocumentWriter {
  let folder: DataFolder
  let wording: ImportWording

  /// What was written.
  struct Outcome: Equatable {
    /// Whether the document was there before.
    let isKnown: Bool
    /// What it says differently from before; empty for a new one and where nothing changed.
    let changes: [String]
    /// The files that were written or removed.
    let files: [String]
  }

  /// Writes a document's files; where all of them are there already, nothing.
  ///
  /// - Throws: ``ImportError``, and the folder is as it was.
  func write(_ document: ImportedDocument) throws -> Outcome {
    var faults = FaultLog()
    let hasList = FileManager.default.fileExists(atPath: folder.path + "/documents.json")
    let list = hasList ? folder.file("documents.json", &faults) : nil
    guard faults.isEmpty else { throw ImportError.rejected(faults.faults.map(\.description)) }
    let entries = list?.root["documents"]?.array ?? []
    let index = entries.firstIndex { $0["id"]?.string == document.id }
    if let index, entries[index]["imported"]?.bool != true {
      throw ImportError.handMade(document.id)
    }
    let meetings = ownMeetings(of: document.id)
    let files = KnowledgeFiles(
      document: document, wording: wording, meeting: meetingID(of: document, meetings))
    var texts: [String: String?] = [:]
    var changes: [String] = []
    for (name, value) in files.files {
      var ignored = FaultLog()
      let old = exists(name) ? folder.file(name, &ignored)?.root : nil
      if old == value { continue }
      texts[name] = value.prettyPrinted() + "\n"
      changes += Self.changes(from: old, to: value, in: name)
    }
    for name in meetings where files.files[name] == nil {
      texts[name] = .some(nil)
      changes.append("- meeting \(name)")
    }
    if index.map({ entries[$0] }) != files.entry {
      changes += ImportChanges.lines(
        from: index.map { entries[$0] }, to: files.entry, at: "document")
      texts["documents.json"] = try documents(with: files.entry, at: index, hasList)
    }
    for (name, text) in Self.needed where !exists(name) && !hasList { texts[name] = text }
    if !texts.isEmpty { try FolderUpdate(folder: folder.path, files: texts).apply() }
    return Outcome(
      isKnown: index != nil, changes: index == nil ? [] : changes.sorted(),
      files: texts.keys.sorted())
  }

  // What every knowledge base has.
  private static let needed = [
    "areas.json": "{\n  \"areas\": []\n}\n", "examples.json": "{\n  \"examples\": []\n}\n",
  ]

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.path + "/" + name)
  }

  /// What a file says differently; its report on the import is no knowledge.
  private static func changes(
    from old: JSONValue?, to new: JSONValue, in name: String
  ) -> [String] {
    if name.hasPrefix("meetings/") { return ImportChanges.lines(from: old, to: new, at: "meeting") }
    guard name.hasPrefix("passages/") else { return [] }
    return ImportChanges.lines(from: old?["passages"], to: new["passages"], at: "passage")
  }

  /// The files of meetings that the document told of before.
  private func ownMeetings(of document: String) -> [String] {
    var ignored = FaultLog()
    return folder.names(in: "meetings").filter { name in
      folder.file(name, &ignored)?.root["document"]?.string == document
    }
  }

  /// The day, and where another document tells of a meeting on it, the document's id as well.
  private func meetingID(of document: ImportedDocument, _ own: [String]) -> String? {
    guard document.meeting != nil, let date = document.date?.description else { return nil }
    let name = "meetings/\(date).json"
    return own.contains(name) || !exists(name) ? date : "\(date)-\(document.id)"
  }

  private func documents(
    with entry: JSONValue, at index: Int?, _ hasList: Bool
  ) throws(ImportError) -> String {
    let text =
      hasList
      ? FileManager.default.contents(atPath: folder.path + "/documents.json").map {
        String(decoding: $0, as: UTF8.self)
      } ?? "" : "{\n  \"documents\": []\n}\n"
    guard
      let new = DocumentsFile(text).text(
        with: entry.prettyPrinted(indentation: 4), at: index)
    else { throw .rejected(["\(folder.path)/documents.json has no list \"documents\""]) }
    return new
  }
}
