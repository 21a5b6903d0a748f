import JSONCoding
import Terminal

/// A conversation line by line: with a prompt where a person types, without in a pipe.
struct PlainChat: Sendable {
  private static let prompt = "> "

  private let options: ClientOptions
  private let streams: StandardStreams
  private let output: AnswerPrinter

  init(_ options: ClientOptions, _ streams: StandardStreams) {
    self.options = options
    self.streams = streams
    output = AnswerPrinter(streams, isJSON: options.isJSON)
  }

  private var isInteractive: Bool { streams.isInputTerminal && streams.isOutputTerminal }

  /// Holds the conversation.
  ///
  /// - Parameter open: Finds whoever answers.
  /// - Returns: The exit code.
  /// - Throws: Where nobody answers, or the output has gone.
  func run(_ open: @escaping () throws -> any Desk) throws -> Int32 {
    let file = options.contextFile.map(ContextFile.init)
    var conversation = Conversation(
      desk: try open(), context: file?.read(), explain: options.explains, open: open)
    var lines = QuestionLines()
    try prompt()
    while let questions = try lines.next(from: streams) {
      for question in questions {
        let turn = try conversation.take(question)
        switch turn {
        case .answer(let answer): try output.print(.success(answer))
        case .lines(let lines): try streams.print(lines + [""])
        case .failure(let error): try output.print(.failure(error))
        }
        if let file { _ = file.write(conversation.context ?? "") }
        if conversation.hasEnded { return ExitCode.answered }
      }
      try prompt()
    }
    if isInteractive { try streams.print("") }
    return ExitCode.answered
  }

  private func prompt() throws(StreamError) {
    if isInteractive { try streams.write(Array(Self.prompt.utf8)) }
  }
}
