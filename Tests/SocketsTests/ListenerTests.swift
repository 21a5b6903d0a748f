import Foundation
import Sockets
import TestSupport
import Testing

@Suite struct `Listening` {
  private let folder: TemporaryFolder
  private let group = EventLoopGroup(loops: 2)

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: Transport.allCases)
  func `serves who connects`(transport: Transport) throws {
    let listener = try Listener.bind(to: transport.address(in: folder))
    listener.start(on: group) { _ in Echo() }
    let client = try ClientSocket.connect(to: listener.address, timeout: patience)
    try client.send("hej\n".utf8)
    #expect(try client.read(through: [10], limit: 100, timeout: patience) == Array("hej\n".utf8))
    listener.stop()
    client.endSending()
    #expect(try client.readToEnd(limit: 100, timeout: patience) == [])
    #expect(group.waitUntilEmpty(timeout: patience))
  }

  @Test func `serves those who had connected when it stopped`() throws {
    let listener = try Listener.bind(to: .unix(path: folder.file("s")))
    let clients = try (0..<20).map { _ in
      let client = try ClientSocket.connect(to: listener.address, timeout: patience)
      try client.send("a".utf8)
      return client
    }
    listener.start(on: group) { _ in Echo() }
    listener.stop()
    for client in clients { #expect(try client.read(timeout: patience) == [97]) }
  }

  @Test func `tells the port that was chosen for 0`() throws {
    let listener = try Listener.bind(to: .tcp(host: "127.0.0.1", port: 0))
    guard case .tcp(let host, let port) = listener.address else {
      Issue.record("not TCP")
      return
    }
    #expect(host == "127.0.0.1" && port != 0)
  }

  @Test func `replaces a socket file where nobody answers`() throws {
    let path = folder.file("s")
    let address = SocketAddress.unix(path: path)
    let first = try Listener.bind(to: address)
    // A second name keeps the file when the first listener takes its own away: a stale socket.
    try FileManager.default.linkItem(atPath: path, toPath: folder.file("kept"))
    first.stop()
    try FileManager.default.moveItem(atPath: folder.file("kept"), toPath: path)
    let second = try Listener.bind(to: address)
    second.start(on: group) { _ in Echo() }
    let client = try ClientSocket.connect(to: address, timeout: patience)
    try client.send("a".utf8)
    #expect(try client.read(timeout: patience) == [97])
  }

  @Test func `refuses the place of a living daemon`() throws {
    let address = SocketAddress.unix(path: folder.file("s"))
    let first = try Listener.bind(to: address)
    #expect(throws: SocketError.alreadyListening(address)) { try Listener.bind(to: address) }
    first.stop()
    _ = try Listener.bind(to: address)
  }

  @Test func `refuses a port that is taken`() throws {
    let first = try Listener.bind(to: .tcp(host: "127.0.0.1", port: 0))
    #expect(throws: SocketError.alreadyListening(first.address)) {
      try Listener.bind(to: first.address)
    }
  }

  @Test func `leaves a file alone that is no socket`() throws {
    let path = folder.file("s")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: SocketError.notASocket(path: path)) {
      try Listener.bind(to: .unix(path: path))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test func `removes only its own file`() throws {
    let path = folder.file("s")
    let listener = try Listener.bind(to: .unix(path: path))
    try FileManager.default.removeItem(atPath: path)
    try Data("another's".utf8).write(to: URL(fileURLWithPath: path))
    listener.stop()
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func `leaves nothing behind`() throws {
    let listener = try Listener.bind(to: .unix(path: folder.file("s")))
    listener.stop()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `gives file and folder the permissions that were asked for`() throws {
    var options = ListenerOptions()
    options.unixMode = 0o620
    let path = folder.file("new/s")
    let listener = try Listener.bind(to: .unix(path: path), options: options)
    let files = FileManager.default
    #expect(try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o620)
    let made = folder.file("new")
    #expect(try files.attributesOfItem(atPath: made)[.posixPermissions] as? Int == 0o750)
    listener.stop()
  }

  @Test func `names a group it does not know`() throws {
    var options = ListenerOptions()
    options.unixGroup = "no-such-group"
    #expect(throws: SocketError.unknownGroup("no-such-group")) {
      try Listener.bind(to: .unix(path: folder.file("s")), options: options)
    }
  }

  @Test func `lets one of many win who start at the same moment`() throws {
    let address = SocketAddress.unix(path: folder.file("s"))
    let winners = Journal<Listener?>()
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      winners.note(try? Listener.bind(to: address))
    }
    #expect(winners.all.compactMap { $0 }.count == 1)
  }
}
