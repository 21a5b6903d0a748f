import HTTPCoding
import Testing

@Suite struct `Responses` {
  @Test func `say how long they are and whether the connection goes on`() {
    let response = HTTPResponse(.ok, fields: ["Content-Type": "text/plain"], body: [104, 105])
    let date = HTTPDate.text(secondsSince1970: 784_111_777)
    #expect(
      String(decoding: response.encoded(keepsAlive: true, date: date), as: UTF8.self)
        == "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Type: text/plain\r\n"
        + "Content-Length: 2\r\nConnection: keep-alive\r\n\r\nhi")
    #expect(
      String(decoding: response.encoded(keepsAlive: false, omitsBody: true), as: UTF8.self)
        == "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
        + "Content-Length: 2\r\nConnection: close\r\n\r\n")
  }

  @Test(arguments: [HTTPStatus.continue, .noContent, .notModified])
  func `without a body say nothing of its length`(status: HTTPStatus) {
    let text = String(
      decoding: HTTPResponse(status, body: [1]).encoded(keepsAlive: true), as: UTF8.self)
    #expect(text.hasSuffix("\r\n\r\n") && !text.contains("Length"))
  }

  @Test func `cannot be split by a value`() {
    let response = HTTPResponse(.ok, fields: ["X": "a\r\nSet-Cookie: b\0"])
    let text = String(decoding: response.encoded(keepsAlive: true), as: UTF8.self)
    #expect(text.contains("X: a  Set-Cookie: b \r\n"))
  }

  @Test(arguments: [
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"),
    (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
    (1_393_804_800, "Mon, 03 Mar 2014 00:00:00 GMT"),
    (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"), (-5, "Thu, 01 Jan 1970 00:00:00 GMT"),
  ])
  func `date themselves as HTTP does`(seconds: Int, text: String) {
    #expect(HTTPDate.text(secondsSince1970: seconds) == text)
  }
}
