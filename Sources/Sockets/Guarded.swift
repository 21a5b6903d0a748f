import Foundation

/// A value that several threads share, behind a lock.
///
///     let counter = Guarded(0)
///     counter.withLock { $0 += 1 }
///
/// `Synchronization.Mutex` would do, but for the thread sanitizer, which does not see its lock and
/// reports races that are none.
///
/// `@unchecked Sendable`: `value` is touched only while `lock` is held.
public final class Guarded<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  /// Puts a value behind a lock.
  public init(_ value: Value) { self.value = value }

  /// Runs `body`, which should be short and take no other lock, while nobody else has the value.
  public func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }

  /// The value now.
  public var current: Value { withLock { $0 } }
}
