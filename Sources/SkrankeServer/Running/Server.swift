import Sockets

/// What listens and what is connected.
final class Server {
  /// What the connections share.
  let desk: Desk
  let connections: EventLoopGroup
  private var listeners: [Listener] = []

  /// Makes a server that listens nowhere yet.
  init(service: Service, configuration: Configuration, log: Log) {
    let connections = EventLoopGroup(limits: ConnectionLimits(configuration.limits))
    self.connections = connections
    desk = Desk(
      service: service, configuration: configuration, log: log,
      connectionCounts: { connections.counts })
  }

  /// Where it listens, with the real ports.
  var addresses: [SocketAddress] { listeners.map(\.address) }

  /// How many connections there are and were.
  var counts: ConnectionCounts { connections.counts }

  /// Begins to accept.
  func serve(_ listener: Listener) {
    listeners.append(listener)
    listener.start(on: connections) { [desk] in ClientHandler(desk: desk, connection: $0) }
  }

  /// Makes a connection within the process.
  func connect() throws(SocketError) -> ClientSocket {
    try connections.connect { [desk] in ClientHandler(desk: desk, connection: $0) }
  }

  /// Stops accepting, answers what has been asked, and closes.
  ///
  /// - Parameter time: After which what is left is cut off.
  func stop(within time: Duration) {
    desk.isDraining.withLock { $0 = true }
    for listener in listeners { listener.stop() }
    connections.forEachConnection { $0.wake() }
    guard !connections.waitUntilEmpty(timeout: time) else { return }
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
