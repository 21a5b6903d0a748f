import DataFiles
import Foundation
import Testing

@Suite struct `Data folders` {
  @Test func `give their files in the order of names and note each faulty one`() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: base) }
    let part = base.appendingPathComponent("part/deep")
    try FileManager.default.createDirectory(at: part, withIntermediateDirectories: true)
    for (name, text) in [("b.json", "{}"), ("a.json", "[1,"), (".c.json", "x"), ("d.txt", "x")] {
      try Data(text.utf8).write(to: part.appendingPathComponent(name))
    }
    var log = FaultLog()
    let folder = DataFolder(base.path + "/")
    #expect(folder.exists)
    #expect(folder.files(in: "part", &log).map(\.path) == [base.path + "/part/deep/b.json"])
    #expect(log.faults.map(\.code) == [.malformed])
    #expect(folder.files(in: "missing", &log).isEmpty)
    #expect(folder.file("none.json", &log) == nil)
    #expect(log.faults.last?.code == .unreadable)
  }

  @Test func `have their files where the folder is a link to one`() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: base) }
    let real = base.appendingPathComponent("version-1")
    try FileManager.default.createDirectory(at: real, withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: real.appendingPathComponent("a.json"))
    let link = base.appendingPathComponent("current")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: real)
    #expect(DataFolder(link.path).names(in: "") == ["a.json"])
  }
}
