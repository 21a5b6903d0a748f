/// How far a daemon is towards its end.
enum Ending: Equatable, Sendable {
  /// It serves.
  case notYet
  /// It accepts no more, and answers what was asked before.
  case answering
  /// Its time is nearly up: what is still unanswered is told so.
  case refusing
}
