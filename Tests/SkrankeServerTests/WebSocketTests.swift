import HTTPCoding
import JSONCoding
import Testing

@testable import SkrankeServer

private let client = Client(isTCP: true, ownHosts: ["localhost:7411"])
private let mask: [UInt8] = [1, 2, 3, 4]

private func handshake(_ path: String, origin: String? = nil, version: Int = 13) -> String {
  var lines = [
    "GET \(path) HTTP/1.1", "Host: localhost:7411", "Connection: keep-alive, Upgrade",
    "Upgrade: websocket", "Sec-WebSocket-Version: \(version)",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  ]
  if let origin { lines.append("Origin: \(origin)") }
  return lines.joined(separator: "\r\n") + "\r\n\r\n"
}

/// A client's end of a WebSocket.
private struct WebSocket {
  var dialogue: Dialogue
  private var decoder = WebSocketDecoder(isServer: false)

  init(_ path: String = "/chat", desk: Desk = makeDesk()) {
    dialogue = Dialogue(desk, client: client)
    _ = dialogue.send(handshake(path))
  }

  mutating func send(_ sent: WebSocketMessage...) -> [WebSocketMessage] {
    messages(in: dialogue.send(sent.flatMap { WebSocketFrame.encode($0, mask: mask) }))
  }

  mutating func send(_ text: String) -> [String] {
    send(.text(Array(text.utf8))).map { message in
      guard case .text(let bytes) = message else { return "\(message)" }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  mutating func messages(in bytes: [UInt8]) -> [WebSocketMessage] {
    decoder.consume(bytes[...])
    var messages: [WebSocketMessage] = []
    while case .success(let message)? = decoder.next() { messages.append(message) }
    return messages
  }
}

@Suite struct `A WebSocket` {
  @Test func `begins with a handshake`() {
    var dialogue = Dialogue(client: client)
    let response = dialogue.send(handshake("/chat"))
    #expect(response.hasPrefix("HTTP/1.1 101"))
    #expect(response.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="))
    #expect(!dialogue.isClosed)
  }

  @Test func `is refused to foreign pages and in other versions`() {
    var dialogue = Dialogue(client: client)
    #expect(dialogue.send(handshake("/chat", origin: "null")).hasPrefix("HTTP/1.1 403"))
    let old = dialogue.send(handshake("/chat", version: 8))
    #expect(old.hasPrefix("HTTP/1.1 426") && old.contains("Sec-WebSocket-Version: 13"))
    #expect(dialogue.send(handshake("/echo")).hasPrefix("HTTP/1.1 404"))
  }

  @Test func `takes the first message with the handshake`() {
    var socket = WebSocket()
    socket.dialogue = Dialogue(client: client)
    let frame = WebSocketFrame.encode(.text(Array("Hvem?".utf8)), mask: mask)
    let bytes = socket.dialogue.send(Array(handshake("/chat").utf8) + frame)
    let end = bytes.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound ?? 0
    #expect(
      socket.messages(in: Array(bytes[end...])) == [.text(Array("Du spurgte: Hvem?".utf8))])
  }

  @Test func `answers each message with one`() throws {
    var socket = WebSocket()
    #expect(socket.send("Hvem leder FLIS?") == ["Du spurgte: Hvem leder FLIS?"])
    #expect(socket.send("to\nlinjer") == ["Du spurgte: to linjer"])
    #expect(socket.send("") == [])
    #expect(socket.send(call("ping")) == [#"{"jsonrpc":"2.0","id":1,"result":{}}"#])
    #expect(socket.send("{\n\"jsonrpc\": \"2.0\",\n\"id\": 1, \"method\": \"ping\"}").count == 1)
    #expect(socket.send("/hjælp").first?.hasPrefix("Om help\ncommands\n") == true)
    #expect(
      socket.send(.text(Array("/farvel".utf8)))
        == [.text(Array("Om farewell".utf8)), .close(.normal, reason: [])])
    #expect(socket.dialogue.isClosed)
  }

  @Test func `limits lines as streams do`() {
    var socket = WebSocket()
    #expect(socket.send(String(repeating: "x", count: 20_000)) == ["Fejl: lineTooLong 16384"])
    #expect(socket.send("ja") == ["Du spurgte: ja"])
  }

  @Test func `answers pings and closes`() {
    var socket = WebSocket()
    #expect(socket.send(.ping([7])) == [.pong([7])])
    #expect(
      socket.send(.close(.normal, reason: []), .text([65])) == [.close(.normal, reason: [])])
    #expect(socket.dialogue.isClosed)
  }

  @Test(
    arguments: [
      ([0x81, 0x01, 0x41], WebSocketCloseCode.protocolError),
      ([0xC1, 0x81, 1, 2, 3, 4, 0x40], .protocolError),
      ([0x81, 0x81, 0, 0, 0, 0, 0xFF], .invalidText),
      ([0x81, 0xFF, 0, 0, 0, 0, 0, 1, 0, 1, 1, 2, 3, 4], .messageTooBig),
      ([0x82, 0x81, 0, 0, 0, 0, 0x41], .unsupportedData),
    ] as [([UInt8], WebSocketCloseCode)])
  func `ends with the right code`(frame: [UInt8], code: WebSocketCloseCode) {
    var socket = WebSocket()
    let reply = socket.dialogue.send(frame)
    #expect(socket.messages(in: reply) == [.close(code, reason: [])])
    #expect(socket.dialogue.isClosed)
  }

  @Test func `pings who is silent, and gives up after two`() {
    var socket = WebSocket()
    for _ in 0..<2 {
      let bytes = socket.dialogue.waitForBytes(30)
      #expect(socket.messages(in: bytes) == [.ping([])])
    }
    _ = socket.dialogue.wait(30)
    #expect(socket.dialogue.isClosed)
  }

  @Test func `is content with a pong`() {
    var socket = WebSocket()
    for _ in 0..<5 {
      _ = socket.dialogue.wait(30)
      #expect(socket.send(.pong([])) == [])
    }
    #expect(!socket.dialogue.isClosed)
  }

  @Test func `says that the daemon goes`() {
    var session = WebSocketSession(desk: makeDesk(), client: client, now: .now)
    var output: [UInt8] = []
    session.conclude(&output)
    #expect(output == WebSocketFrame.encode(.close(.goingAway, reason: [])))
  }

  @Test func `may echo, for suites that test frames`() {
    var socket = WebSocket("/echo", desk: makeDesk { $0.echoPath = "/echo" })
    #expect(socket.send(.binary([0, 1])) == [.binary([0, 1])])
    #expect(socket.send("Hej") == ["Hej"])
  }
}
