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
  ///   - detector: Tells messages about a case from others.
  init(
    rules: RuleSet, language: FactLanguage, replies: Replies, composer: Composer,
    analyzer: TextAnalyzer, detector: CaseDetector
  ) {
    self.rules = rules
    self.language = language
    self.analyzer = analyzer
    self.detector = detector
    wording = CaseWording(rules: rules, language: language, replies: replies, composer: composer)
  }

  var extractor: FactExtractor { FactExtractor(language: language, rules: rules) }

  /// Answers a message that is about a person's case.
  ///
  /// - Parameters:
  ///   - message: The message, normalised.
  ///   - state: The conversation; changed where the message is answered.
  ///   - explain: Whether the answer tells how it came about.
  /// - Returns: The answer; `nil` where the message is about something else.
  func answer(
    _ message: String, _ state: inout DialogueState, explain: Bool = false
  ) -> Answer? {
    let text = analyzer.analyze(message)
    let fresh = extractor.read(text)
    let context = context(of: state)
    let isAnother = state.facts == nil || startsAnother(fresh, state)
    let reading = isAnother ? fresh : extractor.read(text, in: context)
    var answer = isAnother ? nil : goOn(text, reading, &state)
    if answer == nil {
      let score = detector.score(text, fresh)
      guard score > 0 else { return nil }
      // What was told of somebody else does not count for this person.
      if isAnother { forget(&state) }
      answer = take(fresh.story, reply: nil, confidence: score, &state)
    }
    if explain, let facts = facts(in: state) {
      answer?.explanation =
        CaseExplanation(
          text: text, reading: reading, language: language, decision: rules.decide(facts)
        ).json
    }
    return answer
  }

  private func context(of state: DialogueState) -> FactExtractor.Context {
    FactExtractor.Context(
      asked: state.asked.map { FactKey($0) }, person: CasePerson(name: state.person),
      known: Set(state.facts?.members?.map { FactKey($0.name) } ?? []))
  }

  /// Goes on with the case that the conversation is about.
  private func goOn(
    _ text: AnalyzedText, _ reading: FactExtractor.Reading, _ state: inout DialogueState
  ) -> Answer? {
    let asksElse = !signals(of: reading).isDisjoint(with: [.inquiry, .general])
    let story = reading.story
    guard let asked = state.asked.map({ FactKey($0) }) else {
      // The case is closed: only what is told of the person opens it again.
      guard !asksElse, !story.facts.isEmpty || !story.open.isEmpty else { return nil }
      return take(story, reply: nil, confidence: 2, &state)
    }
    let reply = ReplyReader(words: language.replies, schema: rules.schema)
      .read(text, asked: asked)
    let isTold = !story.isEmpty && !(asksElse && story.facts.isEmpty)
    // Something else, or nothing: what the documents say to it shows which.
    guard isTold || reply.content != nil && !asksElse else { return nil }
    return take(story, reply: reply, confidence: 3, &state)
  }

  /// Whether a message turns to another person: «Og min far? Han er 90.» Once a case is closed,
  /// another «borger» is another person too.
  private func startsAnother(_ reading: FactExtractor.Reading, _ state: DialogueState) -> Bool {
    let isPleaded = signals(of: reading).contains(.plea)
    let isNamed = reading.clauses.contains { clause in
      if case .named = clause.speaker { !clause.isSpeakerInherited } else { false }
    }
    if state.asked == nil, isPleaded, isNamed { return true }
    guard isOther(reading.story.person, than: CasePerson(name: state.person)) else { return false }
    return isPleaded || reading.clauses.first.map { !$0.hasVerb && $0.isInQuestion } ?? false
  }

  /// Whether a message asks how, when or by whom, beside what it tells.
  func isInquiry(_ message: String) -> Bool {
    signals(of: extractor.read(analyzer.analyze(message))).contains(.inquiry)
  }

  func signals(of reading: FactExtractor.Reading) -> Set<CaseEvidence.Signal> {
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

  /// The facts of the conversation's case; `nil` where there is none.
  func facts(in state: DialogueState) -> FactSet? {
    state.facts.flatMap { try? FactSet(json: $0, schema: rules.schema) }
  }
}
