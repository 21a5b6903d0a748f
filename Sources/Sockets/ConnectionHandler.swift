/// What is done with one connection: bytes come in, replies are sent on the connection.
///
/// All of it is called on the connection's own serial queue, one call after the other, so that a
/// handler keeps its state in plain properties. A call should come back soon: others wait behind
/// it. What is sent during a call leaves in one `send` after it.
public protocol ConnectionHandler: AnyObject {
  /// The connection is there; a greeting, or why it is refused, goes here.
  func opened(_ connection: Connection)

  /// What one read brought, cut anywhere; the slice is to be copied by who wants to keep it.
  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection)

  /// The peer sends no more; what is pending can still be answered. By default closes.
  func inputEnded(on connection: Connection)

  /// All output is with the kernel after it had to wait for the peer to read.
  func drained(_ connection: Connection)

  /// The moment given to ``Connection/setDeadline(after:)`` has come. By default closes.
  func deadlinePassed(on connection: Connection)

  /// Somebody called ``Connection/wake()``.
  func wokenUp(on connection: Connection)

  /// The last call: nothing can be sent any more.
  func closed(_ connection: Connection, because reason: CloseReason)
}

extension ConnectionHandler {
  /// Does nothing.
  public func opened(_ connection: Connection) {}

  /// Closes after the pending output.
  public func inputEnded(on connection: Connection) { connection.close() }

  /// Does nothing.
  public func drained(_ connection: Connection) {}

  /// Closes after the pending output.
  public func deadlinePassed(on connection: Connection) { connection.close() }

  /// Does nothing.
  public func wokenUp(on connection: Connection) {}

  /// Does nothing.
  public func closed(_ connection: Connection, because reason: CloseReason) {}
}

/// Makes the handler of a new connection, on the connection's queue.
public typealias HandlerFactory = @Sendable (Connection) -> any ConnectionHandler
