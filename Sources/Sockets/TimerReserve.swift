import Dispatch

/// Gets the system's timer before descriptors may be short.
///
/// Dispatch on Linux opens a descriptor for its events and one for each clock when the first timer
/// is set, and ends the process (`SIGILL`) where the system has none to give. A process that is out
/// of descriptors needs its timers most: to try accepting again, and to close those who hold
/// descriptors for nothing.
enum TimerReserve {
  /// Reading it waits, once in the process's life, until a first timer has fired.
  static let isReady: Bool = {
    let fired = DispatchSemaphore(value: 0)
    DispatchQueue(label: "skranke.timer").asyncAfter(deadline: .now() + .milliseconds(1)) {
      fired.signal()
    }
    return fired.wait(timeout: .now() + .seconds(10)) == .success
  }()
}
