/// Finds the messages in the frames of a WebSocket, RFC 6455 §5.
///
///     var decoder = WebSocketDecoder()
///     decoder.consume(bytes)
///     while let result = decoder.next() { … }  // .success(.text(…)), .failure(.protocolError)
///
/// It holds no more of a message than the limit, besides what was given to it and not asked for.
public struct WebSocketDecoder: Sendable {
  private let limit: Int
  private let isMasked: Bool
  private var queue = ByteQueue()
  private var isOver = false

  /// The frame whose payload is coming.
  private var frame: WebSocketFrameHeader?
  /// How much of its payload has come.
  private var received = 0
  /// What a control frame holds; it may stand between the fragments of a message.
  private var control: [UInt8] = []
  /// The fragments of a message put together.
  private var message: [UInt8] = []
  /// What the message is; nil outside of one.
  private var kind: WebSocketFrame.Opcode?
  private var text = UTF8Validator()

  /// Begins after the handshake.
  ///
  /// - Parameters:
  ///   - limit: Bytes that a message may have.
  ///   - isServer: Whether the frames come from a client, which masks them.
  public init(limit: Int = 64 << 10, isServer: Bool = true) {
    self.limit = limit
    isMasked = isServer
  }

  /// Takes what one read brought, cut anywhere.
  ///
  /// - Parameter bytes: Dropped after a fault or a close frame.
  public mutating func consume(_ bytes: ArraySlice<UInt8>) {
    if !isOver { queue.append(bytes) }
  }

  /// The next message.
  ///
  /// - Returns: A message; or why the connection must end; or nil until more bytes have come.
  ///   After a close frame or a fault nothing comes any more.
  public mutating func next() -> Result<WebSocketMessage, WebSocketError>? {
    do throws(WebSocketError) {
      guard !isOver, let message = try advance() else { return nil }
      if case .close = message { end() }
      return .success(message)
    } catch {
      end()
      return .failure(error)
    }
  }

  private mutating func end() {
    isOver = true
    queue.removeAll()
    message = []
  }

  private mutating func advance() throws(WebSocketError) -> WebSocketMessage? {
    while true {
      if frame == nil { frame = try readHeader() }
      guard let frame else { return nil }
      guard try readPayload(of: frame) else { return nil }
      self.frame = nil
      received = 0
      if frame.opcode.isControl {
        defer { control = [] }
        return try controlMessage(frame.opcode, control)
      }
      if frame.isFinal { return try finished() }
    }
  }

  private mutating func readHeader() throws(WebSocketError) -> WebSocketFrameHeader? {
    try WebSocketFrameHeader.check(queue.all, isMasked: isMasked)
    guard let size = WebSocketFrameHeader.size(queue.all), queue.count >= size else { return nil }
    let header = try WebSocketFrameHeader(queue.take(size))
    guard !header.opcode.isControl else { return header }
    // RFC 6455 §5.4: a message begins with its kind and goes on with continuations.
    guard (header.opcode == .continuation) == (kind != nil) else { throw .protocolError }
    guard header.length <= limit - message.count else { throw .messageTooBig(limit: limit) }
    if header.opcode != .continuation { kind = header.opcode }
    return header
  }

  /// Takes what has come of a payload; whether it is all there.
  private mutating func readPayload(
    of frame: WebSocketFrameHeader
  ) throws(WebSocketError) -> Bool {
    var part = queue.take(frame.length - received)
    if let mask = frame.mask {
      // RFC 6455 §5.3: the mask goes on through the payload, however that is cut.
      for (offset, index) in part.indices.enumerated() {
        part[index] ^= mask[(received + offset) & 3]
      }
    }
    received += part.count
    if frame.opcode.isControl {
      control += part
    } else {
      // RFC 6455 §8.1: text that is not UTF-8 ends the connection, wherever its frames are cut.
      if kind == .text, !text.consume(part) { throw .invalidText }
      message += part
    }
    return received == frame.length
  }

  private mutating func finished() throws(WebSocketError) -> WebSocketMessage {
    let isText = kind == .text
    guard !isText || text.isComplete else { throw .invalidText }
    defer {
      message = []
      kind = nil
    }
    return isText ? .text(message) : .binary(message)
  }

  private func controlMessage(
    _ opcode: WebSocketFrame.Opcode, _ payload: [UInt8]
  ) throws(WebSocketError) -> WebSocketMessage {
    switch opcode {
    case .ping: return .ping(payload)
    case .pong: return .pong(payload)
    case .close, .continuation, .text, .binary: break
    }
    guard !payload.isEmpty else { return .close(nil, reason: []) }
    // RFC 6455 §5.5.1: two bytes of code, then a reason in UTF-8.
    guard payload.count >= 2 else { throw .protocolError }
    let code = WebSocketCloseCode(rawValue: UInt16(payload[0]) << 8 | UInt16(payload[1]))
    guard code.isAllowedOnWire else { throw .protocolError }
    let reason = payload.dropFirst(2)
    guard UTF8Validator.isText(reason) else { throw .invalidText }
    return .close(code, reason: Array(reason))
  }
}
