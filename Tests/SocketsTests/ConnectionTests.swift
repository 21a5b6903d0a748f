import Foundation
import Sockets
import TestSupport
import Testing

@Suite struct `A connection` {
  private let group = EventLoopGroup(loops: 2)

  @Test(arguments: [1, 3, 1_000])
  func `gives back what came however it was cut`(size: Int) throws {
    let client = try group.connect { _ in Echo() }
    let bytes = (0..<5_000).map { UInt8(truncatingIfNeeded: $0) }
    for start in stride(from: 0, to: bytes.count, by: size) {
      try client.send(bytes[start..<min(start + size, bytes.count)], timeout: patience)
    }
    client.endSending()
    #expect(try client.readToEnd(limit: 10_000, timeout: patience) == bytes)
  }

  @Test func `is answered after the peer has ended, and then closes`() throws {
    let client = try group.connect { _ in LastWord() }
    try client.send("hvad".utf8)
    client.endSending()
    #expect(try client.readToEnd(limit: 100, timeout: patience) == Array("hvad!".utf8))
    #expect(group.waitUntilEmpty(timeout: patience))
  }

  @Test func `keeps everything for a peer that reads late`() throws {
    let size = 600_000
    let journal = Journal<String>()
    var limits = ConnectionLimits()
    limits.linger = .zero
    limits.tick = .milliseconds(1)
    let group = EventLoopGroup(loops: 1, limits: limits)
    let client = try group.connect { _ in Flood(size: size, journal: journal) }
    try client.send([1])
    #expect(journal.wait { $0.contains("sent") })
    #expect(try client.readToEnd(limit: 2 * size, timeout: patience).count == size)
    #expect(journal.wait { $0 == ["sent", "drained", "closed"] })
  }

  @Test func `does not read on while the peer does not read`() throws {
    var limits = ConnectionLimits()
    limits.highWater = 1
    let group = EventLoopGroup(loops: 1, limits: limits)
    let client = try group.connect { _ in Echo() }
    // More than the kernel holds on both ways: the sender has to wait.
    #expect(throws: SocketError.timedOut) {
      try client.send([UInt8](repeating: 7, count: 8 << 20), timeout: .milliseconds(50))
    }
    #expect(try !client.read(timeout: patience).isEmpty)
    #expect(group.counts.open == 1)
  }

  @Test func `is cut off with more output than the limit`() throws {
    var limits = ConnectionLimits()
    limits.unsentBytes = 1_000
    let group = EventLoopGroup(loops: 1, limits: limits)
    let journal = Journal<CloseReason>()
    let client = try group.connect { _ in Flood(size: 8 << 20, reasons: journal) }
    try client.send([1])
    #expect(journal.wait(for: .tooMuchUnsent))
  }

  @Test func `is cut off when more is said to a peer that does not read`() throws {
    let journal = Journal<CloseReason>()
    let client = try group.connect { _ in Flood(size: 400_000, reasons: journal) }
    // Each time it is answered with more than a third of what may wait.
    try client.send([1])
    for _ in 0..<8 { group.forEachConnection { $0.send([UInt8](repeating: 1, count: 200_000)) } }
    #expect(journal.wait(for: .tooMuchUnsent))
  }

  @Test func `is cut off when its peer reads nothing for too long`() throws {
    var limits = ConnectionLimits()
    limits.noProgress = .milliseconds(1)
    limits.tick = .milliseconds(1)
    let group = EventLoopGroup(loops: 1, limits: limits)
    let journal = Journal<CloseReason>()
    let client = try group.connect { _ in Flood(size: 1_000_000, reasons: journal) }
    try client.send([1])
    #expect(journal.wait(for: .noProgress))
    #expect(group.waitUntilEmpty(timeout: patience))
  }

  @Test func `is read from no more while paused`() throws {
    let journal = Journal<String>()
    let client = try group.connect { _ in Pausing(journal: journal) }
    try client.send("pause".utf8)
    #expect(journal.wait(for: "pause"))
    try client.send("more".utf8)
    group.forEachConnection { _ in journal.note("queue is free") }
    #expect(journal.wait { $0.filter { $0 == "queue is free" }.count == 1 })
    group.forEachConnection { $0.wake() }
    #expect(journal.wait(for: "more"))
    #expect(journal.all == ["pause", "queue is free", "woken", "more"])
  }

  @Test(arguments: [true, false])
  func `can read what has come without being told of it`(hasEnded: Bool) throws {
    let client = try group.connect { _ in Late() }
    let question = [UInt8](repeating: 65, count: 100_000)
    try client.send(question, timeout: patience)
    if hasEnded { client.endSending() }
    group.forEachConnection { $0.wake() }
    let answer = try client.readToEnd(limit: 200_000, timeout: patience)
    #expect(answer == question + Array((hasEnded ? "." : "…").utf8))
  }

  @Test func `can be closed from any thread, and is told so once`() throws {
    let journal = Journal<CloseReason>()
    let client = try group.connect { _ in Noting(reasons: journal) }
    DispatchQueue.concurrentPerform(iterations: 20) { _ in
      group.forEachConnection { $0.close() }
    }
    #expect(try client.read(timeout: patience).isEmpty)
    client.disconnect()
    #expect(group.waitUntilEmpty(timeout: patience))
    #expect(journal.all == [.closed])
  }

  @Test func `drops its output when it is cut off, even from within its handler`() throws {
    let journal = Journal<CloseReason>()
    let client = try group.connect { _ in Aborting(reasons: journal) }
    try client.send([1])
    #expect(try client.readToEnd(limit: 10, timeout: patience).isEmpty)
    #expect(journal.wait { $0 == [.aborted] })
  }

  @Test func `is told its deadline, not before it`() throws {
    var limits = ConnectionLimits()
    limits.tick = .milliseconds(1)
    let group = EventLoopGroup(loops: 1, limits: limits)
    let start = ContinuousClock.now
    let client = try group.connect { _ in Timed(after: .milliseconds(20)) }
    #expect(try client.readToEnd(limit: 100, timeout: patience) == Array("for sent".utf8))
    #expect(ContinuousClock.now - start >= .milliseconds(20))
  }

  @Test func `lets a peer that still sends read the last reply`() throws {
    let folder = try TemporaryFolder()
    let listener = try Listener.bind(to: Transport.ipv4.address(in: folder))
    listener.start(on: group) { _ in Refusing() }
    let client = try ClientSocket.connect(to: listener.address, timeout: patience)
    // More than one read takes: the rest would make the kernel reset the connection.
    try client.send([UInt8](repeating: 65, count: 300_000), timeout: patience)
    #expect(try client.readToEnd(limit: 100, timeout: patience) == Array("nej".utf8))
  }

  @Test func `knows who is at the other end`() throws {
    let journal = Journal<Peer>()
    let client = try group.connect { connection in
      journal.note(connection.peer)
      return Echo()
    }
    #expect(
      journal.wait {
        $0 == [.process(pid: getpid(), user: getuid(), group: getgid())]
      })
    withExtendedLifetime(client) {}
  }
}
