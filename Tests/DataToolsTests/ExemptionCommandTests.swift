import Foundation
import JSONCoding
import TestSupport
import Testing

@testable import DataTools

@Suite struct `Exemption command` {
  /// The rules that the project itself ships.
  private static let knowledgeBase = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("KnowledgeBase").path

  private func run(_ arguments: [String], _ recorder: Recorder = Recorder()) -> Int32? {
    ToolProgram(
      environment: ["SKRANKE_KNOWLEDGE_BASE": Self.knowledgeBase], streams: recorder.streams
    ).run(["fritagelse"] + arguments)
  }

  @Test func `decides, tells why and names the sources`() {
    let recorder = Recorder()
    #expect(run(["--alder", "84", "--ingen-computer"], recorder) == 0)
    #expect(recorder.output.hasPrefix("Ja, "))
    #expect(recorder.output.contains("\nKilde: Referat af "))
    #expect(recorder.output.contains(", punkt 5, bilag 5.1, side 31\n"))
  }

  @Test func `asks back where nothing is told`() {
    #expect(run([]) == 2)
  }

  @Test func `gives one line of JSON on request, with whole sources`() throws {
    let recorder = Recorder()
    #expect(run(["--json", "--bopaelsloes"], recorder) == 0)
    let decision = try JSONReader.read(Array(recorder.output.utf8).dropLast())
    #expect(decision["decision"] == "eligible" && decision["grounds"] == ["noFixedAbode"])
    let source = decision["sources"]?.array?.first
    #expect(source?["title"]?.string != nil && source?["date"] == "2014-03-03")
  }

  @Test func `shows every rule with its place on request`() {
    let recorder = Recorder()
    #expect(run(["--ingen-computer", "--forklar"], recorder) == 0)
    #expect(recorder.output.contains("    ja: noComputer: "))
    #expect(recorder.output.contains("    uoplyst: cognitive: mangler "))
  }

  @Test(arguments: [
    ["--alder", "x"], ["--alder"], ["--findes-ikke"], ["--computer", "--ingen-computer"],
  ])
  func `refuses options that cannot be facts, in Danish`(arguments: [String]) {
    let recorder = Recorder()
    #expect(run(arguments, recorder) == 64)
    #expect(recorder.output.isEmpty && recorder.errors.contains("--"))
  }

  @Test func `answers a batch line by line, faulty ones too`() throws {
    let recorder = Recorder(["{\"facts\":{}}\nnix", "\n", "{\"facts\":{\"age\":3}}"])
    #expect(run(["--batch", "-"], recorder) == 0)
    let lines = try recorder.output.split(separator: "\n").map { line in
      try JSONReader.read(Array(line.utf8))
    }
    #expect(lines.count == 3)
    #expect(lines.map { $0["decision"]?.string } == ["needs_information", nil, "not_required"])
    #expect(lines.dropFirst().first?["error"]?["line"] == 2)
  }

  @Test func `reads a batch from a file`() throws {
    let folder = try SampleFolder(["cases.jsonl": "{\"facts\":{}}\n"])
    let recorder = Recorder()
    #expect(run(["--batch", folder.path + "/cases.jsonl"], recorder) == 0)
    #expect(recorder.output.hasSuffix("}\n"))
    #expect(run(["--batch", folder.path + "/none.jsonl"]) == 66)
  }

  @Test func `has an option for every fact in its help`() {
    let recorder = Recorder()
    #expect(run(["--help"], recorder) == 0)
    for option in ["--alder ÅR", "--ingen-computer", "--hastighed KBIT", "--indsat"] {
      #expect(recorder.output.contains("  \(option) "))
    }
  }
}
