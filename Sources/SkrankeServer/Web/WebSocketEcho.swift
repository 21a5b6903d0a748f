import HTTPCoding

/// A WebSocket that says back what comes, for suites that test the frames.
struct WebSocketEcho: Session {
  /// Bytes that are said back in a turn, and a message more.
  private static let turn = 256 << 10

  private var frames: FrameStream

  init(desk: Desk, now: ContinuousClock.Instant) {
    frames = FrameStream(limits: desk.limits, now: now)
  }

  mutating func receive(_ bytes: ArraySlice<UInt8>) { frames.receive(bytes) }

  mutating func endInput() { frames.endInput() }

  var isFull: Bool { true }

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

  var deadline: ContinuousClock.Instant? { frames.deadline }

  mutating func expire(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    frames.ping(&output, now: now)
  }

  mutating func conclude(_ output: inout [UInt8]) { output += frames.close(.goingAway) }
}
