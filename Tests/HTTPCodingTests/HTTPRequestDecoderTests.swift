import HTTPCoding
import TestSupport
import Testing

@Suite struct `Request decoding` {
  @Test func `reads method, target, fields and body`() throws {
    let text =
      "POST /rpc?a=1&b HTTP/1.1\r\nHost: skranke.example:7411\r\n"
      + "Content-Type:\tapplication/json \r\nContent-Length: 2\r\n\r\n{}"
    let request = try #require(requests(text).first).get()
    #expect(request.method == "POST" && request.target == "/rpc?a=1&b")
    #expect(request.path == "/rpc" && request.query == "a=1&b")
    #expect(request.authority == "skranke.example:7411")
    #expect(request.fields["content-type"] == "application/json")
    #expect(request.body == Array("{}".utf8))
    #expect(request.keepsAlive && request.minorVersion == 1)
  }

  @Test func `gives pipelined requests in their order`() throws {
    let found = requests("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(try found.map { try $0.get().path } == ["/1", "/2"])
  }

  @Test(arguments: Samples.sequences)
  func `finds the same however the bytes are cut`(sample: String) {
    let bytes = Array(sample.utf8)
    let whole = requests([bytes[...]])
    #expect(requests(bytes.indices.map { bytes[$0...$0] }) == whole)
    var numbers = RandomText.Generator(seed: 7)
    for longest in [2, 3, 7, 40, 400] {
      for _ in 0..<20 {
        let pieces = bytes.cut(longest: longest, using: &numbers)
        #expect(requests(pieces) == whole)
      }
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true),
    ("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Close\r\n\r\n", false),
    ("GET / HTTP/1.0\r\nHost: a\r\n\r\n", false),
    ("GET / HTTP/1.0\r\nHost: a\r\nConnection: Keep-Alive\r\n\r\n", true),
    ("GET / HTTP/1.7\r\nHost: a\r\n\r\n", true),
  ])
  func `knows whether the client wants to go on`(text: String, keepsAlive: Bool) throws {
    #expect(try #require(requests(text).first).get().keepsAlive == keepsAlive)
  }

  @Test func `reads nothing behind a last request or a fault`() {
    let good = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    #expect(requests("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + good).count == 1)
    #expect(requests("nonsense\r\n" + good) == [.failure(.malformedRequestLine)])
  }

  @Test func `leaves the bytes behind an upgrade to the next protocol`() throws {
    var decoder = HTTPRequestDecoder()
    let text = "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\n\r\nframes"
    decoder.consume(Array(text.utf8)[...])
    let request = decoder.next()
    let rest = decoder.takeRemainder()
    #expect(try #require(request).get().path == "/")
    #expect(rest == Array("frames".utf8))
    decoder.consume(Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)[...])
    let more = decoder.next()
    #expect(more == nil)
  }

  @Test func `knows whether a request has begun`() {
    var decoder = HTTPRequestDecoder()
    #expect(!decoder.isAmidRequest)
    for piece in ["G", "ET / HTTP/1.1\r\n", "Host: a\r\nContent-Length: 1\r\n\r\n"] {
      decoder.consume(Array(piece.utf8)[...])
      let request = decoder.next()
      #expect(request == nil)
      #expect(decoder.isAmidRequest)
    }
    decoder.consume([65])
    let request = decoder.next()
    #expect(request != nil)
    #expect(!decoder.isAmidRequest)
  }

  @Test(arguments: [
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n", true),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\na", false),
    ("POST / HTTP/1.0\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n", false),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n", false),
  ])
  func `knows whether the client waits for 100 Continue`(text: String, waits: Bool) {
    var decoder = HTTPRequestDecoder()
    decoder.consume(Array(text.utf8)[...])
    let request = decoder.next()
    let asked = [decoder.takeContinue(), decoder.takeContinue()]
    #expect(request == nil)
    #expect(asked == [waits, false], "once is enough")
  }
}

/// Byte sequences whose meaning must not depend on where they are cut.
enum Samples {
  static let sequences: [String] = [
    "GET / HTTP/1.1\r\nHost: a\r\n\r\nHEAD /x?y HTTP/1.1\r\nHost: a\r\nX: \r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello\r\n"
      + "GET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "5;a=b\r\nhello\r\n0a\r\n, world...\r\n0\r\nTrailer: t\r\n\r\n"
      + "GET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello!\r\n0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n",
    "GET / HTTP/1.1\nHost: a\n\n",
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nGET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "x", count: 17_000),
  ]
}
