import Sockets

/// What was counted since the start.
struct Metrics: Sendable {
  /// Something that is counted; the name is the one in `/metrics`.
  enum Event: String, CaseIterable, Sendable {
    case answered = "answers_answer"
    case clarified = "answers_clarify"
    case unknown = "answers_unknown"
    case commands = "commands"
    case messages = "messages"
    case faults = "faulty_lines"
    case rateLimited = "rate_limited"
    case idleClosed = "closed_idle"
    case lineTimeouts = "closed_line_timeout"
    case unreadClosed = "closed_unread"
    case foreignClosed = "closed_foreign"
    case reloads = "reloads"
    case failedReloads = "reloads_failed"
    case httpRequests = "http_requests"
    case webSockets = "websockets"
  }

  private let totals = Guarded<[Event: Int]>([:])

  /// Counts an event.
  func count(_ event: Event) { totals.withLock { $0[event, default: 0] += 1 } }

  /// How often an event was.
  func total(_ event: Event) -> Int { totals.withLock { $0[event] ?? 0 } }
}
