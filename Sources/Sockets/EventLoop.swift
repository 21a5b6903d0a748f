import Dispatch
import Glibc

/// One serial queue with the connections that live on it.
///
/// `@unchecked Sendable`: every mutable property is touched on `queue` alone, which runs one block
/// at a time; `queue` and `limits` never change.
final class EventLoop: @unchecked Sendable {
  /// What one `recv` came to.
  enum Input {
    case bytes(ArraySlice<UInt8>)
    case end
    case nothing
    case failure(code: Int32)
  }

  let queue: DispatchQueue
  let limits: ConnectionLimits

  /// Shared by all connections of the loop, since each hands on what it read at once.
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)
  private var connections: [ObjectIdentifier: Connection] = [:]
  private let timer: any DispatchSourceTimer

  private static let current = DispatchSpecificKey<ObjectIdentifier>()

  init(label: String, limits: ConnectionLimits) {
    self.limits = limits
    queue = DispatchQueue(label: label)
    timer = DispatchSource.makeTimerSource(queue: queue)
    queue.setSpecific(key: Self.current, value: ObjectIdentifier(self))
    timer.setEventHandler { [weak self] in self?.tick() }
    timer.schedule(deadline: .distantFuture)
    timer.activate()
  }

  deinit { timer.cancel() }

  /// Whether the caller runs on this loop's queue.
  var isCurrent: Bool { DispatchQueue.getSpecific(key: Self.current) == ObjectIdentifier(self) }

  /// Reads once into the shared buffer.
  ///
  /// The slice shares storage with the buffer: who keeps it makes the next read copy, no more.
  func read(from descriptor: Int32) -> Input {
    let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    if count > 0 { return .bytes(buffer[..<min(count, buffer.count)]) }
    if count == 0 { return .end }
    let code = errno
    return code == EAGAIN || code == EINTR ? .nothing : .failure(code: code)
  }

  /// Keeps a connection alive and on the timer.
  func add(_ connection: Connection) {
    if connections.isEmpty {
      let tick = DispatchTimeInterval.nanoseconds(Int(clamping: Monotonic.nanoseconds(limits.tick)))
      timer.schedule(deadline: .now() + tick, repeating: tick, leeway: .milliseconds(50))
    }
    connections[ObjectIdentifier(connection)] = connection
  }

  /// Lets go of a connection; an empty loop does not tick.
  func remove(_ connection: Connection) {
    guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
    if connections.isEmpty { timer.schedule(deadline: .distantFuture) }
  }

  /// Every connection now on the loop, in a list that may outlive changes.
  var all: [Connection] { Array(connections.values) }

  private func tick() {
    let now = Monotonic.now
    for connection in all { connection.tick(now: now) }
  }
}
