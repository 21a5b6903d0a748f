import JSONCoding
import Terminal

/// One question: the answer, then the lines that name its sources.
struct SingleQuestion: Sendable {
  let options: ClientOptions
  let streams: StandardStreams

  /// Asks it.
  ///
  /// - Returns: The exit code, which tells what became of it.
  func run(_ question: String, at desk: any Desk) throws -> Int32 {
    if question.hasPrefix("/") {
      let lines = try desk.command(question)
      try streams.print(lines)
      return lines.first?.hasPrefix("Fejl:") == true ? ExitCode.usage : ExitCode.answered
    }
    let file = options.contextFile.map(ContextFile.init)
    let answer = try desk.ask(question, context: file?.read(), explain: options.explains)
    if let file, let context = answer["context"]?.string, !file.write(context) {
      streams.complain("skranke: Samtalen kan ikke skrives til \(file.path).")
      return ExitCode.cannotWrite
    }
    if options.isJSON {
      try streams.write(answer.encoded() + [UInt8(ascii: "\n")])
    } else {
      try streams.print(AnswerText(answer).lines)
    }
    return ExitCode.code(outcome: answer["outcome"]?.string)
  }
}
