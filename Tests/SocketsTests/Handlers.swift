import Sockets

/// Adds a mark when the peer has ended.
final class LastWord: ConnectionHandler {
  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) { connection.send(bytes) }

  func inputEnded(on connection: Connection) {
    connection.send("!".utf8)
    connection.close()
  }
}

/// Notes why it ended.
final class Noting: ConnectionHandler {
  private let reasons: Journal<CloseReason>

  init(reasons: Journal<CloseReason>) { self.reasons = reasons }

  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) {}

  func closed(_ connection: Connection, because reason: CloseReason) { reasons.note(reason) }
}

/// Answers the first byte with very many.
final class Flood: ConnectionHandler {
  private let size: Int
  private let journal: Journal<String>
  private let reasons: Journal<CloseReason>

  init(size: Int, journal: Journal<String> = Journal(), reasons: Journal<CloseReason> = Journal()) {
    self.size = size
    self.journal = journal
    self.reasons = reasons
  }

  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) {
    connection.send(repeatElement(1, count: size))
    journal.note("sent")
  }

  func drained(_ connection: Connection) {
    journal.note(connection.unsentBytes == 0 ? "drained" : "told too early")
    connection.close()
  }

  func closed(_ connection: Connection, because reason: CloseReason) {
    journal.note("closed")
    reasons.note(reason)
  }
}

/// Notes what comes and reads no more until it is woken.
final class Pausing: ConnectionHandler {
  private let journal: Journal<String>

  init(journal: Journal<String>) { self.journal = journal }

  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) {
    connection.pauseReading()
    journal.note(String(decoding: bytes, as: UTF8.self))
  }

  func wokenUp(on connection: Connection) {
    journal.note("woken")
    connection.resumeReading()
  }
}

/// Reads nothing until it is woken, and then all that has come.
final class Late: ConnectionHandler {
  func opened(_ connection: Connection) { connection.pauseReading() }

  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) {}

  func wokenUp(on connection: Connection) {
    while let bytes = connection.readNow() { connection.send(bytes) }
    connection.send((connection.isInputEnded ? "." : "…").utf8)
    connection.close()
  }
}

/// Answers and cuts off in one call.
final class Aborting: ConnectionHandler {
  private let reasons: Journal<CloseReason>

  init(reasons: Journal<CloseReason>) { self.reasons = reasons }

  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) {
    connection.send("never seen".utf8)
    connection.abort()
    connection.send("nor this".utf8)
  }

  func closed(_ connection: Connection, because reason: CloseReason) { reasons.note(reason) }
}

/// Says so and closes when its time is up.
final class Timed: ConnectionHandler {
  private let duration: Duration

  init(after duration: Duration) { self.duration = duration }

  func opened(_ connection: Connection) { connection.setDeadline(after: duration) }

  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) {}

  func deadlinePassed(on connection: Connection) {
    connection.send("for sent".utf8)
    connection.close()
  }
}

/// Answers the first read and closes, whatever else comes.
final class Refusing: ConnectionHandler {
  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) {
    connection.send("nej".utf8)
    connection.close()
  }
}
