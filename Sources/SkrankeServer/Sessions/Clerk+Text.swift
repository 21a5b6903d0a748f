import Assistant
import WireProtocol

extension Clerk {
  /// Answers a line that is a question.
  mutating func reply(toQuestion question: String) -> [UInt8] {
    let service = desk.service
    let limit = desk.limits.questionCharacters
    guard question.utf8.count <= limit || question.unicodeScalars.count <= limit else {
      desk.metrics.count(.faultyLines)
      return ReplyBlock.encode(error: service.wording.text(.questionTooLong, limit: limit))
    }
    if let objection = objection() { return objection.encoded(asJSON: false) }
    let start = ContinuousClock.now
    let answer = service.assistant.ask(question, &state, explain: false)
    if !client.isSelf { desk.note(AnsweredQuestion(question, answer), after: .now - start) }
    return block(answer.lines, service)
  }

  /// Does what a line that begins with `/` says.
  mutating func reply(toCommand line: String) -> [UInt8] {
    desk.metrics.count(.commands)
    let service = desk.service
    guard let command = Command(line: line) else {
      return ReplyBlock.encode(
        error: service.wording.text(.unknownCommand, ["commands": Command.list]))
    }
    switch command {
    case .help:
      return block(service.assistant.lines(of: .help) + commandLines(service.wording), service)
    case .restart:
      state = DialogueState()
      return block(service.assistant.lines(of: .restarted), service)
    case .documents: return block(service.assistant.lines(of: .documents), service)
    case .examples: return block(service.assistant.lines(of: .examples), service)
    case .farewell:
      isOver = true
      return block(service.assistant.lines(of: .farewell), service)
    }
  }

  private func block(_ lines: [String], _ service: Service) -> [UInt8] {
    ReplyBlock.encode(lines) ?? ReplyBlock.encode(error: service.wording.text(.internalError))
  }

  private func commandLines(_ wording: ProtocolWording) -> [String] {
    [wording.text(.commands)]
      + Command.allCases.map { "\($0.rawValue) – \(wording.text($0.explanation))" }
  }
}
