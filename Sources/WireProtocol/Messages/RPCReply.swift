public import JSONCoding

/// The reply to one request of JSON-RPC.
public struct RPCReply: Equatable, Sendable {
  /// The id of the request; null where it could not be told.
  public var id: JSONValue
  /// What came of it.
  public var outcome: Result<JSONValue, RPCError>

  /// Makes a reply.
  public init(id: JSONValue, _ outcome: Result<JSONValue, RPCError>) {
    self.id = id
    self.outcome = outcome
  }

  /// Appends the reply in one line, without its end (JSON-RPC 2.0, section 5).
  public func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: #"{"jsonrpc":"2.0","id":"#.utf8)
    id.append(to: &bytes)
    switch outcome {
    case .success(let result):
      bytes.append(contentsOf: #","result":"#.utf8)
      result.append(to: &bytes)
    case .failure(let error):
      bytes.append(contentsOf: #","error":"#.utf8)
      error.json.append(to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
