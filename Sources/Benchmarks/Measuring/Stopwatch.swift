import Dispatch

/// Measures how long work takes.
enum Stopwatch {
  /// Now, in nanoseconds since some moment in the past.
  static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

  /// Runs work on each of some inputs, in rounds, after a round that does not count.
  ///
  /// - Parameters:
  ///   - inputs: What to work on.
  ///   - rounds: How often.
  ///   - work: What to measure.
  /// - Returns: How long each run took.
  static func measure<Input>(
    _ inputs: [Input], rounds: Int, _ work: (Input) -> Void
  ) -> Durations {
    for input in inputs { work(input) }
    var durations = Durations()
    for _ in 0..<rounds {
      for input in inputs {
        let start = now
        work(input)
        durations.add(now - start)
      }
    }
    return durations
  }

  /// Runs work once.
  ///
  /// - Returns: What it came to, and how many nanoseconds it took.
  static func time<Result>(_ work: () throws -> Result) rethrows -> (Result, UInt64) {
    let start = now
    let result = try work()
    return (result, now - start)
  }
}
