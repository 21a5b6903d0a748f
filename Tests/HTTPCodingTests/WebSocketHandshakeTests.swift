import HTTPCoding
import Testing

@Suite struct `The WebSocket handshake` {
  private static let good = [
    "Host: server.example.com", "Upgrade: websocket", "Connection: keep-alive, Upgrade",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13",
  ]

  private func answer(
    _ fields: [String], line: String = "GET /chat HTTP/1.1"
  ) throws -> Result<HTTPResponse, WebSocketHandshake.Refusal> {
    let text = ([line] + fields).joined(separator: "\r\n") + "\r\n\r\n"
    return WebSocketHandshake.answer(try #require(requests(text).first).get())
  }

  @Test func `is answered as in RFC 6455 §1.3`() throws {
    let response = try answer(Self.good).get()
    #expect(
      String(decoding: response.encoded(keepsAlive: true), as: UTF8.self)
        == "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n")
  }

  @Test(
    arguments: [
      ("Upgrade", nil, WebSocketHandshake.Refusal.noUpgrade, 426),
      ("Upgrade", "h2c", .noUpgrade, 426), ("Connection", "close", .noUpgrade, 426),
      ("Sec-WebSocket-Version", nil, .version, 426), ("Sec-WebSocket-Version", "8", .version, 426),
      ("Sec-WebSocket-Version", "13, 8", .version, 426), ("Sec-WebSocket-Key", nil, .key, 400),
      ("Sec-WebSocket-Key", "c2hvcnQ=", .key, 400),
      ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZ!==", .key, 400),
      ("Sec-WebSocket-Key", "a\r\nSec-WebSocket-Key: b", .key, 400),
    ] as [(String, String?, WebSocketHandshake.Refusal, Int)])
  func `is refused`(
    field: String, value: String?, refusal: WebSocketHandshake.Refusal, status: Int
  ) throws {
    let others = Self.good.filter { !$0.hasPrefix(field + ":") }
    #expect(try answer(others + (value.map { ["\(field): \($0)"] } ?? [])) == .failure(refusal))
    #expect(refusal.response.status.rawValue == status)
  }

  @Test func `is refused with another method or in HTTP 1.0`() throws {
    #expect(try answer(Self.good, line: "POST /chat HTTP/1.1") == .failure(.method))
    #expect(try answer(Self.good, line: "GET /chat HTTP/1.0") == .failure(.noUpgrade))
  }

  @Test func `tells which version is understood`() {
    let text = String(
      decoding: WebSocketHandshake.Refusal.version.response.encoded(keepsAlive: false),
      as: UTF8.self)
    #expect(text.contains("Sec-WebSocket-Version: 13\r\n"))
    #expect(text.contains("Connection: upgrade, close\r\n"))
  }
}
