/// Knows until when a connection of lines may wait.
struct LineClock: Sendable {
  /// What took too long, and how long it might take, in seconds.
  enum Expiry: Equatable, Sendable {
    /// Nothing was asked.
    case idle(limit: Int)
    /// A line was begun and not ended.
    case line(limit: Int)
  }

  private let idleTime: Int
  private let lineTime: Int
  /// When the last line came, or the connection began.
  private var lastLine: ContinuousClock.Instant
  /// When the line now unfinished began.
  private var lineStart: ContinuousClock.Instant?

  init(limits: Limits, isTCP: Bool, now: ContinuousClock.Instant) {
    idleTime = isTCP ? limits.idleTime : limits.unixIdleTime
    lineTime = limits.lineTime
    lastLine = now
  }

  /// A line has come to its end.
  mutating func lineCame(at now: ContinuousClock.Instant) {
    lastLine = now
    lineStart = nil
  }

  /// Everything complete is answered.
  mutating func waits(hasStartedLine: Bool, at now: ContinuousClock.Instant) {
    if !hasStartedLine { lineStart = nil } else if lineStart == nil { lineStart = now }
  }

  /// When the connection has waited long enough, and for what; `nil` for never.
  var end: (at: ContinuousClock.Instant, reason: Expiry)? {
    let idleEnd = idleTime > 0 ? lastLine + .seconds(idleTime) : nil
    if let lineStart, lineTime > 0 {
      let lineEnd = lineStart + .seconds(lineTime)
      if idleEnd.map({ lineEnd < $0 }) ?? true { return (lineEnd, .line(limit: lineTime)) }
    }
    return idleEnd.map { ($0, .idle(limit: idleTime)) }
  }
}
