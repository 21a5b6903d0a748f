import Foundation
import Testing

@testable import TerminalClient

@Suite struct `History file` {
  @Test func `gives back what may be kept, and only to its owner`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("skranke-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = HistoryFile(environment: ["XDG_STATE_HOME": folder]) { $0 != "nej" }
    #expect(file.read().isEmpty)
    for line in ["en", "nej", "to"] { file.append(line) }
    #expect(file.read() == ["en", "to"])
    let path = try #require(file.path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `has its place by the XDG rules`() {
    func path(_ environment: [String: String]) -> String? {
      HistoryFile(environment: environment) { _ in true }.path
    }
    #expect(path(["HOME": "/h"]) == "/h/.local/state/skranke/history")
    #expect(path(["XDG_STATE_HOME": "rel"]) == nil)
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
