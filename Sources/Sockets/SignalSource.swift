import Dispatch
import Glibc

/// A signal that the process answers instead of dying from it.
public enum ProcessSignal: Int32, CaseIterable, Sendable {
  /// SIGHUP, by custom the wish to read the configuration again.
  case hangUp = 1
  /// SIGINT, from the keyboard.
  case interrupt = 2
  /// SIGTERM, from the service manager.
  case terminate = 15
}

/// Delivers signals to a closure on a serial queue of its own, until it is released.
///
/// `@unchecked Sendable`: nothing in it changes after `init`.
public final class SignalSource: @unchecked Sendable {
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen; no signal that comes after it is lost.
  ///
  /// - Parameters:
  ///   - signals: Those to be delivered; their default action is taken away for good.
  ///   - handler: Called with one signal at a time.
  public init(
    _ signals: [ProcessSignal], handler: @escaping @Sendable (ProcessSignal) -> Void
  ) {
    let queue = DispatchQueue(label: "skranke.signals")
    let registered = DispatchGroup()
    sources = signals.map { signal in
      // Dispatch only watches: the default action would still end the process.
      _ = Glibc.signal(signal.rawValue, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: signal.rawValue, queue: queue)
      source.setEventHandler { handler(signal) }
      registered.enter()
      source.setRegistrationHandler { registered.leave() }
      source.activate()
      return source
    }
    // Dispatch begins to watch a moment later, and a signal in between would be lost.
    registered.wait()
  }

  deinit { for source in sources { source.cancel() } }

  /// Has writing to a pipe or socket whose reader has gone fail instead of ending the process.
  public static func ignoreBrokenPipes() { _ = Glibc.signal(SIGPIPE, SIG_IGN) }
}
