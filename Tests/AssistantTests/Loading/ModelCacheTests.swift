import DataFiles
import Foundation
import Testing

@testable import Assistant

@Suite struct `Keeping what was learned` {
  private let root = FileManager.default.temporaryDirectory
    .appendingPathComponent("kept-\(UUID().uuidString)")
  private var data: DataFolder { DataFolder(root.appendingPathComponent("data").path) }

  init() throws {
    try FileManager.default.createDirectory(
      at: root.appendingPathComponent("data/part"), withIntermediateDirectories: true)
    try write("{}", to: "data/part/a.json")
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: root.appendingPathComponent(name))
  }

  private func cache(program: String = "1") -> ModelCache {
    ModelCache(folder: root.appendingPathComponent("cache/deeper").path, program: program)
  }

  @Test func `changes its key with any file, its name, and the program`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let first = cache().entry(for: [data]).key
    #expect(cache().entry(for: [data]).key == first)
    #expect(cache(program: "2").entry(for: [data]).key != first)
    try write("{} ", to: "data/part/a.json")
    let second = cache().entry(for: [data]).key
    #expect(second != first)
    try write("", to: "data/part/b.json")
    #expect(cache().entry(for: [data]).key != second)
  }

  @Test func `passes over a file that is no model, and a folder that cannot be made`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let entry = cache().entry(for: [data])
    #expect(entry.models == nil)
    let path = URL(fileURLWithPath: entry.path)
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(ModelFile.bytes([1, 2, 3], key: entry.key)).write(to: path)
    #expect(cache().entry(for: [data]).models == nil)
    #expect(ModelCache(folder: "/dev/null/x", program: "1").entry(for: [data]).models == nil)
  }
}

@Suite struct `An assistant whose models were kept` {
  @Test func `answers as the one that learned them`() throws {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let knowledge = DataFolder(project.appendingPathComponent("KnowledgeBase").path)
    let intents = DataFolder(project.appendingPathComponent("Intents").path)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kept-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cache = ModelCache(folder: folder, program: "test")
    let first = try Assistant(knowledgeBase: knowledge, intents: intents, cache: cache)
    #expect(cache.entry(for: [knowledge, intents]).models != nil)
    let second = try Assistant(knowledgeBase: knowledge, intents: intents, cache: cache)
    for question in [
      "Hvem leder DUBU?", "hvad blev besluttet om bredbånd", "Min mor er dement, kan hun fritages?",
      "Hvad koster en hest?", "hvrdan gaar det med FLIS", "Hej",
    ] {
      var one = DialogueState()
      var other = DialogueState()
      #expect("\(first.ask(question, &one))" == "\(second.ask(question, &other))")
    }
  }
}
