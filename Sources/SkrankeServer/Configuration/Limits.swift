import JSONCoding

/// Everything that a client cannot have more of. Times are in seconds, 0 meaning without end.
public struct Limits: Equatable, Sendable {
  /// Connections at the same time.
  public var connections = 1_024
  /// Connections at the same time from one TCP address; loopback is exempt.
  public var connectionsPerAddress = 32
  /// Time without a line on TCP.
  public var idleTime = 300
  /// Time without a line on a Unix socket.
  public var unixIdleTime = 0
  /// Time for a line once it has begun.
  public var lineTime = 30
  /// Time for the head of an HTTP request.
  public var headTime = 10
  /// Time between two pings on a WebSocket; after two unanswered ones it is closed.
  public var pingTime = 30
  /// Questions a second from one TCP address; loopback is exempt, 0 means any number.
  public var questionsPerSecond = 20
  /// Questions that one TCP address may ask at once after a pause.
  public var questionBurst = 60
  /// Bytes of replies that may wait for a client to read.
  public var unreadBytes = 1 << 20
  /// Time that replies may wait while a client reads nothing.
  public var unreadTime = 10
  /// Requests that may wait before the client's next ones are not read.
  public var waitingRequests = 64
  /// Bytes of requests that may wait before the client's next ones are not read.
  public var waitingBytes = 256 << 10
  /// Bytes of a line.
  public var lineBytes = 16_384
  /// Characters of a question.
  public var questionCharacters = 2_000
  /// Bytes of the head of an HTTP request.
  public var headBytes = 16_384
  /// Fields of the head of an HTTP request.
  public var headFields = 100
  /// Bytes of the body of an HTTP request.
  public var bodyBytes = 65_536
  /// Bytes of a WebSocket message.
  public var messageBytes = 65_536
  /// Bytes of the file that keeps questions without an answer.
  public var unansweredBytes = 16 << 20
  /// Time that the end takes at most.
  public var shutdownTime = 8

  /// The defaults.
  public init() {}
}
