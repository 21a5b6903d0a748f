public import Assistant

/// What became of one evaluation question.
public struct EvaluationResult: Sendable {
  /// How the answer compares with what was expected.
  public enum Verdict: String, CaseIterable, Sendable {
    /// As expected.
    case right
    /// Answered, but not with what a right answer holds, or from another document.
    case wrong
    /// Refused or asked back where the documents hold the answer.
    case wronglyRefused
    /// Answered where it should have been refused or asked back.
    case wronglyAnswered
    /// Refused where a question back was expected, or the other way round.
    case otherRefusal
  }

  /// The question.
  public let question: EvaluationQuestion
  /// The answer.
  public let answer: Answer
  /// How they compare.
  public let verdict: Verdict
  /// Whether the expected document is among the sources; `true` where none is expected.
  public let citesDocument: Bool
  /// How long the answer took, in microseconds.
  public let microseconds: Double
}

/// Asks evaluation questions in process.
public struct EvaluationRun: Sendable {
  private let assistant: Assistant

  /// Takes the assistant to ask.
  public init(_ assistant: Assistant) { self.assistant = assistant }

  /// Asks every question, each in a conversation of its own.
  public func results(of set: EvaluationSet) -> [EvaluationResult] {
    set.questions.map(result)
  }

  private func result(of question: EvaluationQuestion) -> EvaluationResult {
    var state = DialogueState()
    for earlier in question.after { _ = assistant.ask(earlier, &state) }
    let clock = ContinuousClock()
    let start = clock.now
    let answer = assistant.ask(question.question, &state)
    let took = start.duration(to: clock.now) / .microseconds(1)
    let cites =
      question.document.map { wanted in answer.sources.contains { $0.document == wanted } } ?? true
    return EvaluationResult(
      question: question, answer: answer, verdict: verdict(question, answer), citesDocument: cites,
      microseconds: took)
  }

  private func verdict(
    _ question: EvaluationQuestion, _ answer: Answer
  ) -> EvaluationResult.Verdict {
    let outcome = answer.outcome.rawValue
    if let decision = question.decision, answer.decision != decision {
      return answer.outcome == .answer ? .wrong : .wronglyRefused
    }
    switch (question.outcome, outcome) {
    case ("answer", "answer"): return question.isSatisfied(by: answer.text) ? .right : .wrong
    case ("answer", _): return .wronglyRefused
    case (_, "answer"): return .wronglyAnswered
    default: return question.outcome == outcome ? .right : .otherRefusal
    }
  }
}
