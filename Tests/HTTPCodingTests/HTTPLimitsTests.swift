import HTTPCoding
import Testing

@Suite struct `Request limits` {
  private let start = "GET / HTTP/1.1\r\nHost: a\r\n"

  @Test func `let a head of 16 KiB in, and no byte more`() throws {
    let rest = 16_384 - start.utf8.count - "X: \r\n\r\n".utf8.count
    let fits = start + "X: " + String(repeating: "x", count: rest) + "\r\n\r\n"
    #expect(try requests(fits).map { try $0.get().path } == ["/"])
    let over = start + "X: " + String(repeating: "x", count: rest + 1) + "\r\n\r\n"
    #expect(requests(over) == [.failure(.headTooLarge(limit: 16_384))])
  }

  @Test func `refuse a long head before it has ended`() {
    let text = "GET /" + String(repeating: "x", count: 16_384)
    #expect(requests(text) == [.failure(.headTooLarge(limit: 16_384))])
    let lines = String(repeating: "\r\n", count: 8_193)
    #expect(requests(lines) == [.failure(.headTooLarge(limit: 16_384))])
  }

  @Test func `let 100 fields in, and none more`() throws {
    let fields = (1...99).map { "X\($0): y\r\n" }.joined()
    #expect(try requests(start + fields + "\r\n").map { try $0.get().fields.all.count } == [100])
    #expect(
      requests(start + fields + "X: y\r\n\r\n") == [.failure(.tooManyFields(limit: 100))])
  }

  @Test func `let a body of 64 KiB in, and refuse a longer one before it comes`() throws {
    let body = String(repeating: "b", count: 65_536)
    let fits = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 65536\r\n\r\n" + body
    #expect(try requests(fits).map { try $0.get().body.count } == [65_536])
    for length in ["65537", "99999999999999999999999999"] {
      let over = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\r\n"
      #expect(requests(over) == [.failure(.bodyTooLarge(limit: 65_536))])
    }
  }

  @Test func `count a chunked body without its coding`() throws {
    let start = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    let chunk = "1000\r\n" + String(repeating: "b", count: 4_096) + "\r\n"
    let most = start + String(repeating: chunk, count: 16)
    #expect(try requests(most + "0\r\n\r\n").map { try $0.get().body.count } == [65_536])
    #expect(requests(most + "1\r\n") == [.failure(.bodyTooLarge(limit: 65_536))])
    let endless = String(repeating: "f", count: 40)
    #expect(requests(start + endless + "\r\n") == [.failure(.bodyTooLarge(limit: 65_536))])
  }

  @Test func `hold for what stands behind and between chunks`() {
    let start = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    let trailers = start + "0\r\n" + String(repeating: "X: y\r\n", count: 101) + "\r\n"
    #expect(requests(trailers) == [.failure(.tooManyFields(limit: 100))])
    let long = start + "0\r\nX: " + String(repeating: "x", count: 16_384) + "\r\n\r\n"
    #expect(requests(long) == [.failure(.headTooLarge(limit: 16_384))])
    let chunk = "1;" + String(repeating: "x", count: 1_000) + "\r\nb\r\n"
    let extensions = start + String(repeating: chunk, count: 20) + "0\r\n\r\n"
    #expect(requests(extensions) == [.failure(.malformedChunk)])
  }

  @Test(arguments: [
    ("FETCH / HTTP/1.1\r\n", HTTPRequestError.unknownMethod, 501),
    ("get / HTTP/1.1\r\n", .unknownMethod, 501),
    ("GET / HTTP/2.0\r\n", .unsupportedVersion, 505),
    ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .unsupportedVersion, 505),
    ("GET / HTTP/0.9\r\n", .unsupportedVersion, 505),
    ("GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n", .unknownExpectation, 417),
    (
      "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
      .unknownTransferCoding, 501
    ),
  ])
  func `and what is not spoken have a status of their own`(
    text: String, error: HTTPRequestError, status: Int
  ) {
    #expect(requests(text) == [.failure(error)])
    #expect(error.status.rawValue == status)
  }

  @Test func `have the statuses that clients expect`() {
    #expect(HTTPRequestError.headTooLarge(limit: 1).status.rawValue == 431)
    #expect(HTTPRequestError.tooManyFields(limit: 1).status.rawValue == 431)
    #expect(HTTPRequestError.bodyTooLarge(limit: 1).status.rawValue == 413)
    #expect(HTTPRequestError.malformedHost.status.rawValue == 400)
  }
}
