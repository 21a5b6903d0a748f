import Terminal

/// What a tool may use.
struct ToolContext: Sendable {
  /// The process's environment.
  let environment: [String: String]
  /// Where it reads and writes.
  let streams: StandardStreams
  /// The sentences of the protocol, and the placeholders that each may hold.
  let protocolTexts: [(key: String, placeholders: [String])]
}

/// One tool: the table of them drives dispatch and help.
struct ToolVerb: Sendable {
  /// Does a tool's work.
  typealias Run = @Sendable (inout ToolArguments, ToolContext) throws -> Int32

  /// The words that name it, such as `kb validate`.
  let words: [String]
  /// How it is typed.
  let usage: String
  /// What it does, in a line.
  let meaning: String
  /// The same at length, with options and examples; a tool may have options that are data.
  let help: @Sendable (inout ToolArguments, ToolContext) throws -> String
  /// Does it.
  let run: Run

  init(
    words: [String], usage: String, meaning: String,
    help: @escaping @Sendable (inout ToolArguments, ToolContext) throws -> String,
    run: @escaping Run
  ) {
    self.words = words
    self.usage = usage
    self.meaning = meaning
    self.help = help
    self.run = run
  }

  init(words: [String], usage: String, meaning: String, help: String, run: @escaping Run) {
    self.init(words: words, usage: usage, meaning: meaning, help: { _, _ in help }, run: run)
  }

  /// Every tool, in the order of the help.
  static let all: [ToolVerb] = [
    ExemptionCommand.verb, KnowledgeValidation.verb, KnowledgeVerification.verb,
    GapsCommand.verb, ImportCommand.verb, NewMunicipality.verb, ChangedCommand.verb,
    EvaluationCommand.verb,
  ]
}
