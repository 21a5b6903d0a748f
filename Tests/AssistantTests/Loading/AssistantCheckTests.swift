import Assistant
import DataFiles
import Foundation
import Testing

@Suite struct `Checking without learning` {
  /// A copy of the project's intents and an empty knowledge base, both to be spoilt.
  private let root: URL

  init() throws {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("checked-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for part in ["Intents", "KnowledgeBase"] {
      try FileManager.default.copyItem(
        at: project.appendingPathComponent(part), to: root.appendingPathComponent(part))
    }
  }

  private func folder(_ name: String) -> DataFolder {
    DataFolder(root.appendingPathComponent(name).path)
  }

  private func spoil(_ file: String, _ old: String, _ new: String) throws {
    let url = root.appendingPathComponent(file)
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: url)
  }

  private func faults(_ body: (DataFolder, DataFolder) throws(DataFaults) -> Void) -> [DataFault] {
    do throws(DataFaults) {
      try body(folder("KnowledgeBase"), folder("Intents"))
      return []
    } catch {
      return error.faults
    }
  }

  @Test func `finds every fault that loading finds, in all parts at once`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let sound = faults { knowledge, intents throws(DataFaults) in
      try Assistant.check(knowledgeBase: knowledge, intents: intents)
    }
    #expect(sound.isEmpty)
    try spoil("KnowledgeBase/areas.json", "\"title\"", "\"titel\"")
    try spoil("Intents/tuning.json", "\"bias\"", "\"biass\"")
    try spoil("Intents/rules.json", "\"rules\"", "\"rule\"")
    try spoil("Intents/facts.json", "\"predicates\"", "\"predicate\"")
    let checked = faults { knowledge, intents throws(DataFaults) in
      try Assistant.check(knowledgeBase: knowledge, intents: intents)
    }
    let loaded = faults { knowledge, intents throws(DataFaults) in
      _ = try Assistant(knowledgeBase: knowledge, intents: intents)
    }
    #expect(checked == loaded)
    let files = Set(checked.map { URL(fileURLWithPath: $0.file).lastPathComponent })
    #expect(files.isSuperset(of: ["areas.json", "tuning.json", "rules.json", "facts.json"]))
  }
}
