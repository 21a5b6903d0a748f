import DanishText
import Knowledge

/// Answers the questions of a conversation, one after another, each with what went before.
struct Conversation: Sendable {
  // How much less of a question's words a record may cover when it is of what was spoken of.
  private static let leaningBonus: Float = 0.25

  let reader: QuestionReader
  let records: RecordAnswers
  let knowledge: KnowledgeBase
  let splitter: QuestionSplitter

  /// Answers a message.
  func answer(_ message: String, _ state: inout DialogueState) -> Answer {
    let parts = splitter.split(message)
    guard parts.questions.count > 1 else { return answerOne(message, parts, &state) }
    var answers: [Answer] = []
    for question in parts.questions {
      let single = QuestionSplitter.Parts(questions: [question], story: parts.story)
      answers.append(answerOne(question, single, &state))
    }
    return join(answers)
  }

  private func answerOne(
    _ message: String, _ parts: QuestionSplitter.Parts, _ state: inout DialogueState
  ) -> Answer {
    let understanding = reader.read(message)
    let (found, resolved) = find(understanding, parts, state)
    state.remember(resolved)
    if let index = found.record {
      state.subject = knowledge.records[index].subject
      state.meeting = understanding.meetings.first ?? state.subject?.meeting ?? state.meeting
    }
    return found.answer
  }

  /// What the records hold, and the question as it was taken.
  private func find(
    _ question: Understanding, _ parts: QuestionSplitter.Parts, _ state: DialogueState
  ) -> (RecordAnswers.Found, String) {
    switch FollowUp(reader: reader).relation(of: question, to: state) {
    case .replaces(let text):
      let whole = reader.read(text)
      return (records.answer(whole, records.query(whole)), text)
    case .leans:
      let alone = records.answer(question, records.query(question))
      let leaning = records.answer(question, leaningQuery(question, state))
      return (isBetter(leaning, than: alone) ? leaning : alone, question.question)
    case .standsAlone:
      let whole = records.answer(question, records.query(question))
      guard !parts.story.isEmpty, let sentence = parts.questions.first else {
        return (whole, question.question)
      }
      let core = reader.read(sentence)
      var query = records.query(core)
      query.earlier = reader.read(parts.story).text
      query.subjects.formUnion(question.subjects)
      let asked = records.answer(core, query)
      return (asked.confidence > whole.confidence ? asked : whole, question.question)
    }
  }

  private func leaningQuery(_ question: Understanding, _ state: DialogueState) -> RankingQuery {
    var query = records.query(question)
    query.earlier = state.question.map { reader.read($0).text }
    if let subject = state.subject, query.subjects.isEmpty { query.subjects = [subject] }
    if let meeting = state.meeting, query.meetings.isEmpty, state.subject?.meeting != nil {
      query.meetings = [meeting]
    }
    return query
  }

  private func isBetter(
    _ leaning: RecordAnswers.Found, than alone: RecordAnswers.Found
  ) -> Bool {
    guard leaning.record != nil else { return false }
    guard alone.record != nil, let own = leaning.ranking.records.first,
      let other = alone.ranking.records.first
    else { return true }
    return own.features.coverage + Self.leaningBonus >= other.features.coverage
  }

  /// Several answers as one: answered where one of them is.
  private func join(_ answers: [Answer]) -> Answer {
    guard var joined = answers.first(where: { $0.outcome == .answer }) ?? answers.first else {
      return Answer(outcome: .unknown, text: "", intent: .init(name: "none", confidence: 0))
    }
    var texts: [String] = []
    for answer in answers where !texts.contains(answer.text) { texts.append(answer.text) }
    joined.text = texts.joined(separator: "\n")
    var sources: [Source] = []
    for source in answers.flatMap(\.sources) where !sources.contains(source) {
      sources.append(source)
    }
    joined.sources = sources
    joined.suggestions = Array(answers.flatMap(\.suggestions).prefix(3))
    return joined
  }
}
