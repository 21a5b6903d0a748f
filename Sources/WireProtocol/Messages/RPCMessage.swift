public import JSONCoding

/// A line of JSON-RPC: one request, or a batch of them.
///
///     try RPCMessage.read(Array(#"{"jsonrpc": "2.0", "id": 1, "method": "ping"}"#.utf8))
///     // .single(…)
///     try RPCMessage.read(Array("[]".utf8))     // .batch([]): one error answers it
///     try RPCMessage.read(Array("{".utf8))      // throws JSONFault, 1:2
public enum RPCMessage: Equatable, Sendable {
  /// One value that should be a request.
  case single(JSONValue)
  /// Several; only those that are no notifications are answered, all in one array.
  case batch([JSONValue])

  /// Reads a line.
  ///
  /// - Parameter bytes: The line, without its end.
  /// - Returns: What it holds, requests not looked into.
  /// - Throws: Where it is not JSON.
  public static func read(_ bytes: [UInt8]) throws(JSONFault) -> RPCMessage {
    let value = try JSONReader.read(bytes)
    return value.array.map { .batch($0) } ?? .single(value)
  }
}
