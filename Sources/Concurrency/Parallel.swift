import Dispatch
import Synchronization

/// Work that is spread over the cores.
///
///     Parallel.map(3) { $0 * $0 }              // [0, 1, 4]
///     Parallel.both({ 1 }, { "two" })          // (1, "two")
///     Parallel.spans(of: 5, atMost: 2)         // [0..<3, 3..<5]
///
/// What is made does not depend on how many cores there are.
public enum Parallel {
  /// Makes a number of values, each by itself.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - make: Makes one by its number, from 0; several run at once.
  /// - Returns: The values in the order of their numbers.
  public static func map<Value: Sendable>(
    _ count: Int, _ make: @Sendable (Int) -> Value
  ) -> [Value] {
    let made = Mutex<[(number: Int, value: Value)]>([])
    withoutActuallyEscaping(make) { make in
      DispatchQueue.concurrentPerform(iterations: count) { number in
        let value = make(number)
        made.withLock { $0.append((number, value)) }
      }
    }
    return made.withLock { $0 }.sorted { $0.number < $1.number }.map(\.value)
  }

  /// Makes two values at once.
  ///
  /// - Parameters:
  ///   - first: Makes the first.
  ///   - second: Makes the second.
  /// - Returns: Both.
  public static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let made = Mutex<(first: First?, second: Second?)>((nil, nil))
    withoutActuallyEscaping(first) { first in
      withoutActuallyEscaping(second) { second in
        DispatchQueue.concurrentPerform(iterations: 2) { number in
          if number == 0 {
            let value = first()
            made.withLock { $0.first = value }
          } else {
            let value = second()
            made.withLock { $0.second = value }
          }
        }
      }
    }
    let values = made.withLock { $0 }
    return (values.first ?? first(), values.second ?? second())
  }

  /// Cuts a row of work into spans of about the same length.
  ///
  /// - Parameters:
  ///   - count: How long the row is.
  ///   - most: How many spans there may be.
  /// - Returns: The spans in order, none empty.
  public static func spans(of count: Int, atMost most: Int) -> [Range<Int>] {
    let parts = min(count, max(1, most))
    return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
  }
}
