import Sockets

/// What listens and what is connected.
final class Server: Sendable {
  /// What the connections share.
  let desk: Desk
  /// The connections.
  let connections: EventLoopGroup
  private let listeners: [Listener]

  /// Begins to accept.
  ///
  /// - Parameters:
  ///   - listeners: Where.
  ///   - service: What to answer from.
  ///   - configuration: How the daemon runs.
  ///   - log: Where events go.
  ///   - unanswered: Where questions without an answer are kept.
  init(
    _ listeners: [Listener], service: Service, configuration: Configuration, log: Log,
    unanswered: UnansweredQuestions? = nil
  ) {
    let connections = EventLoopGroup(limits: ConnectionLimits(configuration.limits))
    let desk = Desk(
      service: service, configuration: configuration, log: log, unanswered: unanswered,
      connectionCounts: { connections.counts })
    self.connections = connections
    self.desk = desk
    self.listeners = listeners
    for listener in listeners {
      listener.start(on: connections) { ClientHandler(desk: desk, connection: $0) }
    }
  }

  /// Where it listens, with the real ports.
  var addresses: [SocketAddress] { listeners.map(\.address) }

  /// Stops accepting, answers what has been asked, and closes.
  ///
  /// - Parameter time: Some seconds before its end what is still unanswered is refused, and at its
  ///   end what is left is cut off.
  func stop(within time: Duration) {
    desk.ending.withLock { $0 = .answering }
    for listener in listeners { listener.stop() }
    connections.forEachConnection { $0.wake() }
    // A refusal is said at once; then a client has a while to end its side too.
    let answering = max(time / 2, time - connections.limits.linger - .seconds(1))
    guard !connections.waitUntilEmpty(timeout: answering) else { return }
    desk.log.warning("refusing what is left", ["connections": "\(connections.counts.open)"])
    desk.ending.withLock { $0 = .refusing }
    guard !connections.waitUntilEmpty(timeout: time - answering) else { return }
    desk.log.warning("cutting off", ["connections": "\(connections.counts.open)"])
    connections.forEachConnection { $0.abort() }
    connections.waitUntilEmpty(timeout: .seconds(1))
  }
}

extension ConnectionLimits {
  /// What the sockets see to themselves.
  init(_ limits: Limits) {
    self.init()
    connections = limits.connections
    connectionsPerHost = limits.connectionsPerAddress
    unsentBytes = limits.unreadBytes
    highWater = min(highWater, max(1, limits.unreadBytes / 4))
    noProgress = .seconds(limits.unreadTime)
  }
}
