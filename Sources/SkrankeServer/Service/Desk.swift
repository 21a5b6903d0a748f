import Sockets

/// What all connections share: the data now served, the limits, the log and the counters.
struct Desk: Sendable {
  /// The version of the data that new requests are answered from.
  let services: Guarded<Service>
  /// How the daemon runs.
  let configuration: Configuration
  /// Where events go.
  let log: Log
  /// What was counted since the start.
  let metrics = Metrics()
  /// When the daemon began to serve.
  let started = ContinuousClock.now
  /// Where questions without an answer are kept for the keeper of the knowledge.
  let unanswered: UnansweredQuestions?
  /// How many questions each address may still ask.
  let rates: RateLimiter
  /// How far the daemon is towards its end.
  let ending = Guarded(Ending.notYet)
  /// How many connections there are and were.
  let connectionCounts: @Sendable () -> ConnectionCounts

  /// Opens a desk.
  init(
    service: Service, configuration: Configuration, log: Log,
    unanswered: UnansweredQuestions? = nil,
    connectionCounts: @escaping @Sendable () -> ConnectionCounts = { ConnectionCounts() }
  ) {
    services = Guarded(service)
    self.connectionCounts = connectionCounts
    self.configuration = configuration
    self.log = log
    self.unanswered = unanswered
    rates = RateLimiter(
      perSecond: configuration.limits.questionsPerSecond,
      burst: configuration.limits.questionBurst)
  }

  /// What a client cannot have more of.
  var limits: Limits { configuration.limits }

  /// Whether the daemon is ending.
  var isEnding: Bool { ending.current != .notYet }

  /// The version of the data now, for one request from beginning to end.
  var service: Service { services.current }
}
