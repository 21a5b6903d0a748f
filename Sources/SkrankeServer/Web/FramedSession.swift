import HTTPCoding

/// A session whose bytes are frames of WebSocket: all but what the messages are answered with.
protocol FramedSession: Session {
  /// The frames that come and go.
  var frames: FrameStream { get set }
}

extension FramedSession {
  mutating func receive(_ bytes: ArraySlice<UInt8>) { frames.receive(bytes) }

  mutating func endInput() { frames.endInput() }

  /// Messages that wait are read no further than to the end of a turn.
  var isFull: Bool { true }

  var deadline: ContinuousClock.Instant? { frames.deadline }

  mutating func expire(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    frames.ping(&output, now: now)
  }

  mutating func conclude(_ output: inout [UInt8]) { output += frames.close(.goingAway) }
}
