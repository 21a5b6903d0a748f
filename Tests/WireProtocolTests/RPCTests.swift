import JSONCoding
import Testing
import WireProtocol

private func request(_ text: String) throws -> RPCRequest {
  try RPCRequest(try JSONReader.read(Array(text.utf8)))
}

@Suite struct `JSON-RPC requests` {
  @Test(arguments: ["1", "0", "-0", "1.5", "1e2", "12345678901234567890", "\"æ\"", "\"\"", "null"])
  func `give back their ids unchanged`(id: String) throws {
    let request = try request(#"{"jsonrpc":"2.0","id":\#(id),"method":"ping"}"#)
    let value = try #require(request.id)
    var bytes: [UInt8] = []
    RPCReply(id: value, .success([:])).append(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == #"{"jsonrpc":"2.0","id":\#(id),"result":{}}"#)
  }

  @Test func `without an id are notifications`() throws {
    #expect(try request(#"{"jsonrpc":"2.0","method":"ping"}"#).id == nil)
  }

  @Test(arguments: [
    ("1", "", "null"), ("\"x\"", "", "null"), ("{}", "jsonrpc", "null"),
    (#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, "jsonrpc", "1"),
    (#"{"jsonrpc":2.0,"id":1,"method":"ping"}"#, "jsonrpc", "1"),
    (#"{"jsonrpc":"2.0","id":1}"#, "method", "1"),
    (#"{"jsonrpc":"2.0","method":1,"params":"bar"}"#, "method", "null"),
    (#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, "id", "null"),
    (#"{"jsonrpc":"2.0","id":true,"method":"ping"}"#, "id", "null"),
    (#"{"jsonrpc":"2.0","id":"a","method":"ping","params":"x"}"#, "params", #""a""#),
    (#"{"jsonrpc":"2.0","id":7,"method":"ping","params":null}"#, "params", "7"),
  ])
  func `are refused where they are none`(text: String, field: String, id: String) throws {
    let fault = try #require(throws: InvalidRPCRequest.self) { try request(text) }
    #expect(fault.field == field)
    #expect(String(decoding: fault.id.encoded(), as: UTF8.self) == id)
  }

  @Test func `are read as they were written`() throws {
    let request = RPCRequest(id: 3, method: "ask", params: ["question": "Hvem?"])
    #expect(try RPCRequest(request.json) == request)
  }

  @Test func `come alone or in batches`() throws {
    #expect(try RPCMessage.read(Array("{}".utf8)) == .single([:]))
    #expect(try RPCMessage.read(Array(" [1, {}]".utf8)) == .batch([1, [:]]))
    #expect(try RPCMessage.read(Array("[]".utf8)) == .batch([]))
    #expect(throws: JSONFault.self) { try RPCMessage.read(Array("[1,]".utf8)) }
  }
}

@Suite struct `JSON-RPC errors` {
  @Test func `carry code, message and data`() {
    let error = RPCError(.invalidParams, data: ["field": "question"])
    #expect(
      error.json == ["code": -32602, "message": "Invalid params", "data": ["field": "question"]])
    #expect(
      RPCError(.tooLong, message: "For lang").json == ["code": -32001, "message": "For lang"])
  }

  @Test func `stand on one line`() {
    var bytes: [UInt8] = []
    RPCReply(id: nil, .failure(RPCError(.internalError, message: "a\nb"))).append(to: &bytes)
    #expect(!bytes.contains(0x0A))
  }
}
