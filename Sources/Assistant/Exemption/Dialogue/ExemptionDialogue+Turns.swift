import Eligibility
import JSONCoding
import Knowledge

extension ExemptionDialogue {
  /// Adds what was told to the case, and decides or asks on.
  func take(
    _ story: Story, reply: ShortReply?, confidence: Float,
    _ state: inout DialogueState
  ) -> Answer {
    var facts = facts(in: state) ?? FactSet(schema: rules.schema)
    let isFirst = state.facts == nil
    var changed = story.facts
    if let asked = state.asked.map({ FactKey($0) }) {
      let isRight = changed.contains { facts[$0.key] != nil && facts[$0.key] != $0.value }
      switch reply?.content {
      case .value(let value)? where changed[asked] == nil && !isRight: changed[asked] = value
      case .unsure? where changed[asked] == nil: state.declined.append(asked.name)
      default: break
      }
    }
    // What is told by halves puts a «no» in doubt that was told before.
    for key in story.open { try? facts.set(nil, for: key) }
    for (key, value) in changed { try? facts.set(value, for: key) }
    state.declined.removeAll { facts[FactKey($0)] != nil }
    if state.person == nil { state.person = story.person?.name }
    state.facts = facts.json
    let decision = rules.decide(facts)
    let next = nextQuestion(decision, story, Set(state.declined.map { FactKey($0) }))
    state.asked = next?.fact.name
    state.isRepeated = false
    let turn = CaseWording.Turn(
      decision: decision, next: next, remarks: story.remarks, isFirst: isFirst,
      person: CasePerson(name: state.person))
    return wording.answer(turn, confidence: confidence)
  }

  /// What was told by halves is asked for first, then what settles the case soonest.
  private func nextQuestion(
    _ decision: Decision, _ story: Story, _ declined: Set<FactKey>
  ) -> Question? {
    let missing = decision.missing.filter { !declined.contains($0.fact) }
    return story.open.lazy.compactMap { open in missing.first { $0.fact == open } }.first
      ?? missing.first
  }

  /// Asks again where the reply could not be understood; the second time it counts as not known.
  private func repeatQuestion(
    _ asked: FactKey, _ facts: FactSet, _ state: inout DialogueState
  ) -> Answer {
    let isSecond = state.isRepeated
    if isSecond { state.declined.append(asked.name) }
    state.isRepeated = !isSecond
    let decision = rules.decide(facts)
    let declined = Set(state.declined.map { FactKey($0) })
    let next = decision.missing.first { isSecond ? !declined.contains($0.fact) : $0.fact == asked }
    state.asked = next?.fact.name
    let turn = CaseWording.Turn(
      decision: decision, next: next, remarks: [], isFirst: false,
      person: CasePerson(name: state.person),
      excuse: isSecond ? .exemptionSkipped : .exemptionNotUnderstood)
    return wording.answer(turn, confidence: 0.5)
  }

  /// Takes the case up again after an answer to something else.
  ///
  /// - Parameters:
  ///   - message: What was answered.
  ///   - answer: The answer; what is still to be told is asked for at its end. Where the message was
  ///     no question and the documents have nothing to say to it, it was an unclear reply.
  ///   - state: The conversation.
  func resume(_ message: String, after answer: inout Answer, _ state: inout DialogueState) {
    guard let facts = facts(in: state) else { return }
    let person = CasePerson(name: state.person)
    let reading = extractor.read(analyzer.analyze(message), in: .init(person: person))
    let signals = signals(of: reading)
    if let asked = state.asked, let definition = rules.schema[FactKey(asked)] {
      let isQuestion =
        !signals.isDisjoint(with: [.inquiry, .general])
        || reading.clauses.contains { $0.isInverted || $0.isInQuestion }
      if answer.outcome != .answer, !isQuestion {
        answer = repeatQuestion(FactKey(asked), facts, &state)
      } else {
        answer.text += "\n" + wording.back(to: definition.question, person)
      }
    } else if !signals.contains(.person) {
      // «Hvad skal hun have med?» is still about the case that was decided; the rest is not.
      return
    }
    answer.decision = rules.decide(facts).outcome.name
  }
}
