public import JSONCoding

/// Whoever answers: a daemon at the other end of a socket, or the same code in this process.
public protocol Desk: Sendable {
  /// Answers a question of a conversation.
  ///
  /// - Parameters:
  ///   - question: What somebody wrote.
  ///   - context: The conversation so far, as the last answer gave it.
  ///   - explain: Whether the answer tells how it came about.
  /// - Returns: The answer as it goes over the wire.
  /// - Throws: Why there is none.
  func ask(
    _ question: String, context: String?, explain: Bool
  ) throws(DeskError) -> JSONValue

  /// Does a command of the text dialect, such as `/hjælp`.
  ///
  /// - Parameter line: The command.
  /// - Returns: The lines of the reply.
  /// - Throws: Why there are none.
  func command(_ line: String) throws(DeskError) -> [String]

  /// The projects, as `project.list` gives them.
  ///
  /// - Returns: `{"projects": […]}`.
  /// - Throws: Why there are none.
  func projects() throws(DeskError) -> JSONValue
}

/// Why there is no answer.
public enum DeskError: Error, Equatable, Sendable {
  /// Nobody listens at any of these addresses.
  case nobodyListens([String])
  /// The connection broke, or no reply came in time.
  case lost
  /// What came is no reply.
  case unreadable
  /// The question was not taken: JSON-RPC's code, and the reason in Danish.
  case refused(code: Int, message: String)
}
