/// How large a request may be.
public struct HTTPLimits: Sendable {
  /// Bytes of request line and fields, line ends included.
  public var head = 16 << 10
  /// Header fields.
  public var fields = 100
  /// Bytes of body, freed of its transfer coding.
  public var body = 64 << 10

  /// The defaults.
  public init() {}
}
