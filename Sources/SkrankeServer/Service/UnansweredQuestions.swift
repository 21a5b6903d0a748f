import Assistant
import Dispatch
import Foundation
import JSONCoding
import Sockets

/// Keeps questions that the documents hold no answer to, for the keeper of the knowledge: JSON lines,
/// personal numbers masked.
///
///     {"time":"2014-06-02T15:30:00Z","question":"Hvad koster et pas?","intent":"…","dialect":"text"}
///
/// They are written on a queue of its own, so that a slow disk delays no answer. What is too much is
/// counted and dropped: when many wait, and when the file is as long as it may be.
final class UnansweredQuestions: Sendable {
  /// What became of the questions so far.
  struct Counts: Equatable, Sendable {
    /// Written.
    var kept = 0
    /// Not written, for want of room or since writing failed.
    var dropped = 0
    /// Waiting to be written.
    fileprivate var waiting = 0
    /// Whether it was told that they are dropped.
    fileprivate var hasToldOfDropping = false
  }

  private static let mostWaiting = 1_000

  private let path: String
  private let mostBytes: Int
  private let log: Log
  private let now: @Sendable () -> Date
  private let queue = DispatchQueue(label: "skranke.unanswered")
  private let file: Guarded<AppendFile>
  private let state = Guarded(Counts())

  /// Opens the file, which is made where there is none.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - mostBytes: How long it may become.
  ///   - log: Where it is told that something is dropped.
  ///   - now: The time of day.
  /// - Throws: Why the file cannot be opened.
  init(
    path: String, mostBytes: Int, log: Log, now: @escaping @Sendable () -> Date = { Date() }
  ) throws(SocketError) {
    self.path = path
    self.mostBytes = mostBytes
    self.log = log
    self.now = now
    file = Guarded(try AppendFile(path: path))
  }

  /// What became of the questions so far.
  var counts: Counts { state.current }

  /// Keeps a question, later.
  func keep(_ asked: AnsweredQuestion) {
    let hasRoom = state.withLock { state in
      guard state.waiting < Self.mostWaiting else {
        state.dropped += 1
        return false
      }
      state.waiting += 1
      return true
    }
    guard hasRoom else { return }
    let time = now()
    queue.async { self.write(asked, time) }
  }

  /// Goes on in a new file where the old one was moved away.
  func reopen() {
    queue.async { [self] in
      do throws(SocketError) {
        let new = try AppendFile(path: path)
        file.withLock { $0 = new }
        state.withLock { $0.hasToldOfDropping = false }
      } catch {
        log.error("unanswered questions go on in the old file", ["why": error.description])
      }
    }
  }

  /// Waits until everything is written.
  func flush() { queue.sync {} }

  private func write(_ asked: AnsweredQuestion, _ time: Date) {
    let line: JSONValue = [
      "time": JSONValue(time.formatted(.iso8601)),
      "question": JSONValue(Assistant.masked(asked.question)),
      "intent": JSONValue(asked.kind.intent), "dialect": JSONValue(asked.kind.dialect.rawValue),
    ]
    let bytes = line.encoded() + [UInt8(ascii: "\n")]
    let isKept = file.withLock { $0.append(bytes, upTo: mostBytes) }
    let isNews = state.withLock { state in
      state.waiting -= 1
      if isKept { state.kept += 1 } else { state.dropped += 1 }
      defer { if !isKept { state.hasToldOfDropping = true } }
      return !isKept && !state.hasToldOfDropping
    }
    if isNews { log.warning("unanswered questions are dropped", ["file": path]) }
  }
}
