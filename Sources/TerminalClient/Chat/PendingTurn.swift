import Foundation
import JSONCoding
import Sockets
import WireProtocol

/// A line of a chat that is being answered on a thread of its own, so that the keyboard is heard
/// meanwhile.
final class PendingTurn: Sendable {
  /// What has come of it so far.
  enum Progress: Sendable {
    /// The answer is being waited for.
    case asking
    /// The daemon has gone, and is being looked for.
    case searching
    /// It is over.
    case done(Result<Outcome, DeskError>)
  }

  /// What came of a line.
  struct Outcome: Sendable {
    /// Whoever answered, for the next line.
    let desk: any Desk
    /// The answer to a question, or the lines of the reply to a command.
    let reply: Reply
  }

  /// The reply to a line.
  enum Reply: Sendable {
    case answer(JSONValue)
    case lines([String])
  }

  private struct State {
    var progress = Progress.asking
    var isAbandoned = false
  }

  private let state = Guarded(State())
  private let line: String
  private let context: String?
  private let explain: Bool
  private let open: @Sendable () throws -> any Desk

  init(
    _ line: String, context: String?, explain: Bool, open: @escaping @Sendable () throws -> any Desk
  ) {
    self.line = line
    self.context = context
    self.explain = explain
    self.open = open
  }

  /// What has come of it so far.
  var progress: Progress { state.current.progress }

  /// Nobody waits for it any more.
  func abandon() { state.withLock { $0.isAbandoned = true } }

  /// Begins.
  ///
  /// - Parameters:
  ///   - desk: Whoever answered last; `nil` where somebody must be found first.
  ///   - wake: Called whenever ``progress`` has changed.
  func begin(at desk: (any Desk)?, wake: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { self.run(desk, wake) }
  }

  private func run(_ first: (any Desk)?, _ wake: () -> Void) {
    var desk = first
    while !state.current.isAbandoned {
      if desk == nil { desk = try? open() }
      if let desk {
        do throws(DeskError) {
          let outcome = Outcome(desk: desk, reply: try reply(of: desk))
          return finish(.success(outcome), wake)
        } catch .lost {
          // The daemon may just have been started again: the context knows where we were.
        } catch {
          return finish(.failure(error), wake)
        }
      }
      desk = nil
      let isNew = state.withLock { state in
        if case .searching = state.progress { return false }
        state.progress = .searching
        return true
      }
      if isNew { wake() }
      Thread.sleep(forTimeInterval: 0.25)
    }
  }

  private func reply(of desk: any Desk) throws(DeskError) -> Reply {
    guard line.hasPrefix("/") else {
      return .answer(try desk.ask(line, context: context, explain: explain))
    }
    return .lines(try desk.command(line))
  }

  private func finish(_ result: Result<Outcome, DeskError>, _ wake: () -> Void) {
    state.withLock { $0.progress = .done(result) }
    wake()
  }
}
