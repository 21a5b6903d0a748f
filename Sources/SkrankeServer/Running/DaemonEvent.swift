import DataFiles
import Dispatch
import Sockets

/// Something that the daemon's main thread has to see to.
enum DaemonEvent: Sendable {
  /// The service manager or a person wants something.
  case signal(ProcessSignal)
  /// The data were loaded, or were found faulty.
  case loaded(Result<Service, DataFaults>)
}

/// Events in the order they came, for one thread that waits for them.
final class DaemonEvents: Sendable {
  private let events = Guarded<[DaemonEvent]>([])
  private let semaphore = DispatchSemaphore(value: 0)

  /// Adds an event.
  func post(_ event: DaemonEvent) {
    events.withLock { $0.append(event) }
    semaphore.signal()
  }

  /// Waits for the next event.
  func next() -> DaemonEvent {
    while true {
      semaphore.wait()
      let event = events.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      if let event { return event }
    }
  }
}
