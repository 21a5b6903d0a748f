import Dispatch
import Foundation

/// As many serial queues as there are cores, over which connections are spread.
///
///     let group = EventLoopGroup()
///     let listener = try Listener.bind(to: SocketAddress(hostAndPort: "127.0.0.1:0"))
///     listener.start(on: group) { _ in Echo() }
///     print(listener.address)  // 127.0.0.1:40613
///     …
///     listener.stop()
///     group.forEachConnection { $0.close() }
///     group.waitUntilEmpty(timeout: .seconds(10))
///
/// `@unchecked Sendable`: `loads` and `lastID` are touched only while `lock` is held, all else is
/// constant.
public final class EventLoopGroup: @unchecked Sendable {
  /// What every connection of the group is held to.
  public let limits: ConnectionLimits

  let loops: [EventLoop]
  let census: ConnectionCensus

  private let lock = NSLock()
  private var loads: [Int]
  private var lastID: UInt64 = 0

  /// Makes the queues.
  ///
  /// - Parameters:
  ///   - count: How many; by default one a core.
  ///   - limits: What every connection is held to.
  public init(
    loops count: Int? = nil, limits: ConnectionLimits = ConnectionLimits()
  ) {
    _ = TimerReserve.isReady
    let count = max(1, count ?? ProcessInfo.processInfo.activeProcessorCount)
    self.limits = limits
    census = ConnectionCensus(limits: limits)
    loops = (0..<count).map { EventLoop(label: "skranke.loop.\($0)", limits: limits) }
    loads = Array(repeating: 0, count: count)
  }

  /// How many connections there are and were.
  public var counts: ConnectionCounts { census.current }

  /// Runs `body` for every connection, each on its own queue, and does not wait for it.
  ///
  /// A connection that is being accepted at this moment is reached too.
  public func forEachConnection(_ body: @escaping @Sendable (Connection) -> Void) {
    for loop in loops {
      loop.queue.async { for connection in loop.all { body(connection) } }
    }
  }

  /// Waits until no connection is open.
  ///
  /// - Parameter timeout: How long at most.
  /// - Returns: False when connections are left after that time.
  @discardableResult
  public func waitUntilEmpty(timeout: Duration) -> Bool { census.waitUntilEmpty(timeout: timeout) }

  /// Takes over a connected stream socket and gives it to the loop with the fewest.
  func adopt(
    _ descriptor: Descriptor, peer: Peer, local: SocketAddress,
    makeHandler: @escaping HandlerFactory
  ) {
    let refusal: ConnectionRefusal?
    switch census.arrived(peer) {
    case .admitted: refusal = nil
    case .refused(let reason): refusal = reason
    case .turnedAway:
      descriptor.close()
      return
    }
    let (index, id) = place()
    let connection = Connection(
      id: id, descriptor: descriptor.number, peer: peer, local: local, refusal: refusal,
      loop: loops[index]
    ) { [self] in
      lock.withLock { loads[index] -= 1 }
      census.left(peer, refused: refusal != nil)
    }
    loops[index].queue.async { connection.open(makeHandler) }
  }

  private func place() -> (index: Int, id: UInt64) {
    lock.withLock {
      let index = loads.indices.min { loads[$0] < loads[$1] } ?? 0
      loads[index] += 1
      lastID += 1
      return (index, lastID)
    }
  }
}
