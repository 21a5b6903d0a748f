import Foundation
import Testing

@testable import TerminalClient

@Suite struct `History file` {
  @Test(
    arguments: [
      "010180-1234", "cpr 010180 1234?", "0101801234", "010180–1234", "Bo 01.01.80-1234",
    ])
  func `does not keep what may be a personal number`(line: String) {
    #expect(HistoryFile.mayHoldPersonalNumber(line))
  }

  @Test(arguments: ["sag 13/31214 fra 2014", "3. marts 2014", "Hvem leder 3.6?", ""])
  func `keeps other figures`(line: String) {
    #expect(!HistoryFile.mayHoldPersonalNumber(line))
  }

  @Test func `gives back what it kept, and only to its owner`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("skranke-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = HistoryFile(environment: ["XDG_STATE_HOME": folder])
    #expect(file.read().isEmpty)
    for line in ["en", "010180-1234", "to"] { file.append(line) }
    #expect(file.read() == ["en", "to"])
    let path = try #require(file.path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `has its place by the XDG rules`() {
    #expect(HistoryFile(environment: ["HOME": "/h"]).path == "/h/.local/state/skranke/history")
    #expect(HistoryFile(environment: ["XDG_STATE_HOME": "rel"]).path == nil)
  }
}

@Suite struct `Chat style` {
  @Test(
    arguments: [
      (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
      (["TERM": "xterm", "NO_COLOR": ""], true), (["TERM": "dumb"], false), ([:], false),
    ])
  func `has colours where they are wanted`(environment: [String: String], isColoured: Bool) {
    let style = ChatStyle(environment: environment)
    #expect(style.isColoured == isColoured)
    #expect((style.quiet("x") == "x") == !isColoured)
  }
}
