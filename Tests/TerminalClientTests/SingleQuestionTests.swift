import Foundation
import JSONCoding
import TestSupport
import Testing

@testable import TerminalClient

@Suite struct `One question` {
  private func run(
    _ arguments: [String], at desk: ScriptedDesk = ScriptedDesk(), recorder: Recorder = Recorder()
  ) -> Int32 {
    ClientProgram(environment: [:], streams: recorder.streams, mayBeKept: { _ in true }) {
      (_, _) throws(UnusableData) in desk
    }.run(["--embedded"] + arguments)
  }

  @Test func `is answered by the text and a line for each source`() {
    let recorder = Recorder()
    #expect(run(["Hvad?"], recorder: recorder) == 0)
    #expect(recorder.output == "Hvad? (ny)\nKilde: Handlingsplan (20. juni 2011), side 18\n")
  }

  @Test func `is answered by one line of JSON on request`() throws {
    let recorder = Recorder()
    #expect(run(["--json", "?Hvad"], recorder: recorder) == 1)
    let lines = recorder.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 2 && lines[1].isEmpty)
    #expect(try JSONReader.read(Array(lines[0].utf8))["outcome"] == "unknown")
  }

  @Test(arguments: [("answer", 0), ("unknown", 1), ("clarify", 2), ("", 70)])
  func `ends with what became of it`(outcome: String, code: Int) {
    #expect(ExitCode.code(outcome: outcome) == Int32(code))
  }

  @Test func `tells why on request`() {
    let recorder = Recorder()
    #expect(run(["--why", "Hvad?"], recorder: recorder) == 0)
    #expect(recorder.output.hasSuffix("Hvorfor:\n  found: her\n"))
  }

  @Test func `goes on where the file left the conversation`() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("skranke-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let recorder = Recorder()
    #expect(run(["--context", path, "En"], recorder: recorder) == 0)
    #expect(run(["--context", path, "To"], recorder: recorder) == 0)
    #expect(recorder.output.contains("En (ny)") && recorder.output.contains("To (x)"))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `may be a command`() {
    let recorder = Recorder()
    #expect(run(["/hjælp"], recorder: recorder) == 0)
    #expect(recorder.output == "kommando /hjælp\n")
  }

  @Test(
    arguments: [
      (DeskError.nobodyListens(["/a"]), 69), (.lost, 69), (.unreadable, 69),
      (.refused(code: -32_001, message: ""), 64), (.refused(code: -32_602, message: ""), 64),
      (.refused(code: -32_002, message: ""), 69), (.refused(code: -32_603, message: ""), 70),
    ])
  func `tells why there is no answer`(error: DeskError, code: Int) {
    let recorder = Recorder()
    let ended = run(["Hvad?"], at: ScriptedDesk(failingWith: [error]), recorder: recorder)
    #expect(ended == Int32(code))
    #expect(recorder.output.isEmpty && recorder.errors.hasPrefix("skranke: "))
  }

  @Test func `ends quietly when the reader of the output has gone`() {
    let recorder = Recorder(room: 0)
    #expect(run(["Hvad?"], recorder: recorder) == 0)
    #expect(recorder.errors.isEmpty)
  }

  @Test func `needs an address that can be one`() {
    let recorder = Recorder()
    let program = ClientProgram(
      environment: [:], streams: recorder.streams, mayBeKept: { _ in true }
    ) {
      (_, _) throws(UnusableData) in throw UnusableData("x")
    }
    #expect(program.run(["--tcp", "nix", "Hvad?"]) == 64)
    #expect(program.run(["--embedded", "Hvad?"]) == 65)
  }
}
