import Foundation
import Testing
import WireProtocol

@testable import SkrankeServer

/// The page and the tables tell the same.
@Suite struct `The protocol page` {
  private let text: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appending(path: "Sources/WireProtocol/WireProtocol.docc/Protocol.md")
    text = try String(contentsOf: page, encoding: .utf8)
  }

  @Test(arguments: Command.allCases)
  func `names each command`(command: Command) {
    #expect(text.contains("| " + command.names.map { "`\($0)`" }.joined(separator: ", ") + " |"))
  }

  @Test(arguments: MethodTable.all.map(\.name))
  func `names each method with its parameters`(name: String) throws {
    let method = try #require(MethodTable.method(name))
    let line = try #require(text.split(separator: "\n").first { $0.contains("`\(name)`") })
    guard !Method.tools.contains(where: { $0.name == name }) else { return }
    for parameter in method.parameters {
      #expect(
        line.contains(parameter.isRequired ? "**`\(parameter.name)`**" : "`\(parameter.name)`"))
    }
  }

  @Test(arguments: RPCError.Code.allCases)
  func `names each error`(code: RPCError.Code) {
    #expect(text.contains("| \(code.rawValue) |"))
  }

  @Test(arguments: LimitOption.all.map(\.option))
  func `names each limit`(option: String) {
    #expect(text.contains("`\(option)`"))
  }

  @Test(arguments: WebPage.all.keys.sorted())
  func `names each page`(path: String) {
    #expect(text.contains(path == "/" ? "`GET /`" : path))
  }
}
