import Synchronization
import TestSupport
import Testing

@testable import TerminalClient

@Suite struct `Plain chat` {
  private func talk(_ input: [String], _ desks: [ScriptedDesk], _ arguments: [String] = [])
    -> Recorder
  {
    let recorder = Recorder(input)
    let desks = Mutex(desks)
    let program = ClientProgram(
      environment: [:], streams: recorder.streams, mayBeKept: { _ in true }
    ) {
      (_, _) throws(UnusableData) in
      guard let desk = desks.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else {
        throw UnusableData("væk")
      }
      return desk
    }
    _ = program.run(["--embedded"] + arguments)
    return recorder
  }

  private let source = "Kilde: Handlingsplan (20. juni 2011), side 18\n\n"

  @Test func `answers line by line without a prompt in a pipe`() {
    let recorder = talk(["En\nTo", "\n"], [ScriptedDesk()])
    #expect(recorder.output == "En (ny)\n\(source)To (x)\n\(source)")
  }

  @Test func `takes a last line without its end`() {
    #expect(talk(["En"], [ScriptedDesk()]).output == "En (ny)\n\(source)")
  }

  @Test func `begins anew on command, and ends on another`() {
    let recorder = talk(["En\n/forfra\nTo\n/farvel\nTre\n"], [ScriptedDesk()])
    #expect(
      recorder.output
        == "En (ny)\n\(source)kommando /forfra\n\nTo (ny)\n\(source)kommando /farvel\n\n")
  }

  @Test func `keeps the conversation when the daemon was started again`() {
    let recorder = talk(["En\nTo\n"], [ScriptedDesk(failingWith: [nil, .lost]), ScriptedDesk()])
    #expect(recorder.output == "En (ny)\n\(source)To (x)\n\(source)")
  }

  @Test func `tells an error in its place and goes on`() {
    let refused = DeskError.refused(code: -32_001, message: "For langt.")
    let recorder = talk(["En\nTo\n"], [ScriptedDesk(failingWith: [refused])])
    #expect(recorder.output == "Fejl: For langt.\n\nTo (ny)\n\(source)")
  }
}
