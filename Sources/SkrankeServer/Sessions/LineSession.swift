import WireProtocol

/// A connection of lines, in the text dialect and JSON-RPC mixed.
///
///     var session = LineSession(desk: desk, client: Client(), now: .now)
///     session.receive(Array("Hvem leder FLIS?\n".utf8)[...])
///     var replies: [UInt8] = []
///     session.advance(&replies, now: .now)   // .waiting, and the answer is in `replies`
///
/// Replies come in the order of the lines.
struct LineSession: Session {
  private var clerk: Clerk
  private var decoder: LineDecoder
  private var clock: LineClock
  private var hasEnded = false
  private let limits: Limits

  /// Begins a conversation.
  init(desk: Desk, client: Client, now: ContinuousClock.Instant) {
    limits = desk.limits
    clerk = Clerk(desk: desk, client: client)
    decoder = LineDecoder(limit: limits.lineBytes)
    clock = LineClock(limits: limits, isTCP: client.isTCP, now: now)
  }

  mutating func receive(_ bytes: ArraySlice<UInt8>) { decoder.feed(bytes) }

  mutating func endInput() {
    decoder.end()
    hasEnded = true
  }

  var isFull: Bool {
    decoder.waitingLines >= limits.waitingRequests || decoder.waitingBytes >= limits.waitingBytes
  }

  mutating func advance(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    clerk.beginTurn(at: now)
    while !clerk.isOver {
      guard clerk.budget > 0 else { return .more }
      let reply: Clerk.Reply
      if clerk.hasBatch {
        reply = clerk.continueBatch()
      } else if let element = decoder.next() {
        clock.lineCame(at: now)
        reply = clerk.reply(to: element)
      } else if hasEnded {
        return .closing
      } else {
        clock.waits(hasStartedLine: decoder.hasStartedLine, at: now)
        return .waiting
      }
      if case .bytes(let bytes) = reply { output += bytes }
    }
    return .closing
  }

  var deadline: ContinuousClock.Instant? { clock.end?.at }

  mutating func expire(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    guard let end = clock.end, end.at <= now else { return .waiting }
    switch end.reason {
    case .idle: clerk.desk.metrics.count(.closedIdle)
    case .line: clerk.desk.metrics.count(.closedSlow)
    }
    output += Notice(end.reason, clerk.desk.service.wording).encoded(asJSON: clerk.speaksJSON)
    return .closing
  }
}
