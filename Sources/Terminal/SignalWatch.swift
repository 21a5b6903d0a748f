import Dispatch
import Synchronization

/// Hears of signals instead of having them end or stop the process.
final class SignalWatch: Sendable {
  private let sources: Mutex<[(signal: Int32, source: any DispatchSourceSignal)]>

  /// Prepares to hear of signals.
  init(_ signals: [Int32]) {
    let queue = DispatchQueue(label: "skranke.terminal.signals")
    sources = Mutex(
      signals.map { signal in
        (signal, DispatchSource.makeSignalSource(signal: signal, queue: queue))
      })
  }

  /// Begins; no signal that comes after it is missed.
  func begin(_ handler: @escaping @Sendable (Int32) -> Void) {
    let ready = DispatchGroup()
    sources.withLock { sources in
      for (signal, source) in sources {
        source.setEventHandler { handler(signal) }
        ready.enter()
        source.setRegistrationHandler { ready.leave() }
        source.activate()
      }
    }
    ready.wait()
  }

  /// Hears of no more.
  func end() {
    sources.withLock { for (_, source) in $0 { source.cancel() } }
  }
}
