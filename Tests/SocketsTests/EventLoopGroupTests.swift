import Foundation
import Sockets
import TestSupport
import Testing

@Suite struct `A group of loops` {
  @Test func `serves many at once and ends with none`() throws {
    let group = EventLoopGroup(loops: 2)
    let folder = try TemporaryFolder()
    let listener = try Listener.bind(to: Transport.unix.address(in: folder))
    listener.start(on: group) { _ in Echo() }
    let clients = try (0..<200).map { _ in
      try ClientSocket.connect(to: listener.address, timeout: patience)
    }
    for (number, client) in clients.enumerated() { try client.send("\(number)\n".utf8) }
    for (number, client) in clients.enumerated() {
      let line = try client.read(through: [10], limit: 100, timeout: patience)
      #expect(line == Array("\(number)\n".utf8))
    }
    #expect(group.counts.open == 200)
    for client in clients { client.endSending() }
    #expect(group.waitUntilEmpty(timeout: patience))
    #expect(group.counts.accepted == 200)
  }

  @Test func `tells the one too many why it is not served`() throws {
    var limits = ConnectionLimits()
    limits.connections = 2
    let group = EventLoopGroup(loops: 1, limits: limits)
    let seen = Journal<ConnectionRefusal?>()
    let clients = try (0..<3).map { _ in
      try group.connect { connection in
        seen.note(connection.refusal)
        return Echo()
      }
    }
    #expect(seen.wait { $0 == [nil, nil, .tooMany(limit: 2)] })
    #expect(group.counts.refused == 1)
    withExtendedLifetime(clients) {}
  }

  @Test func `has room again when one has gone`() throws {
    var limits = ConnectionLimits()
    limits.connections = 1
    let group = EventLoopGroup(loops: 1, limits: limits)
    let seen = Journal<ConnectionRefusal?>()
    for _ in 0..<3 {
      let client = try group.connect { connection in
        seen.note(connection.refusal)
        return Echo()
      }
      client.endSending()
      #expect(group.waitUntilEmpty(timeout: patience))
    }
    #expect(seen.all == [nil, nil, nil])
  }

  @Test func `lets go of handlers and connections`() throws {
    let group = EventLoopGroup(loops: 2)
    let gone = Journal<Int>()
    for _ in 0..<50 {
      let client = try group.connect { _ in Mourned(gone: gone) }
      try client.send([1, 2, 3])
      _ = try client.read(timeout: patience)
    }
    #expect(gone.wait { $0.count == 50 })
    #expect(group.waitUntilEmpty(timeout: patience))
  }

  @Test func `does not wait longer than it is told`() throws {
    let group = EventLoopGroup(loops: 1)
    let client = try group.connect { _ in Echo() }
    #expect(!group.waitUntilEmpty(timeout: .milliseconds(1)))
    withExtendedLifetime(client) {}
  }
}

/// Tells when it is released, and with it the connection it knows.
private final class Mourned: ConnectionHandler {
  private let gone: Journal<Int>
  private var connection: Connection?

  init(gone: Journal<Int>) { self.gone = gone }

  deinit { gone.note(1) }

  func opened(_ connection: Connection) { self.connection = connection }

  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) { connection.send(bytes) }
}
