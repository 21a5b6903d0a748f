import HTTPCoding

/// What every WebSocket does besides its messages: answers pings, pings itself, and closes.
struct FrameStream {
  /// What came.
  enum Event: Equatable {
    /// Nothing more, before more bytes come.
    case nothing
    /// The end, to which everything has been said.
    case over
    case text([UInt8])
    case binary([UInt8])
  }

  private let pingTime: Int
  private var decoder: WebSocketDecoder
  private var hasEnded = false
  private var isClosed = false
  private var unanswered = 0
  private var nextPing: ContinuousClock.Instant

  init(limits: Limits, now: ContinuousClock.Instant) {
    pingTime = limits.pingTime
    decoder = WebSocketDecoder(limit: limits.messageBytes)
    nextPing = now + .seconds(limits.pingTime)
  }

  mutating func receive(_ bytes: ArraySlice<UInt8>) { decoder.consume(bytes) }

  mutating func endInput() { hasEnded = true }

  /// The next message; what is to be said to others is appended.
  mutating func next(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Event {
    while !isClosed {
      switch decoder.next() {
      case nil: return hasEnded ? .over : .nothing
      case .success(.text(let bytes)):
        sawLife(at: now)
        return .text(bytes)
      case .success(.binary(let bytes)):
        sawLife(at: now)
        return .binary(bytes)
      case .success(.ping(let bytes)):
        sawLife(at: now)
        output += WebSocketFrame.encode(.pong(bytes))
      case .success(.pong): sawLife(at: now)
      case .success(.close(let code, _)):
        // RFC 6455 §5.5.1: the answer to a close frame carries its code.
        isClosed = true
        output += WebSocketFrame.encode(.close(code, reason: []))
      case .failure(let error): output += close(error.closeCode)
      }
    }
    return .over
  }

  /// The frame that ends the conversation; nothing at all where one was sent before.
  mutating func close(_ code: WebSocketCloseCode) -> [UInt8] {
    guard !isClosed else { return [] }
    isClosed = true
    return WebSocketFrame.encode(.close(code, reason: []))
  }

  /// When to ping.
  var deadline: ContinuousClock.Instant? { pingTime > 0 ? nextPing : nil }

  /// Pings, or gives up after two pings without an answer.
  mutating func ping(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    guard pingTime > 0, nextPing <= now else { return .waiting }
    guard unanswered < 2 else {
      output += close(.policyViolation)
      return .closing
    }
    unanswered += 1
    nextPing = now + .seconds(pingTime)
    output += WebSocketFrame.encode(.ping([]))
    return .waiting
  }

  /// Whoever speaks need not be asked.
  private mutating func sawLife(at now: ContinuousClock.Instant) {
    unanswered = 0
    nextPing = now + .seconds(pingTime)
  }
}
