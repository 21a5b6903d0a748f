/// What comes over a WebSocket, put together from its frames.
public enum WebSocketMessage: Equatable, Sendable {
  /// Text, its bytes valid UTF-8.
  case text([UInt8])
  /// Bytes of any kind.
  case binary([UInt8])
  /// To be answered with a pong of the same bytes.
  case ping([UInt8])
  /// The answer to a ping.
  case pong([UInt8])
  /// The peer ends; the code is nil when it gave none. Nothing comes after it.
  case close(WebSocketCloseCode?, reason: [UInt8])
}
