import Foundation
import Testing
import WireProtocol

@testable import SkrankeServer

/// A page of the documentation, read from the sources.
private struct DocumentationPage {
  let text: String

  /// - Parameter path: Path below `Sources`.
  /// - Throws: Where the page is not there.
  init(_ path: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    text = try String(contentsOf: root.appending(path: "Sources/" + path), encoding: .utf8)
  }

  /// The cells of the rows of the first table under a heading, the head of the table left out.
  ///
  /// - Parameter heading: The heading, with its signs.
  /// - Returns: The rows, each as its cells.
  /// - Throws: Where there is no such heading.
  func rows(under heading: String) throws -> [[String]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == heading })
    let table = lines[start...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return table.dropFirst(2).map { row in
      row.dropFirst(2).dropLast(2).components(separatedBy: " | ")
    }
  }

  /// What stands in backticks within a cell.
  func terms(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

/// The page on the protocol and the tables of the server tell the same, no more and no less.
@Suite struct `The page on the protocol` {
  private let page: DocumentationPage

  init() throws { page = try DocumentationPage("SkrankeServer/SkrankeServer.docc/Protocol.md") }

  @Test func `names every command with all its spellings and no other`() throws {
    let told = try page.rows(under: "### Commands").map { page.terms(in: $0[0]) }
    #expect(told == Command.allCases.map(\.names))
  }

  @Test func `names every method in order and no other`() throws {
    let told = try page.rows(under: "### Methods").flatMap { page.terms(in: $0[0]) }
    #expect(told == MethodTable.all.map(\.name))
  }

  @Test(arguments: MethodTable.all.map(\.name))
  func `names the parameters of each method and which of them are required`(name: String) throws {
    let method = try #require(MethodTable.method(name))
    let rows = try page.rows(under: "### Methods")
    let row = try #require(rows.first { page.terms(in: $0[0]) == [name] })
    #expect(page.terms(in: row[1]) == method.parameters.map(\.name))
    let bold = row[1].components(separatedBy: "**").enumerated().filter { $0.offset % 2 == 1 }
    #expect(
      bold.map { "\($0.element)" } == method.parameters.filter(\.isRequired).map { "`\($0.name)`" })
  }

  @Test func `names every error code and no other`() throws {
    let told = try page.rows(under: "### Errors").map { Int($0[0]) }
    #expect(Set(told) == Set(RPCError.Code.allCases.map(\.rawValue)))
  }

  @Test func `names every limit with its default and no other`() throws {
    let told = try page.rows(under: "## Limits").map { page.terms(in: $0[0]) + [$0[1]] }
    let known = LimitOption.all.map { [$0.option, "\(Limits()[keyPath: $0.path])"] }
    #expect(Set(told) == Set(known))
    #expect(told.count == known.count)
  }

  @Test func `names no option that the program does not have`() {
    let options = Set(CommandOption.all.map(\.name))
    let told = page.terms(in: page.text).filter { $0.hasPrefix("--") }
    #expect(!told.isEmpty)
    #expect(told.filter { !options.contains($0) } == [])
  }

  @Test func `names every path of HTTP and no other`() throws {
    let told = try page.rows(under: "### Paths").flatMap { page.terms(in: $0[0]) }
    let others = ["/chat", "/rpc", "/healthz", "/readyz", "/metrics"]
    #expect(Set(told) == Set(WebPage.all.keys).union(others))
  }
}
