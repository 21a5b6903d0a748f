import TestSupport
import Testing

@testable import WireProtocol

/// What a decoder makes of text that is cut into pieces of a size.
private func decoded(
  _ bytes: [UInt8], limit: Int = 16_384, pieces size: Int = 1_024, ended: Bool = true
) -> [Result<Line, LineFault>] {
  var decoder = LineDecoder(limit: limit)
  var elements: [Result<Line, LineFault>] = []
  for start in stride(from: 0, to: bytes.count, by: size) {
    elements += decoder.consume(bytes[start..<min(start + size, bytes.count)])
  }
  if ended { decoder.end() }
  while let element = decoder.next() { elements.append(element) }
  return elements
}

private func texts(_ elements: [Result<Line, LineFault>]) -> [String] {
  elements.map { element in
    switch element {
    case .success(let line): line.text
    case .failure(let fault): "fault: \(fault.reason)"
    }
  }
}

@Suite struct `Line decoding` {
  @Test(arguments: 1...9)
  func `gives the same lines however the bytes are cut`(size: Int) {
    let bytes = Array("Spørg hvad\r\n\n{\"a\": \"æ\"}\r\n/farvel\nuden ende".utf8)
    let elements = decoded(bytes, pieces: size)
    #expect(texts(elements) == ["Spørg hvad", "", #"{"a": "æ"}"#, "/farvel", "uden ende"])
  }

  @Test func `keeps what is not a whole line until the end`() {
    #expect(decoded(Array("Hvem".utf8), ended: false).isEmpty)
    #expect(texts(decoded(Array("Hvem".utf8))) == ["Hvem"])
    #expect(decoded(Array("Hvem\n".utf8)).count == 1)
  }

  @Test(arguments: [1, 3, 7, 100])
  func `counts neither end towards the limit`(size: Int) {
    for end in ["\n", "\r\n", ""] {
      #expect(
        texts(decoded(Array(("12345678" + end).utf8), limit: 8, pieces: size)) == ["12345678"])
      let long = decoded(Array(("123456789" + end).utf8), limit: 8, pieces: size)
      #expect(texts(long) == ["fault: tooLong(limit: 8)"])
    }
  }

  @Test(arguments: [1, 5, 64])
  func `reports a long line once and goes on behind it`(size: Int) {
    let text = "{" + String(repeating: "x", count: 100) + "\nok\n"
    let elements = decoded(Array(text.utf8), limit: 8, pieces: size)
    #expect(texts(elements) == ["fault: tooLong(limit: 8)", "ok"])
    guard case .failure(let fault) = elements.first else { return }
    #expect(fault.dialect == .json)
  }

  @Test func `holds no more of a long line than came at once`() {
    var decoder = LineDecoder(limit: 8)
    let piece = Array(repeating: UInt8(ascii: "x"), count: 10)
    #expect(decoder.consume(piece[...]).count == 1)
    for _ in 0..<1_000 {
      #expect(decoder.consume(piece[...]).isEmpty)
      #expect(decoder.waitingBytes == 0)
    }
    #expect(decoder.hasStartedLine)
    #expect(texts(decoder.consume(Array("\nja\n".utf8)[...])) == ["ja"])
    #expect(!decoder.hasStartedLine)
  }

  @Test func `reports a long line before it ends`() {
    #expect(decoded(Array("123456789".utf8), limit: 8, ended: false).count == 1)
    // The CR may still be the end of a line.
    #expect(decoded(Array("12345678\r".utf8), limit: 8, ended: false).isEmpty)
  }

  @Test func `tells bytes that are not UTF-8, and what the line began as`() {
    let elements = decoded(
      Array("Hv\n".utf8) + [0xFF, 0x0A] + Array("{\"a\":\"".utf8) + [0xC3, 0x0A])
    #expect(
      elements.dropFirst() == [
        .failure(LineFault(.invalidUTF8, in: .question)),
        .failure(LineFault(.invalidUTF8, in: .json)),
      ])
  }

  @Test func `takes control characters for spaces`() {
    let elements = decoded(Array("Hvad\u{0}er\u{1B}[2J\u{7F}\u{85}det\n".utf8))
    #expect(texts(elements) == ["Hvad er [2J  det"])
  }

  @Test func `drops a byte order mark`() {
    let elements = decoded([0xEF, 0xBB, 0xBF] + Array("{}\n".utf8))
    #expect(elements == [.success(Line(dialect: .json, bytes: Array("{}".utf8)))])
  }

  @Test func `counts what waits`() {
    var decoder = LineDecoder()
    decoder.feed(Array("a\nb\nc".utf8)[...])
    #expect(decoder.waitingLines == 2)
    #expect(decoder.waitingBytes == 5)
    _ = decoder.next()
    #expect(decoder.waitingLines == 1)
    #expect(decoder.waitingBytes == 3)
  }

  @Test func `survives anything`() {
    for sample in RandomText.samples(count: 300) {
      let bytes = Array(sample.utf8) + [0xC3, 0x28, 0x0A]
      let whole = decoded(bytes, limit: 16)
      for size in [1, 2, 5] { #expect(decoded(bytes, limit: 16, pieces: size) == whole) }
      for case .success(let line) in whole {
        #expect(line.bytes.count <= 16)
        #expect(!line.bytes.contains { $0 < 0x20 })
      }
    }
  }
}
