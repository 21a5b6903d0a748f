/// The request that turns a connection into a WebSocket, RFC 6455 §4.2.
public enum WebSocketHandshake {
  /// Answers it; whether the origin may connect is asked before.
  ///
  ///     switch WebSocketHandshake.answer(request) {
  ///     case .success(let response): // 101; frames follow
  ///     case .failure(let refusal): // refusal.response: 400, 405 or 426
  ///     }
  ///
  /// - Parameter request: As it came.
  /// - Returns: The response that accepts it, or why it is none.
  public static func answer(_ request: HTTPRequest) -> Result<HTTPResponse, Refusal> {
    // RFC 6455 §4.1: GET, and HTTP 1.1 at least.
    guard request.method == "GET" else { return .failure(.method) }
    guard request.minorVersion >= 1, request.body.isEmpty,
      request.fields.tokens(of: "connection").contains("upgrade"),
      request.fields.tokens(of: "upgrade").contains("websocket")
    else { return .failure(.noUpgrade) }
    let versions = request.fields.values(of: "sec-websocket-version")
    guard versions == ["13"] else { return .failure(.version) }
    // RFC 6455 §4.2.1: exactly one key, of 16 bytes.
    let keys = request.fields.values(of: "sec-websocket-key")
    guard keys.count == 1, let key = keys.first, Base64.isSixteenBytes(key) else {
      return .failure(.key)
    }
    let fields: HTTPFields = [
      "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Accept": accept(key),
    ]
    return .success(HTTPResponse(.switchingProtocols, fields: fields))
  }

  /// The proof that the key was understood, RFC 6455 §4.2.2.
  ///
  ///     WebSocketHandshake.accept("dGhlIHNhbXBsZSBub25jZQ==")  // "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
  ///
  /// - Parameter key: `Sec-WebSocket-Key`.
  /// - Returns: `Sec-WebSocket-Accept`.
  public static func accept(_ key: String) -> String {
    Base64.text(SHA1.hash(of: (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8))
  }

  /// Why a request is no handshake.
  public enum Refusal: Error, Equatable, Sendable {
    /// Another method than GET.
    case method
    /// It does not ask for a WebSocket.
    case noUpgrade
    /// Another version than 13.
    case version
    /// No key, several, or one that is not 16 bytes.
    case key

    /// The response, after which an ordinary request may follow.
    public var response: HTTPResponse {
      switch self {
      case .method: HTTPResponse(.methodNotAllowed, fields: ["Allow": "GET"])
      case .noUpgrade:
        // RFC 9110 §15.5.22: the field that names the protocol is required.
        HTTPResponse(.upgradeRequired, fields: ["Upgrade": "websocket"])
      case .version:
        // RFC 6455 §4.2.2: with the version that is understood.
        HTTPResponse(
          .upgradeRequired, fields: ["Upgrade": "websocket", "Sec-WebSocket-Version": "13"])
      case .key: HTTPResponse(.badRequest)
      }
    }
  }
}
