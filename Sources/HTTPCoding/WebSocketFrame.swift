/// Writes frames, RFC 6455 §5.2.
public enum WebSocketFrame {
  /// What a frame holds.
  enum Opcode: UInt8 {
    case continuation = 0
    case text = 1
    case binary = 2
    case close = 8
    case ping = 9
    case pong = 10

    /// RFC 6455 §5.5: those with the highest bit set.
    var isControl: Bool { rawValue & 0x8 != 0 }
  }

  /// Writes one message as one frame.
  ///
  ///     WebSocketFrame.encode(.text(Array("Hej".utf8)))  // 81 03 48 65 6a
  ///
  /// - Parameters:
  ///   - message: The payload of a ping, pong or close, and a reason longer than 123 bytes, is cut
  ///     to what a control frame holds.
  ///   - mask: Four bytes for a client's frame, which must be masked; nil for a server's.
  /// - Returns: Header and payload.
  public static func encode(_ message: WebSocketMessage, mask: [UInt8]? = nil) -> [UInt8] {
    switch message {
    case .text(let bytes): encode(.text, bytes, mask: mask)
    case .binary(let bytes): encode(.binary, bytes, mask: mask)
    case .ping(let bytes): encode(.ping, Array(bytes.prefix(125)), mask: mask)
    case .pong(let bytes): encode(.pong, Array(bytes.prefix(125)), mask: mask)
    case .close(let code, let reason): encode(.close, closing(code, reason), mask: mask)
    }
  }

  static func encode(
    _ opcode: Opcode, _ payload: [UInt8], isFinal: Bool = true, mask: [UInt8]? = nil
  ) -> [UInt8] {
    let maskBit: UInt8 = mask == nil ? 0 : 0x80
    var frame = [opcode.rawValue | (isFinal ? 0x80 : 0)]
    // RFC 6455 §5.2: the shortest form that holds the length.
    switch payload.count {
    case ...125: frame.append(UInt8(payload.count) | maskBit)
    case ...0xffff: frame += [126 | maskBit] + bigEndian(payload.count, bytes: 2)
    default: frame += [127 | maskBit] + bigEndian(payload.count, bytes: 8)
    }
    guard let mask, mask.count == 4 else { return frame + payload }
    // RFC 6455 §5.3.
    return frame + mask + payload.enumerated().map { $1 ^ mask[$0 % 4] }
  }

  /// RFC 6455 §5.5.1: a code, and behind it a reason in whole characters.
  private static func closing(_ code: WebSocketCloseCode?, _ reason: [UInt8]) -> [UInt8] {
    guard let code else { return [] }
    var reason = reason.prefix(123)
    while !UTF8Validator.isText(reason) { reason = reason.dropLast() }
    return bigEndian(Int(code.rawValue), bytes: 2) + reason
  }

  private static func bigEndian(_ number: Int, bytes: Int) -> [UInt8] {
    (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
