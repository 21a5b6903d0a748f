import Assistant
import WireProtocol

extension LineSession {
  /// Answers a line that is a question.
  mutating func reply(toQuestion question: String) -> [UInt8] {
    let service = desk.service
    let limit = desk.limits.questionCharacters
    guard question.utf8.count <= limit || question.unicodeScalars.count <= limit else {
      desk.metrics.count(.faults)
      return ReplyBlock.encode(error: service.wording.text(.questionTooLong, limit: limit))
    }
    guard mayAsk() else {
      return ReplyBlock.encode(
        error: service.wording.text(.tooManyQuestions, limit: desk.limits.questionsPerSecond))
    }
    desk.logQuestion(question)
    let answer = service.assistant.ask(question, &state, explain: false)
    desk.metrics.count(answer.outcome)
    return ReplyBlock.encode(answer.lines)
      ?? ReplyBlock.encode(error: service.wording.text(.internalError))
  }

  /// Does what a line that begins with `/` says.
  mutating func reply(toCommand line: String) -> [UInt8] {
    desk.metrics.count(.commands)
    let service = desk.service
    guard let command = Command(line: line) else {
      return ReplyBlock.encode(
        error: service.wording.text(.unknownCommand, ["commands": Command.list]))
    }
    let lines: [String]
    switch command {
    case .help: lines = service.assistant.lines(of: .help) + Self.commandLines(service.wording)
    case .restart:
      state = DialogueState()
      lines = service.assistant.lines(of: .restarted)
    case .documents: lines = service.assistant.lines(of: .documents)
    case .examples: lines = service.assistant.lines(of: .examples)
    case .farewell:
      isOver = true
      lines = service.assistant.lines(of: .farewell)
    }
    return ReplyBlock.encode(lines)
      ?? ReplyBlock.encode(error: service.wording.text(.internalError))
  }

  private static func commandLines(_ wording: ProtocolWording) -> [String] {
    [wording.text(.commands)]
      + Command.allCases.map { "\($0.rawValue) – \(wording.text($0.explanation))" }
  }
}
