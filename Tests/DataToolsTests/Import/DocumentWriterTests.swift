import DataFiles
import Foundation
import Knowledge
import TestSupport
import Testing

@testable import DataTools

@Suite struct `Writing an imported document` {
  private func run(_ arguments: [String]) -> (code: Int32?, recorder: Recorder) {
    let recorder = Recorder()
    let intents = ImportSample.root.appendingPathComponent("Intents").path
    let program = ToolProgram(
      environment: ["SKRANKE_INTENTS": intents], streams: recorder.streams)
    return (program.run(["kb", "import"] + arguments), recorder)
  }

  /// Every file of a folder with its bytes.
  private func content(of path: String) -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      names.compactMap { name in
        FileManager.default.contents(atPath: path + "/" + name).map { (name, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private func imported(_ name: String, into folder: SampleFolder) -> Int32? {
    run([ImportSample.file(name).path, "--as", name, "--output", folder.path + "/kb"]).code
  }

  @Test func `makes a knowledge base that loads, and changes nothing the second time`() throws {
    let folder = try SampleFolder()
    for name in ImportSample.fixtures { #expect(imported(name, into: folder) == 0) }
    var faults = FaultLog()
    let knowledge = KnowledgeBase(DataFolder(folder.path + "/kb"), &faults)
    #expect(faults.faults == [])
    #expect(knowledge.meetings.count == 5)
    #expect(knowledge.item(meeting: "2031-09-09", number: "4")?.isClosed == true)
    #expect(knowledge.passages.contains { $0.text.contains("Møllebækken") })
    let before = content(of: folder.path)
    for name in ImportSample.fixtures { #expect(imported(name, into: folder) == 0) }
    #expect(content(of: folder.path) == before)
  }

  @Test func `shows what a corrected text changes, and takes the old meeting away`() throws {
    let folder = try SampleFolder()
    #expect(imported("nyby", into: folder) == 0)
    let text = String(decoding: try ImportSample.bytes("nyby"), as: UTF8.self)
      .replacing("Taget til orientering.", with: "Sendt tilbage til administrationen.")
      .replacing("12. april 2031", with: "13. april 2031")
    try folder.write(text, to: "ny.txt")
    let (code, recorder) = run([
      folder.path + "/ny.txt", "--as", "nyby", "--output", folder.path + "/kb",
    ])
    #expect(code == 0)
    #expect(recorder.output.contains("Sendt tilbage til administrationen."))
    #expect(recorder.output.contains("- meeting meetings/2031-04-12.json"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/kb/meetings")
        == ["2031-04-13.json"])
  }

  @Test func `leaves all else in the list of documents as it was, comments too`() throws {
    let list = """
      {
        // Written by hand: "documents": [
        "documents": [
          {"id": "plan", "title": "Planen [1]", "short": "Planen", "kind": "plan",
           "organisation": "KL", "pages": 1} /* the only one */
        ]
      }
      """
    let folder = try SampleFolder([
      "kb/documents.json": list, "kb/areas.json": #"{"areas": []}"#,
      "kb/examples.json": #"{"examples": []}"#,
    ])
    #expect(imported("nyby", into: folder) == 0)
    let after = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/kb/documents.json")),
      as: UTF8.self)
    let head = try #require(list.firstRange(of: " /* the only one */"))
    #expect(after.hasPrefix(list[..<head.lowerBound]))
    #expect(after.hasSuffix(list[head.lowerBound...]))
    #expect(after.contains(#""imported": true"#))
  }

  @Test func `refuses an id that stands for a document made by hand`() throws {
    let folder = try SampleFolder.knowledge()
    let before = content(of: folder.path)
    let (code, recorder) = run([
      ImportSample.file("nyby").path, "--as", "plan", "--output", folder.path + "/kb",
    ])
    #expect(code == 65)
    #expect(recorder.errors.contains("was not imported"))
    #expect(content(of: folder.path) == before)
  }

  @Test(arguments: ["", "%PDF-1.4", "\u{0}\u{1}", "Nothing here is Danish, nothing at all."])
  func `leaves the folder as it was where the text is no use`(text: String) throws {
    let folder = try SampleFolder.knowledge()
    try folder.write(text, to: "bad.txt")
    let before = content(of: folder.path + "/kb")
    let (code, recorder) = run([
      folder.path + "/bad.txt", "--as", "ny", "--kind", "minutes", "--output", folder.path + "/kb",
    ])
    #expect(code == 65)
    #expect(recorder.errors.hasPrefix("skranke: "))
    #expect(content(of: folder.path + "/kb") == before)
  }

  @Test func `tells a missing file from a missing option`() throws {
    #expect(run(["/no/such/file.txt", "--as", "x"]).code == 66)
    #expect(run([ImportSample.file("nyby").path]).code == 64)
    #expect(run([ImportSample.file("nyby").path, "--as", "../x"]).code == 65)
    #expect(run(["--as", "x"]).code == 64)
  }

  @Test func `gives two meetings on one day files of their own`() throws {
    let folder = try SampleFolder()
    #expect(imported("nyby", into: folder) == 0)
    let (code, _) = run([
      ImportSample.file("nyby").path, "--as", "nyby-igen", "--output", folder.path + "/kb",
    ])
    #expect(code == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/kb/meetings").sorted()
        == ["2031-04-12-nyby-igen.json", "2031-04-12.json"])
  }
}
