import Sockets
import WireProtocol

/// One accepted connection: finds out what is spoken on it, hands its bytes to that session, and
/// sends what the session says.
///
/// Confined to the connection's queue, as ``ConnectionHandler`` promises.
final class ClientHandler: ConnectionHandler {
  private enum Stage {
    /// Nobody has said yet what is spoken.
    case opening(Opening)
    case lines(LineSession)
    /// Nothing is read any more.
    case over
  }

  /// How long a refused connection may take to say what it speaks, so that it is refused in that.
  private static let refusalTime: Duration = .seconds(1)
  /// Bytes that are read of a client once the daemon is ending.
  private static let mostAtTheEnd = 1 << 20
  /// How long replies to HTTP requests may be, since that is not served yet.
  private static let httpAnswer = """
    HTTP/1.1 501 Not Implemented\r
    Connection: close\r
    Content-Type: text/plain; charset=utf-8\r
    Content-Length: 21\r
    \r
    HTTP: not served yet\n
    """

  private let desk: Desk
  private let client: Client
  private let accepted = ContinuousClock.now
  private var stage: Stage
  /// Whether everything that was asked before the daemon began to end has been read.
  private var hasTakenLast = false

  init(desk: Desk, connection: Connection) {
    self.desk = desk
    client = Client(connection.peer, at: connection.local)
    stage = .opening(Opening(limit: desk.limits.lineBytes))
  }

  func opened(_ connection: Connection) {
    desk.log.debug("connected", ["peer": connection.peer.description])
    setDeadline(on: connection)
  }

  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) {
    take(bytes, on: connection)
    proceed(on: connection)
  }

  func inputEnded(on connection: Connection) {
    if case .opening(var opening) = stage, let kind = opening.decide([], isEnd: true) {
      begin(kind, with: opening, on: connection)
    }
    if case .lines(var session) = stage {
      stage = .over
      session.endInput()
      stage = .lines(session)
    }
    proceed(on: connection)
  }

  func drained(_ connection: Connection) { proceed(on: connection) }

  func wokenUp(on connection: Connection) {
    if desk.isDraining.current { takeWhatCame(on: connection) }
    proceed(on: connection)
  }

  func deadlinePassed(on connection: Connection) {
    guard let (reason, isJSON) = expiry(on: connection) else {
      setDeadline(on: connection)
      return
    }
    connection.send(reason.encoded(asJSON: isJSON))
    desk.log.info("closed", ["peer": connection.peer.description, "why": "timeout"])
    close(connection)
  }

  func closed(_ connection: Connection, because reason: CloseReason) {
    desk.log.debug("disconnected", ["peer": connection.peer.description, "why": "\(reason)"])
    switch reason {
    case .tooMuchUnsent, .noProgress:
      desk.metrics.count(.unreadClosed)
      desk.log.info("closed", ["peer": connection.peer.description, "why": "unread replies"])
    case .closed, .aborted, .failed: break
    }
  }

  /// Hands bytes to whoever they are for.
  private func take(_ bytes: ArraySlice<UInt8>, on connection: Connection) {
    switch stage {
    case .opening(var opening):
      if let kind = opening.decide(bytes) {
        begin(kind, with: opening, on: connection)
      } else {
        stage = .opening(opening)
      }
    case .lines(var session):
      stage = .over  // so that the session is not copied
      session.receive(bytes)
      stage = .lines(session)
    case .over: break
    }
  }

  private func begin(_ kind: Opening.Kind, with opening: Opening, on connection: Connection) {
    if let refusal = connection.refusal {
      refuse(connection, Notice(refusal, desk.service.wording), opening)
      return
    }
    switch kind {
    case .lines:
      var session = LineSession(desk: desk, client: client, now: accepted)
      session.receive(opening.taken[...])
      stage = .lines(session)
    case .http:
      desk.metrics.count(.httpRequests)
      connection.send(Self.httpAnswer.utf8)
      close(connection)
    case .foreign:
      desk.metrics.count(.foreignClosed)
      close(connection)
    }
  }

  /// Reads, once, what the kernel already has: it was asked before the end began.
  private func takeWhatCame(on connection: Connection) {
    guard !hasTakenLast else { return }
    hasTakenLast = true
    var left = Self.mostAtTheEnd
    while left > 0, let bytes = connection.readNow() {
      left -= bytes.count
      take(bytes, on: connection)
    }
    connection.pauseReading()
    if connection.isInputEnded { inputEnded(on: connection) }
  }

  /// Answers a turn's worth, and sees to what comes next.
  private func proceed(on connection: Connection) {
    guard case .lines(var session) = stage else {
      if case .opening = stage { whenNothingIsAsked(on: connection) }
      return
    }
    // While the client does not read, nothing more is answered: it would only have to wait.
    guard connection.unsentBytes < connection.highWater else { return }
    stage = .over
    var output: [UInt8] = []
    let progress = session.advance(&output, now: .now)
    stage = .lines(session)
    connection.send(output)
    switch progress {
    case .closing: close(connection)
    case .more:
      let isFull = session.isFull || hasTakenLast
      if isFull { connection.pauseReading() } else { connection.resumeReading() }
      connection.wake()
    case .waiting:
      if !hasTakenLast { connection.resumeReading() }
      whenNothingIsAsked(on: connection)
    }
  }

  private func whenNothingIsAsked(on connection: Connection) {
    if desk.isDraining.current { close(connection) } else { setDeadline(on: connection) }
  }

  private func refuse(_ connection: Connection, _ notice: Notice, _ opening: Opening?) {
    let isJSON = opening.map { Dialect(of: $0.taken[...]) == .json } ?? false
    connection.send(notice.encoded(asJSON: isJSON))
    desk.log.warning("refused", ["peer": connection.peer.description, "why": notice.error.message])
    close(connection)
  }

  private func close(_ connection: Connection) {
    stage = .over
    connection.close()
  }
}

extension ClientHandler {
  private func setDeadline(on connection: Connection) {
    if connection.refusal != nil {
      connection.setDeadline(after: Self.refusalTime)
      return
    }
    let now = ContinuousClock.now
    connection.setDeadline(after: clock.end.map { max(.zero, $0.at - now) })
  }

  /// Why the connection has to be closed now, if it has to.
  private func expiry(on connection: Connection) -> (Notice, isJSON: Bool)? {
    let wording = desk.service.wording
    if let refusal = connection.refusal { return (Notice(refusal, wording), false) }
    guard let end = clock.end, end.at <= .now else { return nil }
    switch end.reason {
    case .idle: desk.metrics.count(.idleClosed)
    case .line: desk.metrics.count(.lineTimeouts)
    }
    var isJSON = false
    if case .lines(let session) = stage { isJSON = session.speaksJSON }
    return (Notice(end.reason, wording), isJSON)
  }

  private var clock: LineClock {
    switch stage {
    case .lines(let session): return session.clock
    case .opening(let opening):
      var clock = LineClock(limits: desk.limits, isTCP: client.isTCP, now: accepted)
      clock.waits(hasStartedLine: !opening.taken.isEmpty, at: accepted)
      return clock
    case .over: return LineClock(limits: desk.limits, isTCP: false, now: accepted)
    }
  }
}

extension Client {
  /// Who is at the other end of an accepted connection.
  init(_ peer: Peer, at local: SocketAddress) {
    countedAddress = peer.limitedHost
    if case .tcp = local { isTCP = true }
  }
}
