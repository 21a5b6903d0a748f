/// The first bytes of a frame, RFC 6455 §5.2.
struct WebSocketFrameHeader: Equatable, Sendable {
  var isFinal: Bool
  var opcode: WebSocketFrame.Opcode
  var length: Int
  var mask: [UInt8]?

  /// How many bytes the header has in all; nil when fewer than two have come.
  static func size(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let second = bytes.dropFirst().first else { return nil }
    let extended =
      switch second & 0x7f {
      case 126: 2
      case 127: 8
      default: 0
      }
    return 2 + extended + (second & 0x80 != 0 ? 4 : 0)
  }

  /// Checks what the first two bytes tell, before anything more is waited for; `isMasked` says
  /// whether frames that come to this side are to be masked, RFC 6455 §5.1.
  static func check(_ bytes: ArraySlice<UInt8>, isMasked: Bool) throws(WebSocketError) {
    guard let first = bytes.first, let second = bytes.dropFirst().first else { return }
    // RFC 6455 §5.2: no extension was agreed on that could use these bits.
    guard first & 0x70 == 0, let opcode = WebSocketFrame.Opcode(rawValue: first & 0x0f),
      (second & 0x80 != 0) == isMasked
    else { throw .protocolError }
    // RFC 6455 §5.5: control frames hold at most 125 bytes and are not fragmented.
    if opcode.isControl, first & 0x80 == 0 || second & 0x7f > 125 { throw .protocolError }
  }

  /// Reads as many bytes as ``size(_:)`` tells, which ``check(_:isMasked:)`` has let through.
  init(_ bytes: ArraySlice<UInt8>) throws(WebSocketError) {
    guard let first = bytes.first, let second = bytes.dropFirst().first,
      let opcode = WebSocketFrame.Opcode(rawValue: first & 0x0f)
    else { throw .protocolError }
    isFinal = first & 0x80 != 0
    self.opcode = opcode
    let hasMask = second & 0x80 != 0
    let extended = bytes.dropFirst(2).dropLast(hasMask ? 4 : 0)
    // RFC 6455 §5.2: the highest bit of eight bytes is zero; only the shortest form is allowed.
    guard extended.count < 8 || extended.first.map({ $0 < 0x80 }) == true else {
      throw .protocolError
    }
    length = extended.isEmpty ? Int(second & 0x7f) : extended.reduce(0) { $0 << 8 | Int($1) }
    let least = [0: 0, 2: 126, 8: 0x1_0000][extended.count] ?? 0
    guard length >= least else { throw .protocolError }
    mask = hasMask ? Array(bytes.suffix(4)) : nil
  }
}
