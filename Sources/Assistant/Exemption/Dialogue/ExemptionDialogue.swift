import DanishText
import Eligibility
import JSONCoding
import Knowledge

/// Decides cases in conversation: takes what is told, asks for what is missing, decides.
///
/// It keeps nothing itself: what is known, asked and declined is in the state.
struct ExemptionDialogue: Sendable {
  let rules: RuleSet
  let language: FactLanguage
  let detector: CaseDetector
  let wording: CaseWording
  let analyzer: TextAnalyzer

  /// Prepares the dialogue.
  ///
  /// - Parameters:
  ///   - rules: What decides.
  ///   - language: How people tell facts.
  ///   - replies: The wording.
  ///   - composer: Writes sources.
  ///   - analyzer: Reads messages, every word of them.
  ///   - others: Messages that are about no case.
  init(
    rules: RuleSet, language: FactLanguage, replies: Replies, composer: Composer,
    analyzer: TextAnalyzer, others: [String]
  ) {
    self.rules = rules
    self.language = language
    self.analyzer = analyzer
    detector = CaseDetector(language, others: others, analyzer: TextAnalyzer())
    wording = CaseWording(rules: rules, language: language, replies: replies, composer: composer)
  }

  var extractor: FactExtractor { FactExtractor(language: language, rules: rules) }

  /// Answers a message that is about a person's case.
  ///
  /// - Parameters:
  ///   - message: The message, normalised.
  ///   - state: The conversation; changed where the message is answered.
  /// - Returns: The answer; `nil` where the message is about something else.
  func answer(_ message: String, _ state: inout DialogueState) -> Answer? {
    let text = analyzer.analyze(message)
    let known = CasePerson(name: state.person)
    let asked = state.asked.map { FactKey($0) }
    if state.facts != nil, let answer = goOn(text, known: known, asked: asked, &state) {
      return answer
    }
    let reading = extractor.read(text)
    let score = detector.score(text, reading)
    guard score > 0 else { return nil }
    // A case of its own: what was told of somebody else does not count for this person.
    if state.facts == nil || isOther(reading.story.person, than: known) { forget(&state) }
    return take(reading.story, reply: nil, confidence: score, &state)
  }

  /// Goes on with the case that the conversation is about.
  private func goOn(
    _ text: AnalyzedText, known: CasePerson?, asked: FactKey?, _ state: inout DialogueState
  ) -> Answer? {
    let fresh = extractor.read(text)
    if startsAnother(fresh, known: known) { return nil }
    let facts = state.facts?.members?.map { FactKey($0.name) } ?? []
    let context = FactExtractor.Context(asked: asked, person: known, known: Set(facts))
    let reading = extractor.read(text, in: context)
    let signals = signals(of: reading)
    let asksElse = !signals.isDisjoint(with: [.inquiry, .general])
    let told = !reading.story.isEmpty
    guard let asked else {
      // The case is closed: only what is told of the person opens it again.
      guard told, !asksElse, reading.story.facts.count + reading.story.open.count > 0 else {
        return nil
      }
      return take(reading.story, reply: nil, confidence: 2, &state)
    }
    let reply = ReplyReader(words: language.replies, schema: rules.schema)
      .read(text, asked: asked)
    if told && !(asksElse && reading.story.facts.isEmpty) || reply.content != nil && !asksElse {
      return take(reading.story, reply: reply, confidence: 3, &state)
    }
    // A question of its own: answered elsewhere, and the case is taken up again after it.
    let asks = asksElse || reading.clauses.contains(where: \.isInverted)
    if asks || text.questionSentence.count > 3 { return nil }
    return repeatQuestion(asked, &state)
  }

  /// Whether a message turns to another person: «Og min far? Han er 90.»
  private func startsAnother(
    _ reading: FactExtractor.Reading, known: CasePerson?
  ) -> Bool {
    guard isOther(reading.story.person, than: known) else { return false }
    let signals = signals(of: reading)
    return signals.contains(.plea)
      || reading.clauses.first.map { !$0.hasVerb && $0.isInQuestion } ?? false
  }

  private func signals(of reading: FactExtractor.Reading) -> Set<CaseEvidence.Signal> {
    CaseEvidence(reading, language).signals
  }

  private func isOther(_ person: CasePerson?, than known: CasePerson?) -> Bool {
    switch (person, known) {
    case (nil, _), (_, nil), (.other(nil)?, .other?): false
    case (.other(let id)?, .other(nil)?): id == nil
    default: person != known
    }
  }

  private func forget(_ state: inout DialogueState) {
    state.facts = nil
    state.declined = []
    state.asked = nil
    state.person = nil
  }

  /// Adds what was told to the case, and decides or asks on.
  private func take(
    _ story: Story, reply: ShortReply?, confidence: Float,
    _ state: inout DialogueState
  ) -> Answer {
    var facts =
      state.facts.flatMap { try? FactSet(json: $0, schema: rules.schema) }
      ?? FactSet(schema: rules.schema)
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
  private func repeatQuestion(_ asked: FactKey, _ state: inout DialogueState) -> Answer? {
    guard let facts = state.facts.flatMap({ try? FactSet(json: $0, schema: rules.schema) }) else {
      return nil
    }
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
  ///   - answer: The answer; what is still to be told is asked for at its end.
  ///   - state: The conversation.
  func resume(_ message: String, after answer: inout Answer, _ state: DialogueState) {
    guard let json = state.facts, let facts = try? FactSet(json: json, schema: rules.schema) else {
      return
    }
    let person = CasePerson(name: state.person)
    if let asked = state.asked, let definition = rules.schema[FactKey(asked)] {
      answer.text += "\n" + wording.back(to: definition.question, person)
    } else {
      // «Hvad skal hun have med?» is still about the case that was decided.
      let reading = extractor.read(analyzer.analyze(message), in: .init(person: person))
      guard signals(of: reading).contains(.person) else { return }
    }
    answer.decision = rules.decide(facts).outcome.name
  }
}
