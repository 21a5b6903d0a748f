import Dispatch
import Sockets

/// Tells the service manager that the daemon lives, each time after a question to itself was
/// answered (sd_watchdog_enabled(3)).
final class Watchdog: Sendable {
  private let notifier: ServiceNotifier
  private let interval: Duration
  private let ask: @Sendable () -> Bool
  private let log: Log
  private let queue = DispatchQueue(label: "skranke.watchdog")
  private let isStopped = Guarded(false)

  /// Makes a watchdog; `nil` where nobody watches.
  init?(_ notifier: ServiceNotifier, _ server: Server, _ log: Log) {
    guard let interval = notifier.watchdogInterval, interval > .zero else { return nil }
    self.notifier = notifier
    self.interval = interval / 2
    self.log = log
    ask = server.selfTest(timeout: interval / 4)
  }

  /// Asks at once, and then twice in each interval.
  func start() { queue.async { self.look() } }

  /// Asks no more.
  func stop() { isStopped.withLock { $0 = true } }

  private func look() {
    guard !isStopped.current else { return }
    if ask() { notifier.notify("WATCHDOG=1") } else { log.error("own question unanswered") }
    let pause = interval / .nanoseconds(1)
    queue.asyncAfter(deadline: .now() + .nanoseconds(Int(pause))) { self.look() }
  }
}

extension Server {
  /// A question to the daemon over a connection of its own; true when a reply came in time.
  func selfTest(timeout: Duration) -> @Sendable () -> Bool {
    let group = connections
    return { [desk] in
      do throws(SocketError) {
        let socket = try group.connect { ClientHandler(desk: desk, connection: $0) }
        try socket.send("Hvad kan du svare på?\n".utf8, timeout: timeout)
        // A daemon that is full lives too: it says so.
        return try !socket.read(through: Array("\n\n".utf8), limit: 1 << 20, timeout: timeout)
          .isEmpty
      } catch {
        return false
      }
    }
  }
}
