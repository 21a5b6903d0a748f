import Testing

@testable import Benchmarks

@Suite struct `Checking replies` {
  private func check(_ line: String, has members: [String] = []) throws(ReplyCheck.Problem) {
    try ReplyCheck.check(Array(line.utf8), id: 3, has: members)
  }

  @Test func `lets a result through that has what it must have`() throws {
    try check(#"{"jsonrpc":"2.0","id":3,"result":{"text":"ja"}}"#, has: ["text"])
    try check(#"{"jsonrpc":"2.0","id":3,"result":{}}"# + "\n")
  }

  @Test(arguments: [
    "Fejl: nej", "[]", #"{"id":4,"result":{}}"#, #"{"id":3,"error":{"code":-32601}}"#,
    #"{"id":3,"result":{"text":"ja"}}"#,
  ])
  func `refuses everything else`(line: String) {
    #expect(throws: ReplyCheck.Problem.self) { try check(line, has: ["outcome"]) }
  }
}
