import Assistant
import Sockets

/// What was counted since the start.
struct Metrics: Sendable {
  /// Something that is counted.
  enum Event: Int, CaseIterable, Sendable {
    /// Questions, by what became of them.
    case answered, clarified, unknown
    /// Lines that begin with `/`, and messages of JSON-RPC.
    case commands, messages
    /// Lines that could not be read, and questions over the limit of an address.
    case faultyLines, rateLimited
    /// Connections that were closed, by the reason.
    case closedIdle, closedSlow, closedUnread, closedForeign
    /// Attempts to load newer data.
    case reloads, failedReloads
    /// Requests of HTTP, and those that became WebSockets.
    case httpRequests, webSockets

    /// Its name in `/metrics`: lower case, with `_` before each word but the first.
    var name: String {
      "\(self)".reduce(into: "") { name, letter in
        name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
      }
    }
  }

  /// One counter an event, so that no lock is asked for more often than need be.
  private let totals = Event.allCases.map { _ in Guarded(0) }
  private let questionTotals = Guarded<[AnsweredQuestion.Kind: Int]>([:])
  private let times = Guarded(LatencyHistogram())

  /// Counts an event.
  func count(_ event: Event) { totals[event.rawValue].withLock { $0 += 1 } }

  /// Counts a question.
  func count(_ asked: AnsweredQuestion, after time: Duration) {
    switch asked.kind.outcome {
    case .answer: count(Event.answered)
    case .clarify: count(Event.clarified)
    case .unknown: count(Event.unknown)
    }
    questionTotals.withLock { $0[asked.kind, default: 0] += 1 }
    times.withLock { $0.add(time) }
  }

  /// How often an event was.
  func total(_ event: Event) -> Int { totals[event.rawValue].current }

  /// How many questions there were of each kind.
  var questions: [AnsweredQuestion.Kind: Int] { questionTotals.current }

  /// How long answers took.
  var latency: LatencyHistogram { times.current }
}
