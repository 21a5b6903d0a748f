import Dispatch
import Synchronization

/// Work that is spread over the cores.
enum Parallel {
  /// Makes a number of values, each by itself.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - make: Makes one by its number, from 0; several run at once.
  /// - Returns: The values in the order of their numbers.
  static func map<Value: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Value) -> [Value] {
    let made = Mutex<[(number: Int, value: Value)]>([])
    withoutActuallyEscaping(make) { make in
      DispatchQueue.concurrentPerform(iterations: count) { number in
        let value = make(number)
        made.withLock { $0.append((number, value)) }
      }
    }
    return made.withLock { $0 }.sorted { $0.number < $1.number }.map(\.value)
  }
}
