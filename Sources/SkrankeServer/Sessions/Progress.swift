/// What a session does after a turn.
enum Progress: Equatable, Sendable {
  /// Waits for more bytes.
  case waiting
  /// Has more to answer, and lets others go first.
  case more
  /// Is over: what it said is to be sent, then the connection is closed.
  case closing
}
