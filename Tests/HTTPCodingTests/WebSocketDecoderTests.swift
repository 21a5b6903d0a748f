import TestSupport
import Testing

@testable import HTTPCoding

@Suite struct `WebSocket decoding` {
  private let mask: [UInt8] = [0x37, 0xfa, 0x21, 0x3d]
  private let hello = Array("Hello".utf8)

  // RFC 6455 §5.7.
  @Test func `reads the standard's examples`() {
    let unmasked: [UInt8] = [0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f]
    #expect(messages([unmasked[...]], isServer: false) == [.success(.text(hello))])
    let masked: [UInt8] = [0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58]
    #expect(messages([masked[...]]) == [.success(.text(hello))])
    let fragments: [UInt8] = [0x01, 0x03, 0x48, 0x65, 0x6c, 0x80, 0x02, 0x6c, 0x6f]
    #expect(messages([fragments[...]], isServer: false) == [.success(.text(hello))])
    let ping: [UInt8] = [0x89, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f]
    #expect(messages([ping[...]], isServer: false) == [.success(.ping(hello))])
    let pong: [UInt8] = [0x8a, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58]
    #expect(messages([pong[...]]) == [.success(.pong(hello))])
  }

  @Test func `reads lengths in all three forms`() {
    for count in [0, 125, 126, 256, 65_535, 65_536] {
      let bytes = [UInt8](repeating: 7, count: count)
      let frame = WebSocketFrame.encode(.binary(bytes), mask: mask)
      #expect(messages([frame[...]]) == [.success(.binary(bytes))])
    }
  }

  @Test func `gives control frames that stand between fragments`() {
    let frames =
      WebSocketFrame.encode(.text, Array("Hel".utf8), isFinal: false, mask: mask)
      + WebSocketFrame.encode(.ping([1, 2]), mask: mask)
      + WebSocketFrame.encode(.continuation, [], isFinal: false, mask: mask)
      + WebSocketFrame.encode(.continuation, Array("lo".utf8), mask: mask)
    #expect(messages([frames[...]]) == [.success(.ping([1, 2])), .success(.text(hello))])
  }

  @Test func `finds the same however the bytes are cut`() {
    var numbers = RandomText.Generator(seed: 11)
    for sample in samples {
      let whole = messages([sample[...]], limit: 300)
      #expect(messages(sample.indices.map { sample[$0...$0] }, limit: 300) == whole)
      for longest in [2, 5, 30, 200] {
        for _ in 0..<10 {
          let pieces = sample.cut(longest: longest, using: &numbers)
          #expect(messages(pieces, limit: 300) == whole)
        }
      }
    }
  }

  @Test(
    arguments: [
      [0x81, 0x05, 0x48],  // not masked
      [0xc1, 0x80], [0xa1, 0x80], [0x91, 0x80],  // reserved bits
      [0x83, 0x80], [0x87, 0x80], [0x8b, 0x80], [0x8f, 0x80],  // reserved opcodes
      [0x09, 0x80], [0x08, 0x80],  // a control frame in fragments
      [0x89, 0xfe], [0x88, 0xff],  // a control frame over 125 bytes
      [0x80, 0x80, 0, 0, 0, 0],  // a continuation of nothing
      [0x01, 0x80, 0, 0, 0, 0, 0x81, 0x80, 0, 0, 0, 0],  // a new message within one
      [0x82, 0xfe, 0, 125, 0, 0, 0, 0],  // a length not in its shortest form
      [0x82, 0xff, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0],
      [0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],  // the highest bit of a length
      [0x88, 0x81, 0, 0, 0, 0, 0x03],  // half a close code
    ] as [[UInt8]])
  func `ends for a frame that is not allowed`(bytes: [UInt8]) {
    #expect(messages([bytes[...]]) == [.failure(.protocolError)])
    #expect(WebSocketError.protocolError.closeCode.rawValue == 1002)
  }

  @Test func `ends for a message over the limit before it has come`() {
    let error = WebSocketError.messageTooBig(limit: 65_536)
    let announced: [UInt8] = [0x82, 0xff, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0]
    #expect(messages([announced[...]]) == [.failure(error)])
    let fragments =
      WebSocketFrame.encode(
        .binary, [UInt8](repeating: 1, count: 65_536), isFinal: false, mask: mask)
      + WebSocketFrame.encode(.continuation, [1], mask: mask)
    #expect(messages([fragments[...]]) == [.failure(error)])
    #expect(error.closeCode.rawValue == 1009)
  }

  @Test func `takes characters that are cut by frames`() {
    let text = Array("blåbærgrød 🫐".utf8)
    let frames = text.enumerated().flatMap { index, byte in
      WebSocketFrame.encode(
        index == 0 ? .text : .continuation, [byte], isFinal: index == text.count - 1, mask: mask)
    }
    #expect(messages([frames[...]]) == [.success(.text(text))])
  }

  @Test func `ends for text that is not UTF-8 as soon as that shows`() {
    // The frame announces 100 bytes, of which the first two suffice.
    let begun: [UInt8] = [0x81, 0x80 | 100, 0, 0, 0, 0, 0x61, 0xff]
    #expect(messages([begun[...]]) == [.failure(.invalidText)])
    let unfinished = WebSocketFrame.encode(.text([0xc3]), mask: mask)
    #expect(messages([unfinished[...]]) == [.failure(.invalidText)])
    let binary = WebSocketFrame.encode(.binary([0xff]), mask: mask)
    #expect(messages([binary[...]]) == [.success(.binary([0xff]))])
    #expect(WebSocketError.invalidText.closeCode.rawValue == 1007)
  }

  @Test(arguments: [1000, 1001, 1003, 1007, 1011, 1014, 3000, 4999] as [UInt16])
  func `takes close codes that are allowed`(number: UInt16) {
    let code = WebSocketCloseCode(rawValue: number)
    let frame = WebSocketFrame.encode(.close(code, reason: hello), mask: mask)
    #expect(messages([frame[...]]) == [.success(.close(code, reason: hello))])
  }

  @Test(arguments: [0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535] as [UInt16])
  func `ends for close codes that are not`(number: UInt16) {
    let code = WebSocketCloseCode(rawValue: number)
    let frame = WebSocketFrame.encode(.close(code, reason: []), mask: mask)
    #expect(messages([frame[...]]) == [.failure(.protocolError)])
  }

  @Test func `takes a close without a code, and nothing after it`() {
    let frames =
      WebSocketFrame.encode(.close(nil, reason: []), mask: mask)
      + WebSocketFrame.encode(.text(hello), mask: mask)
    #expect(messages([frames[...]]) == [.success(.close(nil, reason: []))])
    let reason: [UInt8] = [0x88, 0x83, 0, 0, 0, 0, 0x03, 0xe8, 0xff]
    #expect(messages([reason[...]]) == [.failure(.invalidText)])
  }

  private var samples: [[UInt8]] {
    let text = Array("Ærø 🫐".utf8)
    let fragments =
      WebSocketFrame.encode(.text, Array(text.prefix(1)), isFinal: false, mask: mask)
      + WebSocketFrame.encode(.ping(hello), mask: mask)
      + WebSocketFrame.encode(.continuation, Array(text.dropFirst()), mask: mask)
    let long = WebSocketFrame.encode(.binary([UInt8](repeating: 9, count: 290)), mask: mask)
    let close = WebSocketFrame.encode(.close(.normal, reason: text), mask: mask)
    return [
      fragments + long + close, fragments + [0x81, 0x01, 0x61], long + long + [0xf1, 0x80],
      WebSocketFrame.encode(.text([0x61, 0xed, 0xa0, 0x80, 0x61]), mask: mask) + long,
      WebSocketFrame.encode(.binary([UInt8](repeating: 9, count: 301)), mask: mask),
    ]
  }
}
