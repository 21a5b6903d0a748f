import HTTPCoding
import Testing

/// Shapes that two servers in a row could understand differently.
@Suite struct `Ambiguous requests` {
  @Test(arguments: [
    "GET  / HTTP/1.1", "GET /  HTTP/1.1", " GET / HTTP/1.1", "GET / HTTP/1.1 ", "GET /",
    "GET / http/1.1", "GET / HTTP/1", "GET / HTTP/11", "GET / HTTP/1.10", "GET\t/ HTTP/1.1",
    "G@T / HTTP/1.1", "GET / HTTP/1.1\r", "/ HTTP/1.1", "\0GET / HTTP/1.1", "GET /\r HTTP/1.1",
  ])
  func `are refused for their request line`(line: String) {
    let found = requests(line + "\r\nHost: a\r\n\r\n")
    #expect(found.count == 1)
    #expect(throws: HTTPRequestError.self) { try found.first?.get() }
    if case .failure(let error)? = found.first { #expect(error.status == .badRequest) }
  }

  @Test(arguments: ["x", "/a#b", "/\u{7f}", "/æ", "ftp://a/", "http://", "http:///", "*"])
  func `are refused for their target`(target: String) {
    #expect(
      requests("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n") == [.failure(.malformedTarget)])
  }

  @Test(arguments: [
    "Host : a", "Host", ": a", " Host: a", "\tX: a", "X: a\0b", "X: a\u{1}b", "X: a\rb", "X\0: a",
    "X(y): a", "X Y: a",
  ])
  func `are refused for a field`(field: String) {
    #expect(
      requests("GET / HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\n") == [.failure(.malformedField)])
  }

  @Test(arguments: [
    "X: a\r\n b\r\nHost: a", "X: a\r\n\tb\r\nHost: a", "Host: a\r\n b",
  ])
  func `are refused when a field is folded`(fields: String) {
    #expect(requests("GET / HTTP/1.1\r\n\(fields)\r\n\r\n") == [.failure(.malformedField)])
  }

  @Test(arguments: [
    "GET / HTTP/1.1\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n\n", "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
  ])
  func `are refused with a lone line feed`(text: String) {
    #expect(throws: HTTPRequestError.self) { try requests(text).first?.get() }
    #expect(requests(text).count == 1)
  }

  @Test(arguments: [
    "X: y", "Host: a\r\nHost: a", "Host: a\r\nhost: b", "Host: a b", "Host: u@a", "Host: a,b",
    "Host: a/", "Host: a:b", "Host: [::1", "Host: [x]", "Host:", "Host: a:123456",
  ])
  func `are refused without exactly one host`(fields: String) {
    #expect(requests("GET / HTTP/1.1\r\n\(fields)\r\n\r\n") == [.failure(.malformedHost)])
  }

  @Test(arguments: [
    "Content-Length: 1\r\nContent-Length: 2", "Content-Length: 1\r\nContent-Length: 1",
    "Content-Length: 1, 1", "Content-Length: +1", "Content-Length: -1", "Content-Length: 0x1",
    "Content-Length: 1 1", "Content-Length:", "Content-Length: 1.0", "Content-Length: ١",
  ])
  func `are refused for their length`(fields: String) {
    let found = requests("POST / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\na")
    #expect(found == [.failure(.malformedLength)])
  }

  @Test(arguments: [
    ("Transfer-Encoding: chunked\r\nContent-Length: 1", HTTPRequestError.malformedTransferCoding),
    ("Content-Length: 1\r\ntransfer-encoding: chunked", .malformedTransferCoding),
    ("Transfer-Encoding: gzip", .malformedTransferCoding),
    ("Transfer-Encoding: identity", .malformedTransferCoding),
    ("Transfer-Encoding: chunked, gzip", .malformedTransferCoding),
    ("Transfer-Encoding: chunked, chunked", .malformedTransferCoding),
    ("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", .malformedTransferCoding),
    ("Transfer-Encoding: xchunked", .malformedTransferCoding),
    ("Transfer-Encoding: \"chunked\"", .malformedTransferCoding),
    ("Transfer-Encoding:", .malformedTransferCoding),
    ("Transfer-Encoding:\r\nTransfer-Encoding: chunked", .malformedTransferCoding),
    ("Transfer-Encoding: chunked\r\nTransfer-Encoding: ,", .malformedTransferCoding),
    ("Transfer-Encoding: gzip, chunked", .unknownTransferCoding),
  ])
  func `are refused for their transfer coding`(fields: String, error: HTTPRequestError) {
    #expect(
      requests("POST / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n0\r\n\r\n") == [.failure(error)])
  }

  @Test func `are refused when HTTP 1.0 is chunked`() {
    let text = "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    #expect(requests(text) == [.failure(.malformedTransferCoding)])
  }

  @Test(arguments: [
    "0x5\r\nhello\r\n0\r\n\r\n", "+5\r\nhello\r\n0\r\n\r\n", " 5\r\nhello\r\n0\r\n\r\n",
    "5 \r\nhello\r\n0\r\n\r\n", "5\nhello\r\n0\r\n\r\n", "5\r\nhello\n0\r\n\r\n",
    "5\r\nhelloX\r\n0\r\n\r\n", "\r\nhello", "g\r\n", "5;a\u{1}\r\nhello\r\n0\r\n\r\n",
    "5;a\rb\r\nhello\r\n0\r\n\r\n", "0\r\n\n", "5,5\r\nhello\r\n0\r\n\r\n",
    "5;" + String(repeating: "x", count: 1_100) + "\r\nhello\r\n0\r\n\r\n",
  ])
  func `are refused for a chunk`(body: String) {
    let text = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body
    #expect(requests(text) == [.failure(.malformedChunk)])
  }
}
