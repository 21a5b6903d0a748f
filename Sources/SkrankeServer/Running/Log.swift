import Dispatch
import Foundation
import Sockets
import WireProtocol

/// Writes one line an event.
///
///     log.notice("listening", ["on": "127.0.0.1:7411"])
///     // 2014-06-02T15:30:00Z notice listening on=127.0.0.1:7411
///     // <5>listening on=127.0.0.1:7411      under the journal, which has its own clock
///
/// Lines are written in order on a queue of their own, so that a slow reader of the log delays
/// nobody; when very many wait, further ones are counted and dropped.
struct Log: Sendable {
  /// What takes finished lines.
  typealias Sink = @Sendable (String) -> Void

  private static let mostWaiting = 10_000

  private let level: LogLevel
  private let isJournal: Bool
  private let sink: Sink
  private let queue = DispatchQueue(label: "skranke.log")
  private let waiting = Guarded((count: 0, dropped: 0))

  /// Makes a log.
  ///
  /// - Parameters:
  ///   - level: The least important events that are written.
  ///   - isJournal: Whether lines begin with a priority instead of a time.
  ///   - sink: Where they go.
  init(level: LogLevel, isJournal: Bool, sink: @escaping Sink = Log.standardError) {
    self.level = level
    self.isJournal = isJournal
    self.sink = sink
  }

  /// Writes an event of our own failure.
  func error(_ event: String, _ details: KeyValuePairs<String, String> = [:]) {
    write(.error, event, details)
  }

  /// Writes an event of somebody else's failure or of a limit.
  func warning(_ event: String, _ details: KeyValuePairs<String, String> = [:]) {
    write(.warning, event, details)
  }

  /// Writes a change of state.
  func notice(_ event: String, _ details: KeyValuePairs<String, String> = [:]) {
    write(.notice, event, details)
  }

  /// Writes what is of interest to who looks closer.
  func info(_ event: String, _ details: @autoclosure () -> KeyValuePairs<String, String> = [:]) {
    if level >= .info { write(.info, event, details()) }
  }

  /// Writes everything else.
  func debug(_ event: String, _ details: @autoclosure () -> KeyValuePairs<String, String> = [:]) {
    if level >= .debug { write(.debug, event, details()) }
  }

  /// Writes what makers of data have to see, as it is: the place of a fault stands first.
  func fault(_ fault: String) {
    queue.async { [self] in sink(isJournal ? "<\(LogLevel.error.rawValue)>" + fault : fault) }
  }

  /// Waits until everything is written.
  func flush() { queue.sync {} }

  private func write(
    _ level: LogLevel, _ event: String, _ details: KeyValuePairs<String, String>
  ) {
    guard level <= self.level else { return }
    let hasRoom = waiting.withLock { waiting in
      guard waiting.count < Self.mostWaiting else {
        waiting.dropped += 1
        return false
      }
      waiting.count += 1
      return true
    }
    guard hasRoom else { return }
    var line = event
    for (name, value) in details { line += " \(name)=\(Self.quoted(value))" }
    let now = Date()
    queue.async { [line] in emit(level, line, now) }
  }

  private func emit(_ level: LogLevel, _ line: String, _ now: Date) {
    let dropped = waiting.withLock { waiting in
      waiting.count -= 1
      defer { waiting.dropped = 0 }
      return waiting.dropped
    }
    let head = isJournal ? "<\(level.rawValue)>" : "\(now.formatted(.iso8601)) \(level.name) "
    sink(head + line + (dropped > 0 ? " dropped_before=\(dropped)" : ""))
  }

  /// A value as it can stand in a line: what a client wrote can neither begin a new line nor look
  /// like another value.
  static func quoted(_ value: String) -> String {
    let clean = VisibleText.blanked(value)
    let isPlain = clean.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3D && $0 != 0x5C }
    if isPlain, !clean.isEmpty { return clean }
    return "\"" + clean.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#) + "\""
  }

  /// Writes a line to standard error; one that nobody reads is lost.
  static func standardError(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}
