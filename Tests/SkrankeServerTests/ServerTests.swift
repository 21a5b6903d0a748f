import Foundation
import JSONCoding
import Sockets
import TestSupport
import Testing

@testable import SkrankeServer

/// A server with a parrot behind it, on an address of either kind.
private func makeServer(
  _ transport: Transport, in folder: TemporaryFolder,
  configure: (inout Configuration) -> Void = { _ in }
) throws -> (Server, SocketAddress) {
  var configuration = Configuration()
  configure(&configuration)
  let log = Log(level: .error, isJournal: false, sink: { _ in })
  let address: SocketAddress =
    switch transport {
    case .unix: .unix(path: folder.file("s"))
    case .tcp: .tcp(host: "127.0.0.1", port: 0)
    }
  let listener = try Listener.bind(to: address)
  let server = Server(
    [listener], service: makeService(), configuration: configuration, log: log)
  return (server, try #require(server.addresses.first))
}

private enum Transport: CaseIterable, Sendable { case unix, tcp }

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct `A server` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: Transport.allCases)
  fileprivate func `answers in both dialects, and closes after the last answer`(
    transport: Transport
  ) throws {
    let (server, address) = try makeServer(transport, in: folder)
    let client = try ClientSocket.connect(to: address, timeout: patience)
    try client.send(("Hvem leder FLIS?\n" + call("ping") + "Hvad er DUBU?").utf8)
    client.endSending()
    #expect(
      text(try client.readToEnd(limit: 1 << 20, timeout: patience)) == """
        Du spurgte: Hvem leder FLIS?

        {"jsonrpc":"2.0","id":1,"result":{}}
        Du spurgte: Hvad er DUBU?


        """)
    server.stop(within: patience)
  }

  @Test(arguments: Transport.allCases)
  fileprivate func `speaks HTTP on the same address`(transport: Transport) throws {
    let (server, address) = try makeServer(transport, in: folder)
    let client = try ClientSocket.connect(to: address, timeout: patience)
    let host = if case .tcp = address { address.description } else { "localhost" }
    try client.send("GET /healthz HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n".utf8)
    let response = text(try client.readToEnd(limit: 1 << 20, timeout: patience))
    #expect(response.hasPrefix("HTTP/1.1 200"))
    #expect(response.hasSuffix("\r\n\r\nok\n"))
    server.stop(within: patience)
  }

  @Test func `loses nothing when very much is asked at once`() throws {
    let (server, address) = try makeServer(.tcp, in: folder)
    let client = try ClientSocket.connect(to: address, timeout: patience)
    let count = 20_000
    let asking = Thread {
      for number in 0..<count { try? client.send("\(number)\n".utf8, timeout: patience) }
      client.endSending()
    }
    asking.start()
    let replies = text(try client.readToEnd(limit: 64 << 20, timeout: patience))
    #expect(replies == (0..<count).map { "Du spurgte: \($0)\n\n" }.joined())
    server.stop(within: patience)
  }

  @Test func `refuses who is one too many, in what they speak`() throws {
    let (server, address) = try makeServer(.unix, in: folder) { $0.limits.connections = 1 }
    let first = try ClientSocket.connect(to: address, timeout: patience)
    try first.send("a\n".utf8)
    #expect(text(try first.read(timeout: patience)) == "Du spurgte: a\n\n")
    let refusals: [(String, String)] = [
      ("a\n", "Fejl: tooManyConnections 1\n\n"), ("", "Fejl: tooManyConnections 1\n\n"),
      (call("ping"), #"{"jsonrpc":"2.0","id":null,"error":{"code":-32003,"#),
      ("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 503 Service Unavailable\r\n"),
    ]
    for (line, reply) in refusals {
      let other = try ClientSocket.connect(to: address, timeout: patience)
      try other.send(line.utf8)
      #expect(text(try other.readToEnd(limit: 1 << 20, timeout: patience)).hasPrefix(reply))
    }
    try first.send("b\n".utf8)
    #expect(text(try first.read(timeout: patience)) == "Du spurgte: b\n\n")
    server.stop(within: patience)
  }

  @Test(arguments: Transport.allCases)
  fileprivate func `answers what was asked before it ends`(transport: Transport) throws {
    let (server, address) = try makeServer(transport, in: folder)
    let idle = try ClientSocket.connect(to: address, timeout: patience)
    let clients = try (0..<50).map { number in
      let client = try ClientSocket.connect(to: address, timeout: patience)
      try client.send(String(repeating: "\(number)\n", count: 500).utf8)
      return client
    }
    let ending = Thread { server.stop(within: patience) }
    ending.start()
    for (number, client) in clients.enumerated() {
      let replies = text(try client.readToEnd(limit: 1 << 20, timeout: patience))
      #expect(replies == String(repeating: "Du spurgte: \(number)\n\n", count: 500))
    }
    #expect(try idle.readToEnd(limit: 1, timeout: patience).isEmpty)
    #expect(server.connections.waitUntilEmpty(timeout: patience))
    #expect(throws: SocketError.self) {
      try ClientSocket.connect(to: address, timeout: patience)
    }
  }

  @Test func `swaps the data under an open connection`() throws {
    let (server, address) = try makeServer(.unix, in: folder)
    let client = try ClientSocket.connect(to: address, timeout: patience)
    func version() throws -> JSONValue? {
      try client.send(call("knowledge.info").utf8)
      let line = try client.read(through: [0x0A], limit: 1 << 20, timeout: patience)
      return try value(text(line))["result"]?["version"]
    }
    #expect(try version() == "1")
    server.desk.services.withLock { $0 = makeService(Parrot(version: "2")) }
    #expect(try version() == "2")
    server.stop(within: patience)
  }

  @Test func `asks itself whether it lives`() throws {
    let (server, _) = try makeServer(.unix, in: folder)
    let isAlive = server.selfTest(timeout: patience)
    #expect(isAlive())
    server.stop(within: patience)
  }
}

@Suite struct `Where to listen` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func bind(_ configure: (inout Configuration) -> Void) throws -> [Listener] {
    var configuration = Configuration()
    configure(&configuration)
    return try Addresses(configuration, environment: ["XDG_RUNTIME_DIR": folder.path]).bind()
  }

  @Test func `is the default Unix socket unless said otherwise`() throws {
    let listeners = try bind { $0.usesTCP = false }
    #expect(listeners.map(\.address) == [.unix(path: folder.file("skranke.sock"))])
    for listener in listeners { listener.stop() }
  }

  @Test func `is every address that is named`() throws {
    let listeners = try bind {
      $0.unixPaths = [folder.file("a"), folder.file("b")]
      $0.tcpAddresses = ["127.0.0.1:0"]
    }
    #expect(listeners.count == 3)
    for listener in listeners { listener.stop() }
  }

  @Test func `cannot be nowhere`() {
    #expect(throws: StartError.nowhere) {
      try bind {
        $0.usesTCP = false
        $0.usesUnix = false
      }
    }
  }

  @Test func `cannot be where somebody else listens`() throws {
    let path = folder.file("s")
    let other = try Listener.bind(to: .unix(path: path))
    let error = StartError.cannotListen(path, .alreadyListening(.unix(path: path)))
    #expect(error.exitCode == 71)
    #expect(throws: error) {
      try bind {
        $0.usesTCP = false
        $0.unixPaths = [path]
      }
    }
    other.stop()
  }
}
