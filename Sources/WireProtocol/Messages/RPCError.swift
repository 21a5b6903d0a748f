public import JSONCoding

/// An error of JSON-RPC, as it goes over the wire.
public struct RPCError: Error, Equatable, Sendable {
  /// What is wrong, as a number.
  public enum Code: Int, CaseIterable, Sendable {
    /// Not JSON, or not UTF-8.
    case parseError = -32700
    /// JSON, but not JSON-RPC.
    case invalidRequest = -32600
    /// There is no such method.
    case methodNotFound = -32601
    /// A parameter is unknown, missing or of another type.
    case invalidParams = -32602
    /// Our mistake.
    case internalError = -32603
    /// A line or a question is longer than the limit.
    case tooLong = -32001
    /// More questions came from one address than the limit.
    case rateLimited = -32002
    /// The daemon has no room, or is ending.
    case overloaded = -32003
    /// There is no such project, meeting, item or document.
    case notFound = -32004

    /// The name that JSON-RPC 2.0 gives it in section 5.1; `nil` for codes of our own.
    public var standardMessage: String? {
      switch self {
      case .parseError: "Parse error"
      case .invalidRequest: "Invalid Request"
      case .methodNotFound: "Method not found"
      case .invalidParams: "Invalid params"
      case .internalError: "Internal error"
      case .tooLong, .rateLimited, .overloaded, .notFound: nil
      }
    }
  }

  /// What is wrong, as a number.
  public var code: Code
  /// What is wrong, for people.
  public var message: String
  /// What a program needs: `field`, `reason`, `limit`.
  public var data: JSONValue?

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - code: The number.
  ///   - message: For people; by default the name that the specification gives the number.
  ///   - data: An object for programs.
  public init(_ code: Code, message: String? = nil, data: JSONValue? = nil) {
    self.code = code
    self.message = message ?? code.standardMessage ?? "\(code)"
    self.data = data
  }

  /// The error object (JSON-RPC 2.0, section 5.1).
  public var json: JSONValue {
    var value: JSONValue = ["code": JSONValue(code.rawValue), "message": JSONValue(message)]
    value.set("data", data)
    return value
  }
}
