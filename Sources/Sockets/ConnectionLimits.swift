/// How much one process gives to its connections.
public struct ConnectionLimits: Sendable {
  /// Connections at the same time.
  public var connections = 1_024
  /// Connections at the same time from one network address; loopback and Unix are exempt.
  public var connectionsPerHost = 32
  /// Bytes of output that may wait for a peer to read.
  public var unsentBytes = 1 << 20
  /// Bytes of waiting output from which on nothing more is read from the peer.
  public var highWater = 256 << 10
  /// How long output may wait while the peer reads nothing.
  public var noProgress: Duration = .seconds(10)
  /// How long a closed connection waits for the peer to end its side, so that it gets to read
  /// the last reply before its unread input makes the kernel reset the connection.
  public var linger: Duration = .seconds(2)
  /// How exact deadlines are.
  public var tick: Duration = .milliseconds(500)

  /// The defaults.
  public init() {}
}

/// Why a connection is not served; its handler is to say so and close.
public enum ConnectionRefusal: Hashable, Sendable {
  /// As many as ``ConnectionLimits/connections`` are open.
  case tooMany(limit: Int)
  /// As many as ``ConnectionLimits/connectionsPerHost`` are open from this address.
  case tooManyFromHost(limit: Int)
}
