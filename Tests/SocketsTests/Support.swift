import Foundation
import Sockets
import TestSupport

/// Sends back what comes; closes when the peer ends.
final class Echo: ConnectionHandler {
  func received(_ bytes: ArraySlice<UInt8>, on connection: Connection) { connection.send(bytes) }
}

/// Events that a test waits for, so that no test sleeps.
final class Journal<Event: Sendable>: @unchecked Sendable {
  // Proof of `@unchecked Sendable`: `events` is touched only while `condition` is held.
  private let condition = NSCondition()
  private var events: [Event] = []

  /// Notes that something has happened.
  func note(_ event: Event) {
    condition.withLock {
      events.append(event)
      condition.broadcast()
    }
  }

  /// What has happened so far, in order.
  var all: [Event] { condition.withLock { events } }

  /// Waits until the condition holds for what has happened; false after half a minute.
  func wait(until isMet: ([Event]) -> Bool) -> Bool {
    let deadline = Date(timeIntervalSinceNow: 30)
    return condition.withLock {
      while !isMet(events) {
        if !condition.wait(until: deadline) { return isMet(events) }
      }
      return true
    }
  }
}

extension Journal where Event: Equatable {
  /// Waits until this has happened.
  func wait(for event: Event) -> Bool { wait { $0.contains(event) } }
}

/// Every kind of address a test can listen on.
enum Transport: CaseIterable, Sendable {
  case unix, ipv4

  /// An address of this kind that is free.
  func address(in folder: TemporaryFolder) -> SocketAddress {
    switch self {
    case .unix: .unix(path: folder.file("s"))
    case .ipv4: .tcp(host: "127.0.0.1", port: 0)
    }
  }
}
