/// Why a WebSocket has to be ended from our side.
public enum WebSocketError: Error, Hashable, Sendable {
  /// A frame that RFC 6455 does not allow.
  case protocolError
  /// Text that is not UTF-8.
  case invalidText
  /// A message over the limit, in bytes.
  case messageTooBig(limit: Int)

  /// The code to close with.
  public var closeCode: WebSocketCloseCode {
    switch self {
    case .protocolError: .protocolError
    case .invalidText: .invalidText
    case .messageTooBig: .messageTooBig
    }
  }
}
