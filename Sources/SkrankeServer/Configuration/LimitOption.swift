/// One limit as a command-line option; the same table serves `--help` and `/metrics`.
struct LimitOption: Sendable {
  /// The option, with its two dashes.
  let option: String
  /// Its name in `/metrics`.
  let metric: String
  /// What it counts, as `--help` shows it.
  let unit: String
  /// What it limits.
  let explanation: String
  /// The values it can have.
  let range: ClosedRange<Int>
  /// Where the value is.
  let path: any (WritableKeyPath<Limits, Int> & Sendable)

  init(
    _ option: String, _ unit: String, _ range: ClosedRange<Int>,
    _ path: any (WritableKeyPath<Limits, Int> & Sendable), _ explanation: String
  ) {
    self.option = option
    self.metric = String(option.dropFirst(2)).replacing("-", with: "_")
    self.unit = unit
    self.explanation = explanation
    self.range = range
    self.path = path
  }

  /// Every limit there is.
  static let all: [LimitOption] = [
    LimitOption("--max-connections", "N", 1...1_000_000, \.connections, "connections in all"),
    LimitOption(
      "--max-connections-per-address", "N", 1...1_000_000, \.connectionsPerAddress,
      "connections from one TCP address, not loopback"),
    LimitOption(
      "--idle-timeout", "SECONDS", times, \.idleTime, "a TCP connection without a line, 0: none"),
    LimitOption(
      "--unix-idle-timeout", "SECONDS", times, \.unixIdleTime,
      "a Unix connection without a line, 0: none"),
    LimitOption(
      "--line-timeout", "SECONDS", times, \.lineTime, "a line that has begun, 0: none"),
    LimitOption(
      "--http-head-timeout", "SECONDS", times, \.headTime, "the head of an HTTP request, 0: none"),
    LimitOption(
      "--websocket-ping", "SECONDS", times, \.pingTime,
      "between pings; two unanswered ones close, 0: none"),
    LimitOption(
      "--max-questions-per-second", "N", 0...1_000_000, \.questionsPerSecond,
      "questions from one TCP address, not loopback, 0: any number"),
    LimitOption(
      "--max-question-burst", "N", 1...1_000_000, \.questionBurst, "such questions at once"),
    LimitOption(
      "--max-unread", "BYTES", sizes, \.unreadBytes, "replies that a client has not read"),
    LimitOption(
      "--unread-timeout", "SECONDS", 1...86_400, \.unreadTime, "replies waiting without progress"),
    LimitOption(
      "--max-waiting-requests", "N", 1...1_000_000, \.waitingRequests,
      "requests read ahead of their replies"),
    LimitOption(
      "--max-waiting", "BYTES", sizes, \.waitingBytes, "requests read ahead of their replies"),
    LimitOption("--max-line", "BYTES", 256...(16 << 20), \.lineBytes, "one line"),
    LimitOption(
      "--max-question", "CHARACTERS", 1...1_000_000, \.questionCharacters, "one question"),
    LimitOption("--max-http-head", "BYTES", 256...(1 << 20), \.headBytes, "head of a request"),
    LimitOption("--max-http-fields", "N", 1...10_000, \.headFields, "fields of a request"),
    LimitOption("--max-http-body", "BYTES", 0...(16 << 20), \.bodyBytes, "body of a request"),
    LimitOption(
      "--max-websocket-message", "BYTES", 125...(16 << 20), \.messageBytes, "one message"),
    LimitOption(
      "--max-unanswered", "BYTES", sizes, \.unansweredBytes, "the file of --collect-unanswered"),
    LimitOption("--shutdown-timeout", "SECONDS", 1...3_600, \.shutdownTime, "ending in good order"),
  ]

  private static let times = 0...31_536_000
  private static let sizes = 4_096...(1 << 30)
}
