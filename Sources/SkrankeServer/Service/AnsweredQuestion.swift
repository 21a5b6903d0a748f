import Assistant
import JSONCoding
import WireProtocol

/// A question and what became of it, as far as that is counted and kept.
struct AnsweredQuestion: Sendable {
  /// What questions are counted by; there are as many as the data have intents, and no more.
  struct Kind: Hashable, Sendable {
    /// How it was asked.
    let dialect: Dialect
    /// What became of it.
    let outcome: Answer.Outcome
    /// The name of what was understood to be wanted.
    let intent: String
  }

  /// The ways to ask.
  enum Dialect: String, Sendable {
    /// A line of text.
    case text
    /// `ask` of JSON-RPC.
    case json
    /// The same as a tool of a language model.
    case tool
  }

  /// As it was asked.
  let question: String
  /// What it is counted by.
  let kind: Kind

  /// A question that was asked as a line of text.
  init(_ question: String, _ answer: Answer) {
    self.question = question
    kind = Kind(dialect: .text, outcome: answer.outcome, intent: answer.intent.name)
  }

  /// A question that was asked in JSON-RPC; `nil` where the request asked for something else.
  init?(_ request: RPCRequest, _ result: JSONValue) {
    let dialect: Dialect
    let answer: JSONValue?
    let parameters: JSONValue?
    switch request.method {
    case Method.ask.name: (dialect, answer, parameters) = (.json, result, request.params)
    case Method.toolsCall.name where request.params?["name"]?.string == Method.ask.name:
      (dialect, answer, parameters) = (
        .tool, result["structuredContent"], request.params?["arguments"]
      )
    default: return nil
    }
    guard let outcome = answer?["outcome"]?.string.flatMap({ Answer.Outcome(rawValue: $0) }) else {
      return nil
    }
    // Parameters may stand by position.
    question = (parameters?["question"] ?? parameters?.array?.first)?.string ?? ""
    kind = Kind(
      dialect: dialect, outcome: outcome, intent: answer?["intent"]?["name"]?.string ?? "")
  }
}

extension Desk {
  /// Counts a question, and logs or keeps it where that was asked for.
  func note(_ asked: AnsweredQuestion, after time: Duration) {
    metrics.count(asked, after: time)
    if configuration.logsQuestions {
      log.notice("question", ["text": Assistant.masked(asked.question)])
    }
    if asked.kind.outcome == .unknown { unanswered?.keep(asked) }
  }
}
