import Foundation
import TestSupport
import Testing

@testable import DataTools

@Suite struct `What a new version answers differently` {
  /// Two versions of a small knowledge base, beside a few questions.
  private func versions() throws -> SampleFolder {
    let folder = try SampleFolder([
      "questions.json": """
      {"questions": [
        {"question": "Hvor mange kældre blev oversvømmet?", "outcome": "answer"},
        {"question": "Hvad blev besluttet om cykelstien langs Skolevej?", "outcome": "answer"},
        {"question": "Hvor høje må bygningerne i Fiskergade være?", "outcome": "answer"}]}
      """
    ])
    let text = String(decoding: try ImportSample.bytes("nyby"), as: UTF8.self)
    try folder.write(text.replacing("14 kældre", with: "19 kældre"), to: "nyby.txt")
    for (version, files) in [
      ("old", [ImportSample.file("nyby").path]),
      ("new", [folder.path + "/nyby.txt", ImportSample.file("havnstrup").path]),
    ] {
      let base = "\(folder.path)/\(version)"
      #expect(run(["kb", "new", base]).code == 0)
      for (number, file) in files.enumerated() {
        let id = number == 0 ? "nyby" : "havnstrup"
        #expect(
          run(["kb", "import", file, "--as", id, "--output", base + "/KnowledgeBase"]).code == 0)
      }
    }
    return folder
  }

  private func run(_ arguments: [String]) -> (code: Int32?, output: String) {
    let recorder = Recorder()
    let root = ImportSample.root
    let program = ToolProgram(
      environment: [
        "SKRANKE_INTENTS": root.appendingPathComponent("Intents").path,
        "SKRANKE_KNOWLEDGE_BASE": root.appendingPathComponent("KnowledgeBase").path,
      ], streams: recorder.streams)
    return (program.run(arguments), recorder.output)
  }

  @Test func `shows words and outcomes before and after`() throws {
    let folder = try versions()
    let (code, output) = run([
      "kb", "changed", folder.path + "/old", folder.path + "/new", "--questions",
      folder.path + "/questions.json",
    ])
    #expect(code == 0)
    #expect(output.contains("[other words] Hvor mange kældre blev oversvømmet?"))
    #expect(output.contains("19 kældre"))
    #expect(output.contains("[unknown -> answer] Hvor høje må bygningerne i Fiskergade være?"))
    #expect(!output.contains("] Hvad blev besluttet om cykelstien"))
    #expect(output.contains("2 of 3 questions are answered differently"))
  }

  @Test func `says so where nothing changed`() throws {
    let folder = try versions()
    let (code, output) = run([
      "kb", "changed", folder.path + "/old", folder.path + "/old/KnowledgeBase", "--questions",
      folder.path + "/questions.json",
    ])
    #expect(code == 0)
    #expect(output == "0 of 3 questions are answered differently\n")
  }

  @Test(arguments: [[], ["one"], ["one", "two", "three"]])
  func `needs two versions`(folders: [String]) {
    #expect(run(["kb", "changed"] + folders).code == 64)
  }
}
