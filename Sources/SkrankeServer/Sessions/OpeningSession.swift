import WireProtocol

/// The beginning of a connection, until it is clear what is spoken on it.
struct OpeningSession: Session {
  private let desk: Desk
  private let client: Client
  private let accepted: ContinuousClock.Instant
  private var opening: Opening
  private var kind: Opening.Kind?
  private var hasEnded = false
  /// When the first byte came.
  private var began: ContinuousClock.Instant?
  private(set) var successor: (any Session)?

  init(desk: Desk, client: Client, now: ContinuousClock.Instant) {
    self.desk = desk
    self.client = client
    accepted = now
    opening = Opening(limit: desk.limits.lineBytes)
  }

  mutating func receive(_ bytes: ArraySlice<UInt8>) {
    // Once it is clear, what comes before the successor is there is kept for it.
    if let kind = opening.decide(bytes) { self.kind = self.kind ?? kind }
  }

  mutating func endInput() {
    hasEnded = true
    if kind == nil { kind = opening.decide([], isEnd: true) }
  }

  var isFull: Bool { false }

  mutating func advance(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    if began == nil, !opening.taken.isEmpty { began = now }
    switch kind {
    case nil: return .waiting
    case .foreign:
      desk.metrics.count(.closedForeign)
      return .closing
    case .lines: successor = LineSession(desk: desk, client: client, now: accepted)
    case .http: successor = HTTPSession(desk: desk, client: client, now: began ?? now)
    }
    successor?.receive(opening.taken[...])
    if hasEnded { successor?.endInput() }
    return .more
  }

  var deadline: ContinuousClock.Instant? {
    [clock.end?.at, opening.mayBeHTTP ? headEnd : nil].compactMap { $0 }.min()
  }

  mutating func expire(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    if opening.mayBeHTTP, let headEnd, headEnd <= now {
      output += HTTPSession.timeoutResponse
      desk.metrics.count(.closedSlow)
      return .closing
    }
    // Nothing came, or a line that was not ended: the same rules as for lines hold.
    guard let end = clock.end, end.at <= now else { return .waiting }
    var session = LineSession(desk: desk, client: client, now: accepted)
    if let began {
      session.receive(opening.taken[...])
      _ = session.advance(&output, now: began)
    }
    return session.expire(&output, now: now)
  }

  /// How the connection began, for a refusal in the right dialect.
  var firstDialect: Dialect { Dialect(of: opening.taken[...]) }

  private var headEnd: ContinuousClock.Instant? {
    desk.limits.headTime > 0 ? began.map { $0 + .seconds(desk.limits.headTime) } : nil
  }

  private var clock: LineClock {
    var clock = LineClock(limits: desk.limits, isTCP: client.isTCP, now: accepted)
    if let began { clock.waits(hasStartedLine: true, at: began) }
    return clock
  }
}
