import JSONCoding
import Terminal
import WireProtocol

/// Questions from the input, one a line, answered one after another in this process.
struct EmbeddedPipe: Sendable {
  private let options: ClientOptions
  private let streams: StandardStreams
  private let output: AnswerPrinter

  init(_ options: ClientOptions, _ streams: StandardStreams, _ output: AnswerPrinter) {
    self.options = options
    self.streams = streams
    self.output = output
  }

  /// Answers them all.
  ///
  /// - Returns: The exit code: 0, for every line gets a reply, be it an error.
  func run(at desk: any Desk) throws(StreamError) -> Int32 {
    var lines = QuestionLines()
    while let questions = try lines.next(from: streams) {
      for question in questions {
        let result: Result<JSONValue, DeskError>
        do throws(DeskError) {
          result = .success(
            try desk.ask(question.get(), context: nil, explain: options.explains))
        } catch {
          result = .failure(error)
        }
        try output.print(result)
      }
    }
    return ExitCode.answered
  }
}
