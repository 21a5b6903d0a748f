/// Why a WebSocket ends, RFC 6455 §7.4.
public struct WebSocketCloseCode: RawRepresentable, Hashable, Sendable {
  /// The number on the wire.
  public let rawValue: UInt16

  /// Takes any number; see ``isAllowedOnWire``.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Done.
  public static let normal = Self(rawValue: 1000)
  /// The server goes, or the page does.
  public static let goingAway = Self(rawValue: 1001)
  /// The peer broke the protocol.
  public static let protocolError = Self(rawValue: 1002)
  /// The peer sent a kind of data that is not taken.
  public static let unsupportedData = Self(rawValue: 1003)
  /// Text that is not UTF-8.
  public static let invalidText = Self(rawValue: 1007)
  /// The peer broke a rule of ours.
  public static let policyViolation = Self(rawValue: 1008)
  /// A message over the limit.
  public static let messageTooBig = Self(rawValue: 1009)
  /// A fault of our own.
  public static let internalError = Self(rawValue: 1011)
  /// Too busy; to be tried again later.
  public static let tryAgainLater = Self(rawValue: 1013)

  /// Whether a close frame may carry it.
  public var isAllowedOnWire: Bool {
    switch rawValue {
    // RFC 6455 §7.4.1 and the registry; 1004 to 1006 and 1015 are never sent.
    case 1000...1003, 1007...1014: true
    // RFC 6455 §7.4.2: for libraries and applications.
    case 3000...4999: true
    default: false
    }
  }
}
