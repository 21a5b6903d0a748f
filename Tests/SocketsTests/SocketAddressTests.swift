import Sockets
import Testing

@Suite struct `Socket addresses` {
  @Test(arguments: [
    ("127.0.0.1:7411", SocketAddress.tcp(host: "127.0.0.1", port: 7411)),
    ("[::1]:7411", .tcp(host: "::1", port: 7411)),
    (":0", .tcp(host: "", port: 0)),
    ("*:80", .tcp(host: "", port: 80)),
    ("localhost:65535", .tcp(host: "localhost", port: 65535)),
  ])
  func `are read as users write them`(text: String, address: SocketAddress) throws {
    #expect(try SocketAddress(hostAndPort: text) == address)
  }

  @Test(arguments: [
    "", "7411", "localhost", "localhost:", "localhost:65536", "localhost:+1", "localhost:-1",
    "localhost: 1", "::1:7411", "[]:1", "[localhost]:1", "[::1]", "a b:1", "[::1:1",
  ])
  func `that are none are refused`(text: String) {
    #expect(throws: SocketError.malformedAddress(text)) { try SocketAddress(hostAndPort: text) }
  }

  @Test func `are written as they are read`() throws {
    for text in ["127.0.0.1:7411", "[::1]:7411", ":0"] {
      #expect(try SocketAddress(hostAndPort: text).description == text)
    }
    #expect(try SocketAddress(unixPath: "/run/s").description == "/run/s")
  }

  @Test func `hold paths of 107 bytes, not of letters`() throws {
    let longest = "/" + String(repeating: "ø", count: 53)
    #expect(try SocketAddress(unixPath: longest) == .unix(path: longest))
    #expect(throws: SocketError.pathTooLong(longest + "x", limit: 107)) {
      try SocketAddress(unixPath: longest + "x")
    }
    #expect(throws: SocketError.malformedAddress("")) { try SocketAddress(unixPath: "") }
    #expect(throws: SocketError.malformedAddress("a\0b")) { try SocketAddress(unixPath: "a\0b") }
  }

  @Test(arguments: [
    ("127.0.0.1:1", true), ("127.8.9.10:1", true), ("[::1]:1", true), ("localhost:1", true),
    (":1", false), ("0.0.0.0:1", false), ("128.0.0.1:1", false), ("127.example.dk:1", false),
  ])
  func `know whether only this machine reaches them`(text: String, isLoopback: Bool) throws {
    #expect(try SocketAddress(hostAndPort: text).isLoopback == isLoopback)
  }
}
