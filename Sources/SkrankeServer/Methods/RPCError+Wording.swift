import JSONCoding
import WireProtocol

/// The errors that the server finds itself.
extension RPCError {
  /// JSON, but no request.
  static func invalidRequest(_ field: String, _ reason: String) -> RPCError {
    var data: JSONValue = ["reason": JSONValue(reason)]
    if !field.isEmpty { data = ["field": JSONValue(field), "reason": JSONValue(reason)] }
    return RPCError(.invalidRequest, data: data)
  }

  /// Not JSON.
  static func malformed(_ fault: JSONFault) -> RPCError {
    RPCError(
      .parseError,
      data: ["reason": JSONValue(fault.message), "column": JSONValue(fault.position.column)])
  }
}
