import HTTPCoding
import Testing

@Suite struct `Request targets` {
  // RFC 9112 §3.2.1 to §3.2.4 have these examples.
  @Test(
    arguments: [
      ("GET /where?q=now", "/where", "q=now", "a"),
      (
        "GET http://www.example.org/pub/WWW/TheProject.html", "/pub/WWW/TheProject.html", nil,
        "www.example.org"
      ),
      ("GET http://www.example.org", "/", nil, "www.example.org"),
      ("GET HTTP://b:81?x", "/", "x", "b:81"),
      ("OPTIONS *", "*", nil, "a"),
      ("CONNECT www.example.com:80", "", nil, "www.example.com:80"),
      ("GET /?", "/", "", "a"),
      ("GET //b/..", "//b/..", nil, "a"),
    ] as [(String, String, String?, String)])
  func `come in four forms`(line: String, path: String, query: String?, authority: String) throws {
    let request = try #require(requests(line + " HTTP/1.1\r\nHost: a\r\n\r\n").first).get()
    #expect(request.path == path && request.query == query && request.authority == authority)
  }

  @Test(arguments: ["a", "a.example:80", "[::1]:7411", "127.0.0.1:", "localhost"])
  func `name hosts of every kind`(host: String) throws {
    let request = try #require(requests("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n").first).get()
    #expect(request.authority == host)
  }
}
