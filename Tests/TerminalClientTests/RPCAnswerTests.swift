import JSONCoding
import Testing

@testable import TerminalClient

@Suite struct `RPC answer` {
  private func answer(_ line: String) -> RPCAnswer { RPCAnswer(Array(line.utf8)) }

  @Test func `is a result or an error`() throws {
    #expect(try answer(#"{"jsonrpc":"2.0","id":7,"result":{"a":1}}"#).result() == ["a": 1])
    let error = answer(#"{"jsonrpc":"2.0","id":7,"error":{"code":-32001,"message":"For langt"}}"#)
    #expect(error.id == 7)
    #expect(throws: DeskError.refused(code: -32_001, message: "For langt")) {
      try error.result()
    }
  }

  @Test func `is a refusal where a full daemon says so in words`() {
    let line = answer("Fejl: Alle pladser er optaget.")
    #expect(line.id == nil)
    #expect(throws: DeskError.refused(code: -32_003, message: "Alle pladser er optaget.")) {
      try line.result()
    }
  }

  @Test(arguments: ["", "HTTP/1.1 400 Bad Request", "[]", #"{"id":1}"#])
  func `is unreadable where something else answers`(line: String) {
    #expect(throws: DeskError.unreadable) { try answer(line).result() }
  }
}
