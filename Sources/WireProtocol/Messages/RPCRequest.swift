public import JSONCoding

/// One request of JSON-RPC 2.0.
public struct RPCRequest: Equatable, Sendable {
  /// The id, which goes back unchanged: a string, a number or null; `nil` for a notification,
  /// which gets no reply.
  public var id: JSONValue?
  /// What is to be done.
  public var method: String
  /// An object or an array, if there are any.
  public var params: JSONValue?

  /// Makes a request.
  public init(id: JSONValue?, method: String, params: JSONValue? = nil) {
    self.id = id
    self.method = method
    self.params = params
  }

  /// Reads a request (JSON-RPC 2.0, section 4).
  ///
  /// - Parameter value: An element of a batch, or the whole message.
  /// - Throws: `InvalidRPCRequest` with the id to answer with.
  public init(_ value: JSONValue) throws(InvalidRPCRequest) {
    let given = value["id"]
    // Section 5: null where the id could not be told.
    let id: JSONValue = if let given, Self.isID(given) { given } else { JSONValue(.null) }
    func invalid(_ field: String, _ reason: String) -> InvalidRPCRequest {
      InvalidRPCRequest(id: id, field: field, reason: reason)
    }
    guard value.members != nil else { throw invalid("", "not_an_object") }
    guard value["jsonrpc"]?.string == "2.0" else { throw invalid("jsonrpc", "not_2_0") }
    guard let method = value["method"]?.string else {
      throw invalid("method", value["method"] == nil ? "missing" : "wrong_type")
    }
    if let given, !Self.isID(given) { throw invalid("id", "wrong_type") }
    let params = value["params"]
    guard params == nil || params?.members != nil || params?.array != nil else {
      throw invalid("params", "wrong_type")
    }
    self.init(id: given, method: method, params: params)
  }

  /// The request as a client sends it.
  public var json: JSONValue {
    var value: JSONValue = ["jsonrpc": "2.0"]
    value.set("id", id)
    value.set("method", JSONValue(method))
    value.set("params", params)
    return value
  }

  private static func isID(_ value: JSONValue) -> Bool {
    switch value.content {
    case .string, .integer, .decimal, .null: true
    case .bool, .array, .object: false
    }
  }
}

/// What is wrong with a request that is JSON, but not JSON-RPC.
public struct InvalidRPCRequest: Error, Equatable, Sendable {
  /// The id to answer with; null where it could not be told.
  public let id: JSONValue
  /// The member that is wrong; empty when the request is no object.
  public let field: String
  /// What is wrong with it, as one word.
  public let reason: String
}
