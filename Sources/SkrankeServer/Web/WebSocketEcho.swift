import HTTPCoding

/// A WebSocket that says back what comes, for suites that test the frames.
struct WebSocketEcho: FramedSession {
  /// Bytes that are said back in a turn, and a message more.
  private static let turn = 256 << 10

  var frames: FrameStream

  init(desk: Desk, now: ContinuousClock.Instant) {
    frames = FrameStream(limits: desk.limits, now: now)
  }

  mutating func advance(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    while output.count < Self.turn {
      switch frames.next(&output, now: now) {
      case .nothing: return .waiting
      case .over: return .closing
      case .text(let bytes): output += WebSocketFrame.encode(.text(bytes))
      case .binary(let bytes): output += WebSocketFrame.encode(.binary(bytes))
      }
    }
    return .more
  }
}
