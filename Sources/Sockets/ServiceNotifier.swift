import Glibc

/// Tells the service manager how the daemon is, as in sd_notify(3).
///
///     let notifier = ServiceNotifier(environment: environment)
///     notifier.notify("READY=1", "STATUS=1157 records")  // nothing happens outside a service
public struct ServiceNotifier: Sendable {
  private let address: [UInt8]?
  /// How often `WATCHDOG=1` is expected; nil when nobody watches.
  public let watchdogInterval: Duration?

  /// Reads `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID`.
  ///
  /// - Parameter environment: The process's environment.
  public init(environment: [String: String]) {
    let path = Array((environment["NOTIFY_SOCKET"] ?? "").utf8)
    // `@` stands for the NUL that begins the name of an abstract socket.
    address =
      switch path.first {
      case UInt8(ascii: "@"): [0] + path.dropFirst()
      case UInt8(ascii: "/"): path
      default: nil
      }
    let isWatched = environment["WATCHDOG_PID"].map { Int32($0) == getpid() } ?? true
    watchdogInterval =
      isWatched
      ? environment["WATCHDOG_USEC"].flatMap { Int64($0) }.map { .microseconds($0) } : nil
  }

  /// Whether somebody wants to know.
  public var isActive: Bool { address != nil }

  /// Now on the clock that `RELOADING=1` is to carry as `MONOTONIC_USEC`.
  public static var monotonicMicroseconds: UInt64 { Monotonic.now / 1_000 }

  /// Sends assignments in one message; what cannot be delivered is dropped.
  ///
  /// - Parameter assignments: Such as `READY=1`, without line feeds.
  /// - Returns: Whether it was delivered.
  @discardableResult
  public func notify(_ assignments: String...) -> Bool {
    guard let address, let native = try? NativeAddress(unixPath: address) else { return false }
    let flags = SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue
    let descriptor = Descriptor(number: socket(AF_UNIX, Int32(flags), 0))
    guard descriptor.number >= 0 else { return false }
    defer { descriptor.close() }
    let message = Array(assignments.joined(separator: "\n").utf8)
    return native.lend { target, length in
      sendto(
        descriptor.number, message, message.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT), target,
        length) == message.count
    }
  }
}
