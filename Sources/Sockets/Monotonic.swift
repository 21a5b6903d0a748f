import Dispatch

/// The clock for deadlines: nanoseconds that never jump.
enum Monotonic {
  /// Now, in nanoseconds since some moment in the past.
  static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

  /// The moment `duration` from now.
  static func after(_ duration: Duration) -> UInt64 {
    let (sum, overflow) = now.addingReportingOverflow(nanoseconds(duration))
    return overflow ? .max : sum
  }

  /// A duration in nanoseconds, not below 0 and cut to what fits.
  static func nanoseconds(_ duration: Duration) -> UInt64 {
    let (seconds, attoseconds) = duration.components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let (whole, overflow) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carry) = whole.addingReportingOverflow(UInt64(attoseconds / 1_000_000_000))
    return overflow || carry ? .max : sum
  }

  /// What is left until `deadline` for `poll`, rounded up so that it never wakes too early.
  static func milliseconds(until deadline: UInt64) -> Int32 {
    let now = now
    guard deadline > now else { return 0 }
    return Int32(clamping: (deadline - now) / 1_000_000 + 1)
  }
}
