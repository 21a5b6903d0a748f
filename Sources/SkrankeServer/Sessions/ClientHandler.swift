import Sockets
import WireProtocol

/// One accepted connection: hands its bytes to the session that is spoken on it, and sends what
/// the session says.
///
/// Confined to the connection's queue, as ``ConnectionHandler`` promises.
final class ClientHandler: ConnectionHandler {
  /// How long a refused connection may take to say what it speaks, so that it is refused in that.
  private static let refusalTime: Duration = .seconds(1)
  /// Bytes that are read of a client once the daemon is ending.
  private static let mostAtTheEnd = 1 << 20

  private let desk: Desk
  private var session: any Session
  private var isOver = false
  /// Whether everything that was asked before the daemon began to end has been read.
  private var hasTakenLast = false

  init(desk: Desk, connection: Connection) {
    self.desk = desk
    let client = Client(connection.peer, at: connection.local)
    session = OpeningSession(desk: desk, client: client, now: .now)
  }

  func opened(_ connection: Connection) {
    desk.log.debug("connected", ["peer": connection.peer.description])
    setDeadline(on: connection)
  }

  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) {
    session.receive(bytes)
    proceed(on: connection)
  }

  func inputEnded(on connection: Connection) {
    session.endInput()
    proceed(on: connection)
  }

  func drained(_ connection: Connection) { proceed(on: connection) }

  func wokenUp(on connection: Connection) {
    if desk.isEnding { takeWhatCame(on: connection) }
    proceed(on: connection)
  }

  func deadlinePassed(on connection: Connection) {
    if let refusal = connection.refusal {
      refuse(connection, refusal)
      return
    }
    var output: [UInt8] = []
    let progress = session.expire(&output, now: .now)
    connection.send(output)
    guard progress == .closing else { return setDeadline(on: connection) }
    desk.log.info("closed", ["peer": connection.peer.description, "why": "timeout"])
    close(connection)
  }

  func closed(_ connection: Connection, because reason: CloseReason) {
    desk.log.debug("disconnected", ["peer": connection.peer.description, "why": "\(reason)"])
    switch reason {
    case .tooMuchUnsent, .noProgress:
      desk.metrics.count(.closedUnread)
      desk.log.info("closed", ["peer": connection.peer.description, "why": "unread replies"])
    case .closed, .aborted, .failed: break
    }
  }

  /// Reads, once, what the kernel already has: it was asked before the end began.
  private func takeWhatCame(on connection: Connection) {
    guard !hasTakenLast else { return }
    hasTakenLast = true
    var left = Self.mostAtTheEnd
    while left > 0, let bytes = connection.readNow() {
      left -= bytes.count
      session.receive(bytes)
    }
    if connection.isInputEnded { session.endInput() }
    connection.pauseReading()
  }

  /// Answers a turn's worth, and sees to what comes next.
  private func proceed(on connection: Connection) {
    // While the client does not read, nothing more is answered: it would only have to wait.
    guard !isOver, connection.unsentBytes < connection.highWater else { return }
    var output: [UInt8] = []
    var progress = session.advance(&output, now: .now)
    if let successor = session.successor {
      if let refusal = connection.refusal { return refuse(connection, refusal) }
      session = successor
      progress = .more
    }
    connection.send(output)
    switch progress {
    case .closing: close(connection)
    case .more:
      if session.isFull || hasTakenLast {
        connection.pauseReading()
      } else {
        connection.resumeReading()
      }
      connection.wake()
    case .waiting where desk.isEnding:
      var output: [UInt8] = []
      session.conclude(&output)
      connection.send(output)
      close(connection)
    case .waiting:
      connection.resumeReading()
      setDeadline(on: connection)
    }
  }

  private func setDeadline(on connection: Connection) {
    guard connection.refusal == nil else {
      connection.setDeadline(after: Self.refusalTime)
      return
    }
    connection.setDeadline(after: session.deadline.map { max(.zero, $0 - .now) })
  }

  private func refuse(_ connection: Connection, _ refusal: ConnectionRefusal) {
    let notice = Notice(refusal, desk.service.wording)
    desk.log.info("refused", ["peer": connection.peer.description, "why": "\(refusal)"])
    switch (session as? OpeningSession)?.firstDialect {
    case .http: connection.send(HTTPSession.refusal)
    case .json: connection.send(notice.encoded(asJSON: true))
    default: connection.send(notice.encoded(asJSON: false))
    }
    close(connection)
  }

  private func close(_ connection: Connection) {
    isOver = true
    connection.close()
  }
}

extension Client {
  /// Who is at the other end of an accepted connection.
  init(_ peer: Peer, at local: SocketAddress) {
    countedAddress = peer.limitedHost
    ownHosts = HostTable.names(of: local)
    isSelf = local == .unix(path: "")
    if case .tcp = local { isTCP = true }
  }
}
