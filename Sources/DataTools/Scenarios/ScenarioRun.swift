public import Assistant
import DanishText
import JSONCoding

/// How one scenario came out.
public struct ScenarioResult: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The decision come to; `nil` where the message was not taken for a case.
  public let decision: String?
  /// The grounds found.
  public let grounds: [String]
  /// What was said.
  public let text: String
  /// What is wrong, one line each; empty where it came out as it must.
  public let faults: [String]
}

/// Runs scenarios: facts through `exemption.check`, words through a conversation.
public struct ScenarioRun: Sendable {
  private let assistant: Assistant

  /// Takes the assistant to ask.
  public init(_ assistant: Assistant) { self.assistant = assistant }

  /// Runs every scenario.
  public func results(of scenarios: [Scenario]) -> [ScenarioResult] { scenarios.map(result) }

  private func result(of scenario: Scenario) -> ScenarioResult {
    switch scenario.told {
    case .facts(let facts):
      let decision = (try? assistant.checkExemption(facts)) ?? nil
      return compare(
        scenario, decision["decision"]?.string, decision["grounds"]?.array ?? [],
        decision["text"]?.string ?? "")
    case .messages(let messages):
      var state = DialogueState()
      var answer: Answer?
      for message in messages { answer = assistant.ask(message, &state) }
      // The grounds are those of the facts that the conversation came to.
      let decision = state.exemptionFacts.flatMap { try? assistant.checkExemption($0) } ?? nil
      return compare(
        scenario, answer?.decision, decision["grounds"]?.array ?? [], answer?.text ?? "")
    }
  }

  private func compare(
    _ scenario: Scenario, _ decision: String?, _ grounds: [JSONValue], _ text: String
  ) -> ScenarioResult {
    let grounds = grounds.compactMap(\.string)
    var faults: [String] = []
    if decision != scenario.decision {
      faults.append("decision \(decision ?? "none"), not \(scenario.decision)")
    }
    if let wanted = scenario.grounds, Set(wanted) != Set(grounds) {
      faults.append("grounds \(grounds), not \(wanted)")
    }
    let said = Folding.fold(text)
    for words in scenario.mustSay where !said.contains(Folding.fold(words)) {
      faults.append("does not say \"\(words)\"")
    }
    return ScenarioResult(
      scenario: scenario, decision: decision, grounds: grounds, text: text, faults: faults)
  }
}
