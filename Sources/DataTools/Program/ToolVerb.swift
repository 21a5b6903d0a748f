import Terminal

/// What a tool may use.
struct ToolContext: Sendable {
  /// The process's environment.
  let environment: [String: String]
  /// Where it reads and writes.
  let streams: StandardStreams
}

/// One tool: the table of them drives dispatch and help.
struct ToolVerb: Sendable {
  /// The words that name it, such as `kb validate`.
  let words: [String]
  /// How it is typed.
  let usage: String
  /// What it does, in a line.
  let meaning: String
  /// The same at length, with options and examples.
  let help: String
  /// Does it.
  let run: @Sendable (inout ToolArguments, ToolContext) throws -> Int32

  /// Every tool, in the order of the help.
  static let all: [ToolVerb] = [
    KnowledgeValidation.verb, KnowledgeVerification.verb, EvaluationCommand.verb,
  ]
}
