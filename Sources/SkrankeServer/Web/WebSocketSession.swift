import HTTPCoding
import WireProtocol

/// A WebSocket on which each text message is a line, and each reply a message.
struct WebSocketSession: FramedSession {
  private let desk: Desk
  private var clerk: Clerk
  var frames: FrameStream

  init(desk: Desk, client: Client, now: ContinuousClock.Instant) {
    self.desk = desk
    clerk = Clerk(desk: desk, client: client)
    frames = FrameStream(limits: desk.limits, now: now)
  }

  mutating func advance(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    clerk.beginTurn(at: now)
    while clerk.budget > 0 {
      let reply: Clerk.Reply
      if clerk.hasBatch {
        reply = clerk.continueBatch()
      } else {
        switch frames.next(&output, now: now) {
        case .nothing: return .waiting
        case .over: return .closing
        case .binary:
          output += frames.close(.unsupportedData)
          return .closing
        case .text(let bytes): reply = clerk.reply(to: line(bytes))
        }
      }
      if case .bytes(let bytes) = reply {
        // The end of a line, and of a block, is the end of the message.
        let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") } ?? -1
        output += WebSocketFrame.encode(.text(Array(bytes.prefix(end + 1))))
      }
      if clerk.isOver {
        output += frames.close(.normal)
        return .closing
      }
    }
    return .more
  }

  /// The message as a line: whatever breaks it into several counts as a space.
  private func line(_ bytes: [UInt8]) -> Result<Line, LineFault> {
    var decoder = LineDecoder(limit: desk.limits.lineBytes)
    decoder.feed(bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }[...])
    decoder.end()
    return decoder.next() ?? .success(Line(dialect: .empty, bytes: []))
  }
}
