import Testing

@testable import HTTPCoding

@Suite struct `UTF-8` {
  @Test func `is what the standard library takes for it`() {
    // Every pair and many triples and quadruples around the edges of table 3-7.
    let edges: [UInt8] = [
      0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1,
      0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
    ]
    var wrong: [[UInt8]] = []
    for a in edges {
      for b in edges {
        for c in edges {
          for bytes in [[a], [a, b], [a, b, c], [a, b, c, 0x80], [a, b, 0x80, c]] {
            let expected = String(validating: bytes, as: Unicode.UTF8.self) != nil
            if UTF8Validator.isText(bytes[...]) != expected { wrong.append(bytes) }
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `may be cut within a character`() {
    var validator = UTF8Validator()
    for byte in "🫐".utf8.dropLast() {
      let isText = validator.consume([byte])
      #expect(isText)
      #expect(!validator.isComplete)
    }
    let isText = validator.consume([0x90])
    #expect(isText)
    #expect(validator.isComplete)
  }
}
