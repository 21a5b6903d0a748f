import Foundation
import Glibc
import Sockets
import TestSupport
import Testing

@Suite struct `A client` {
  private let group = EventLoopGroup(loops: 1)

  @Test func `is told that nobody listens`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s")
    #expect(throws: SocketError.system(call: "connect", code: ENOENT)) {
      try ClientSocket.connect(to: .unix(path: path), timeout: patience)
    }
    let listener = try Listener.bind(to: .tcp(host: "127.0.0.1", port: 0))
    listener.stop()
    #expect(throws: SocketError.system(call: "connect", code: ECONNREFUSED)) {
      try ClientSocket.connect(to: listener.address, timeout: patience)
    }
  }

  @Test func `keeps what comes behind the mark for the next read`() throws {
    let client = try group.connect { _ in Echo() }
    try client.send("en\n\nto\n\ntre".utf8)
    let mark = Array("\n\n".utf8)
    #expect(try client.read(through: mark, limit: 9, timeout: patience) == Array("en\n\n".utf8))
    #expect(try client.read(through: mark, limit: 9, timeout: patience) == Array("to\n\n".utf8))
    client.endSending()
    #expect(throws: SocketError.closedByPeer) {
      try client.read(through: mark, limit: 9, timeout: patience)
    }
    #expect(try client.readToEnd(limit: 9, timeout: patience) == Array("tre".utf8))
  }

  @Test func `finds a mark that comes in two pieces`() throws {
    let client = try group.connect { _ in Echo() }
    try client.send("en\n".utf8)
    #expect(throws: SocketError.timedOut) {
      try client.read(through: [10, 10], limit: 9, timeout: .milliseconds(20))
    }
    try client.send("\nto".utf8)
    #expect(try client.read(through: [10, 10], limit: 9, timeout: patience).count == 4)
  }

  @Test func `holds no more than it is told`() throws {
    let client = try group.connect { _ in Echo() }
    try client.send("12345678901\n".utf8)
    #expect(throws: SocketError.tooLong(limit: 10)) {
      try client.read(through: [10], limit: 10, timeout: patience)
    }
  }

  @Test func `reads on one thread while another sends`() throws {
    let client = try group.connect { _ in Echo() }
    let size = 4 << 20
    let read = Journal<Int>()
    Thread.detachNewThread { read.note((try? client.readToEnd(limit: size))?.count ?? -1) }
    try client.send([UInt8](repeating: 1, count: size), timeout: patience)
    client.endSending()
    #expect(read.wait(for: size))
  }
}
