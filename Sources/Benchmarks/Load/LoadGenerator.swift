import Sockets

/// Keeps a number of requests waiting on each of many connections, and checks every byte that comes
/// back.
struct LoadGenerator {
  /// One connection's requests that wait for a reply, oldest first.
  struct Line {
    private var waiting: [(exchange: Int, sent: UInt64)] = []
    private var first = 0
    // How much of the oldest one's reply has come.
    private var received = 0

    /// How many wait.
    var count: Int { waiting.count - first }

    /// Notes a request that was sent.
    mutating func sent(_ exchange: Int, at time: UInt64) { waiting.append((exchange, time)) }

    /// Compares what came with what must come.
    ///
    /// - Parameters:
    ///   - bytes: What came.
    ///   - replies: What must come for each exchange.
    ///   - done: Called with the time of sending for each reply that is complete.
    /// - Returns: Where the first wrong byte stands in its reply; `nil` where all are right.
    mutating func receive(
      _ bytes: ArraySlice<UInt8>, replies: [[UInt8]], _ done: (UInt64) -> Void
    ) -> Int? {
      var place = bytes.startIndex
      while place < bytes.endIndex {
        guard first < waiting.count else { return 0 }
        let reply = replies[waiting[first].exchange]
        let count = min(bytes.endIndex - place, reply.count - received)
        let expected = reply[received..<(received + count)]
        guard bytes[place..<(place + count)].elementsEqual(expected) else { return received }
        place += count
        received += count
        if received == reply.count { done(waiting[first].sent); finish() }
      }
      return nil
    }

    private mutating func finish() {
      received = 0
      first += 1
      if first > 256 {
        waiting.removeFirst(first)
        first = 0
      }
    }
  }

  private let target: LoadTarget
  private let connections: Int
  private let depth: Int

  init(_ target: LoadTarget, connections: Int, depth: Int) {
    self.target = target
    self.connections = connections
    self.depth = depth
  }

  /// Asks for some time, then waits for what is still to come.
  ///
  /// - Parameter seconds: How long to ask.
  /// - Returns: What it came to.
  /// - Throws: `SocketError`, or `ReplyCheck.Problem` at the first wrong byte.
  func run(seconds: Double) throws -> LoadResult {
    let pool = try ClientPool(to: target.address, count: connections, timeout: .seconds(10))
    let replies = target.exchanges.map(\.reply)
    var lines = Array(repeating: Line(), count: connections)
    var result = LoadResult()
    // Connections begin at different places, so that they do not ask the same in step.
    var next = (0..<connections).map { $0 * 31 % target.exchanges.count }
    func send(_ count: Int, on connection: Int) throws {
      var bytes: [UInt8] = []
      let time = Stopwatch.now
      for _ in 0..<count {
        let exchange = next[connection]
        next[connection] = exchange + 1 == target.exchanges.count ? 0 : exchange + 1
        bytes += target.exchanges[exchange].request
        lines[connection].sent(exchange, at: time)
      }
      try pool.send(bytes, on: connection)
    }
    let start = Stopwatch.now
    let end = start + UInt64(seconds * 1e9)
    for connection in 0..<connections { try send(depth, on: connection) }
    var isOver = false
    while !isOver || lines.contains(where: { $0.count > 0 }) {
      let cameAny = try pool.receive(timeout: .seconds(10)) { connection, bytes in
        guard !bytes.isEmpty else { throw ReplyCheck.Problem.ended(target.name) }
        let now = Stopwatch.now
        isOver = now >= end
        var done = 0
        let wrong = lines[connection].receive(bytes, replies: replies) { sent in
          result.latencies.add(now - sent)
          done += 1
        }
        if let wrong {
          throw ReplyCheck.Problem.different(
            target.name, at: wrong, came: String(decoding: bytes.prefix(400), as: UTF8.self))
        }
        if !isOver, done > 0 { try send(done, on: connection) }
      }
      guard cameAny else { throw ReplyCheck.Problem.ended(target.name) }
    }
    result.nanoseconds = Stopwatch.now - start
    return result
  }
}
