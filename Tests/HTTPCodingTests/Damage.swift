import TestSupport

/// Bytes made wrong in the ways that a peer, or a proxy between, makes them wrong.
struct Damage {
  /// What is put in: what decoders look for, and what they must not take for it.
  static let tokens: [[UInt8]] =
    [
      "\r\n", "\n", "\r", "\0", " ", "\t", ":", ";", ",", "0\r\n\r\n", "ffffffff\r\n", "-1", "+1",
      "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "Host: b\r\n", " folded\r\n",
      "Expect: 100-continue\r\n", "HTTP/1.0", "HTTP/1.1", "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
      "http://a/", "//", "*", "%00", "æ",
    ].map { Array($0.utf8) } + [
      [0x81, 0x80], [0x01, 0x80], [0x00, 0x80], [0x80, 0xfe], [0x82, 0xff], [0x88, 0x80],
      [0x89, 0x80], [0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf4, 0x90], [0x7f], [0, 0, 0, 0],
    ]

  /// Changes a sample a few times, or not at all.
  static func change(
    _ sample: [UInt8], with other: [UInt8], using numbers: inout RandomText.Generator
  ) -> [UInt8] {
    var bytes = sample
    for _ in 0..<Int.random(in: 0...4, using: &numbers) {
      let part = range(of: bytes, using: &numbers)
      switch Int.random(in: 0...5, using: &numbers) {
      case 0:
        for index in part.prefix(1) {
          bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &numbers)
        }
      case 1: bytes.removeSubrange(part)
      case 2: bytes.insert(contentsOf: bytes[part], at: part.lowerBound)
      case 3: bytes = Array(bytes[..<part.lowerBound]) + other[range(of: other, using: &numbers)]
      default:
        bytes.insert(contentsOf: tokens.randomElement(using: &numbers) ?? [], at: part.lowerBound)
      }
    }
    return bytes
  }

  private static func range(
    of bytes: [UInt8], using numbers: inout RandomText.Generator
  ) -> Range<Int> {
    let ends = (0..<2).map { _ in Int.random(in: 0...bytes.count, using: &numbers) }.sorted()
    return ends[0]..<ends[1]
  }
}
