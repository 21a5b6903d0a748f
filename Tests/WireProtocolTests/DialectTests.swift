import Testing

@testable import WireProtocol

@Suite struct `Dialects` {
  @Test(arguments: [
    ("", Dialect.empty), ("  \t", .empty), ("\u{0}", .empty),
    ("Hvem leder FLIS?", .question), ("Hvad er HTTP/1.1?", .question), ("3.6", .question),
    ("/hjælp", .command), ("  /farvel", .command), ("/", .command),
    ("{", .json), ("[]", .json), (" {\"id\": 1}", .json), ("\u{FEFF}{}", .json),
    ("GET / HTTP/1.1", .http), ("GET / HTTP/1.0\r", .http), ("post /rpc http/1.1", .http),
    ("GET  /  HTTP/1.1", .http), ("OPTIONS * HTTP/1.1", .http), ("GET / HTTP/9.9", .http),
    ("CONNECT skranke:80 HTTP/1.1", .http), ("GET http://x/ HTTP/1.1", .http),
    ("GET /\rHost: x", .question), ("GET / HTTP/1.1\rHost: x", .http), ("GET /", .question),
    ("PRI * HTTP/2.0", .http2), ("\u{16}\u{3}\u{1}\u{2}", .tls),
  ])
  func `are told by how a line begins`(line: String, dialect: Dialect) {
    #expect(Dialect(of: Array(line.utf8)[...]) == dialect)
  }
}

@Suite struct `The opening of a connection` {
  private func kind(_ text: String, pieces size: Int = .max, isEnd: Bool = false) -> Opening.Kind? {
    var opening = Opening(limit: 64)
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let piece = bytes[start..<min(start.addingReportingOverflow(size).partialValue, bytes.count)]
      if let kind = opening.decide(piece) { return kind }
    }
    return isEnd ? opening.decide([], isEnd: true) : nil
  }

  @Test(arguments: 1...5)
  func `finds HTTP however it is cut`(size: Int) {
    #expect(kind("GET /chat HTTP/1.1\r\n", pieces: size) == .http)
    #expect(kind("GET https://skranke/chat HTTP/1.1\r\n", pieces: size) == .http)
    #expect(kind("\r\n\r\nPOST /rpc HTTP/1.1\r\n", pieces: size) == .http)
    #expect(kind("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", pieces: size) == .foreign)
    #expect(kind("\u{16}\u{3}\u{1}", pieces: size) == .foreign)
    #expect(kind("Hvem leder FLIS?\n", pieces: size) == .lines)
    #expect(kind("{\"jsonrpc\"", pieces: size) == .lines)
    #expect(kind("/hjælp\n", pieces: size) == .lines)
  }

  @Test func `waits while it may be HTTP`() {
    #expect(kind("GET /chat HT") == nil)
    #expect(kind("GET HTT") == nil)
    #expect(kind("") == nil)
    #expect(kind("\r\n") == nil)
    #expect(kind("DUBU") == nil)
    #expect(kind("Hvem leder") == .lines)
  }

  @Test func `takes what it has at the end`() {
    #expect(kind("DUBU", isEnd: true) == .lines)
    #expect(kind("GET / HTTP/1.1", isEnd: true) == .http)
    #expect(kind("", isEnd: true) == .lines)
  }

  @Test func `takes a request line past the limit for HTTP`() {
    #expect(kind("GET /" + String(repeating: "a", count: 100)) == .http)
    #expect(kind(String(repeating: "a", count: 100)) == .lines)
    #expect(kind(String(repeating: "\r\n", count: 100)) == .lines)
  }

  @Test func `tells when it looks like HTTP so far`() {
    var opening = Opening()
    _ = opening.decide(Array("GET".utf8)[...])
    #expect(!opening.mayBeHTTP)
    _ = opening.decide(Array(" /".utf8)[...])
    #expect(opening.mayBeHTTP)
    #expect(opening.taken == Array("GET /".utf8))
  }
}
