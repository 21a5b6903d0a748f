/// One request, its body complete.
public struct HTTPRequest: Equatable, Sendable {
  /// The method, such as `GET`; case counts.
  public let method: String
  /// The target as it was sent.
  public let target: String
  /// The target's path, still percent-encoded; `*` for the server as a whole.
  public let path: String
  /// What stands behind the target's `?`, still percent-encoded.
  public let query: String?
  /// Host and port that are asked, from the target where that names them, else from `Host`.
  public let authority: String
  /// The digit behind `HTTP/1.`.
  public let minorVersion: Int
  /// The header fields; those behind a chunked body are dropped.
  public let fields: HTTPFields
  /// The body, freed of its transfer coding.
  public internal(set) var body: [UInt8] = []

  /// Whether the client wants to go on with this connection.
  public var keepsAlive: Bool {
    // RFC 9112 §9.3: `close` wins; 1.1 goes on by default, 1.0 only when it says so.
    let options = fields.tokens(of: "connection")
    if options.contains("close") { return false }
    return minorVersion >= 1 || options.contains("keep-alive")
  }
}
