import Testing

@testable import HTTPCoding

@Suite struct `WebSocket frames` {
  // RFC 6455 §5.7.
  @Test func `are written as in the standard's examples`() {
    let hello = Array("Hello".utf8)
    #expect(WebSocketFrame.encode(.text(hello)) == [0x81, 0x05] + hello)
    #expect(
      WebSocketFrame.encode(.text(hello), mask: [0x37, 0xfa, 0x21, 0x3d])
        == [0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58])
    let middle = [UInt8](repeating: 0, count: 256)
    #expect(WebSocketFrame.encode(.binary(middle)) == [0x82, 0x7e, 0x01, 0x00] + middle)
    let large = [UInt8](repeating: 0, count: 65_536)
    #expect(
      WebSocketFrame.encode(.binary(large)) == [0x82, 0x7f, 0, 0, 0, 0, 0, 1, 0, 0] + large)
  }

  @Test func `of control are cut to what they may hold`() {
    let long = [UInt8](repeating: 1, count: 200)
    #expect(WebSocketFrame.encode(.ping(long)).count == 2 + 125)
    #expect(WebSocketFrame.encode(.pong(long)).count == 2 + 125)
    let reason = Array(String(repeating: "ø", count: 100).utf8)
    let close = WebSocketFrame.encode(.close(.goingAway, reason: reason))
    // 123 bytes would cut the last ø in two.
    #expect(close.count == 2 + 2 + 122)
    #expect(close.prefix(4).elementsEqual([0x88, 124, 0x03, 0xe9]))
    #expect(WebSocketFrame.encode(.close(nil, reason: reason)) == [0x88, 0])
  }
}
