import JSONCoding
import WireProtocol

/// One conversation: its context goes with every question, so that it survives the connection.
struct Conversation {
  /// What came of a line.
  enum Turn {
    /// The answer to a question.
    case answer(JSONValue)
    /// The reply to a command.
    case lines([String])
    /// Why there is neither.
    case failure(DeskError)
  }

  /// The conversation so far.
  private(set) var context: String?
  /// Whether the person has said goodbye.
  private(set) var hasEnded = false

  private var desk: any Desk
  private let explain: Bool
  private let open: () throws -> any Desk

  init(
    desk: any Desk, context: String?, explain: Bool, open: @escaping () throws -> any Desk
  ) {
    self.desk = desk
    self.context = context
    self.explain = explain
    self.open = open
  }

  /// Takes what the person wrote.
  ///
  /// - Throws: Where nobody answers any more.
  mutating func take(_ line: Result<String, DeskError>) throws -> Turn {
    do throws(DeskError) {
      return try turn(line.get())
    } catch .lost {
      // The daemon may just have been started again: the context knows where we were.
      desk = try open()
      do throws(DeskError) { return try turn(line.get()) } catch { return .failure(error) }
    } catch {
      return .failure(error)
    }
  }

  private mutating func turn(_ line: String) throws(DeskError) -> Turn {
    guard line.hasPrefix("/") else {
      let answer = try desk.ask(line, context: context, explain: explain)
      context = answer["context"]?.string
      return .answer(answer)
    }
    let command = Command(line: line)
    let lines = try desk.command(line)
    if command == .restart { context = nil }
    if command == .farewell { hasEnded = true }
    return .lines(lines)
  }
}
