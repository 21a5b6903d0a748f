import DanishText
import IntentMatching
import Knowledge

/// Answers the questions of a conversation, one after another, each with what went before.
struct Conversation: Sendable {
  // How much less of a question's words a record may cover when it is of what was spoken of.
  private static let leaningBonus: Float = 0.25
  // How much of the usual confidence a question needs that goes on from the one before.
  private static let leaningLeniency: Float = 0.4
  // The same where the record is of what was spoken of.
  private static let subjectLeniency: Float = 0.1
  // How sure an intent must be that no template decides.
  private static let leastIntent = 0.7

  // Among how many records of the question itself the one that its story leads to must be.
  private static let closestToStory = 3

  let reader: QuestionReader
  let records: RecordAnswers
  let passages: PassageAnswers
  let knowledge: KnowledgeBase
  let splitter: QuestionSplitter
  let structured: StructuredAnswers
  let matcher: IntentMatcher
  let replies: Replies
  let foreign: ForeignText
  let smallTalk: SmallTalk
  let exemption: ExemptionDialogue

  /// Answers a message.
  ///
  /// - Parameters:
  ///   - message: Normalised, without personal numbers.
  ///   - state: The conversation so far, and afterwards with this message in it.
  ///   - explain: Whether the answer tells how it came about.
  /// - Returns: The answer, without its context.
  func answer(
    _ message: String, _ state: inout DialogueState, explain: Bool = false
  ) -> Answer {
    if let answer = exemption.answer(message, &state, explain: explain) {
      let told = answerBeside(answer, message, &state, explain)
      state.remember(message)
      return told ?? answer
    }
    var answer = answerFromRecords(message, &state, explain)
    exemption.resume(message, after: &answer, &state)
    return answer
  }

  /// «Min mor er 83. Hvordan søger hun?» opens a case that cannot be decided yet, and asks for
  /// something that the documents tell: that first, then what the case still needs.
  private func answerBeside(
    _ open: Answer, _ message: String, _ state: inout DialogueState, _ explain: Bool
  ) -> Answer? {
    guard open.outcome == .clarify, exemption.isInquiry(message) else { return nil }
    var told = answerFromRecords(message, &state, explain)
    guard told.outcome == .answer else { return nil }
    told.text += "\n" + open.text
    told.sources += open.sources.filter { !told.sources.contains($0) }
    told.suggestions = open.suggestions
    told.decision = open.decision
    return told
  }

  private func answerFromRecords(
    _ message: String, _ state: inout DialogueState, _ explain: Bool
  ) -> Answer {
    let parts = splitter.split(message)
    guard parts.questions.count > 1 else { return answerOne(message, parts, &state, explain) }
    var answers: [Answer] = []
    for question in completed(parts.questions) {
      // What leans on a question that could not be answered cannot be answered either.
      if answers.last?.outcome == .unknown, reader.read(question).namesNothing { continue }
      let single = QuestionSplitter.Parts(questions: [question], story: parts.story)
      answers.append(answerOne(question, single, &state, explain))
    }
    return join(answers)
  }

  /// «Hvem ejer og hvem leder DUBU?»: a half that names nothing takes what the other half names.
  private func completed(_ questions: [String]) -> [String] {
    let read = questions.map(reader.read)
    guard let named = read.first(where: { !$0.subjects.isEmpty }),
      let mention = named.mentions.first(where: { !$0.candidates.isEmpty })
    else { return questions }
    return read.map { question in
      question.subjects.isEmpty && question.ownWords <= 1
        ? question.question + " " + mention.text : question.question
    }
  }

  private func answerOne(
    _ message: String, _ parts: QuestionSplitter.Parts, _ state: inout DialogueState,
    _ explain: Bool
  ) -> Answer {
    let understanding = reader.read(message)
    var ranking: RecordRanker.Ranking?
    var answer = reply(to: understanding, parts, &state, &ranking)
    answer.entities = understanding.mentions.compactMap { mention in
      mention.candidates.first.map { .init(type: $0.type, id: $0.id, text: mention.text) }
    }
    if explain {
      answer.explanation =
        Explanation(
          knowledge: knowledge, understanding: understanding,
          ranking: ranking ?? records.ranker.rank(records.query(understanding))
        ).json
    }
    return answer
  }

  private func reply(
    to understanding: Understanding, _ parts: QuestionSplitter.Parts, _ state: inout DialogueState,
    _ ranking: inout RecordRanker.Ranking?
  ) -> Answer {
    guard !understanding.text.words.isEmpty else {
      return plain(.emptyQuestion, "help.empty", outcome: .clarify)
    }
    if understanding.mentions.isEmpty, let key = foreign.reply(to: understanding.question) {
      return plain(key, "language.other", outcome: .unknown)
    }
    let relation = FollowUp(reader: reader).relation(of: understanding, to: state)
    let resolved =
      if case .replaces(let text) = relation { reader.read(text) } else { understanding }
    let matches = matcher.match(resolved.question)
    if let answer = smallTalk.answer(resolved, matches) { return answer }
    if let reply = structuredReply(resolved, matches, state) {
      state.remember(resolved.question)
      state.subject = reply.subject ?? state.subject
      state.meeting = reply.meeting ?? state.meeting
      return reply.answer
    }
    if relation == .lacksSubject, state.subject == nil,
      let answer = askWhatIsMeant(resolved, &state)
    {
      return answer
    }
    let found = find(resolved, parts, relation, state)
    ranking = found.ranking
    state.remember(resolved.question)
    if found.record == nil, let told = passages.answer(resolved, matches) {
      state.subject = told.subject ?? state.subject
      state.meeting = told.subject?.meeting ?? state.meeting
      return told.answer
    }
    if let index = found.record {
      state.subject = knowledge.records[index].subject
      state.meeting =
        resolved.meetings.first ?? state.subject?.meeting
        ?? knowledge.meetings.first { meeting in resolved.mayMean(meeting.date) }?.id
        ?? state.meeting
    }
    return found.answer
  }

  private func structuredReply(
    _ question: Understanding, _ matches: [IntentMatch], _ state: DialogueState
  ) -> StructuredAnswers.Reply? {
    guard question.isOfHome(knowledge) else { return nil }
    // Without a template that fits it all, a word that names something else would be passed over.
    for match in matches.prefix(2)
    where match.isTemplate
      || match.confidence >= Self.leastIntent && question.asksOnlyForAttribute
    {
      let request = StructuredAnswers.Request(
        intent: match.name, confidence: match.confidence, understanding: question,
        state: state)
      if let reply = structured.answer(request) { return reply }
      if !match.isTemplate { break }
    }
    return nil
  }

  private func plain(_ key: ReplyKey, _ intent: String, outcome: Answer.Outcome) -> Answer {
    Answer(
      outcome: outcome, text: replies.text(key), intent: .init(name: intent, confidence: 1))
  }

  /// What the records hold.
  private func find(
    _ question: Understanding, _ parts: QuestionSplitter.Parts, _ relation: FollowUp.Relation,
    _ state: DialogueState
  ) -> RecordAnswers.Found {
    let whole = records.answer(question, records.query(question))
    switch relation {
    case .replaces: return whole
    case .lacksSubject:
      return ofSubject(question, state) ?? whole
    case .leans, .mayLean:
      let query = leaningQuery(question, state)
      let leaning = records.answer(
        question, query, leniency: Self.leaningLeniency, ofSubjects: Self.subjectLeniency)
      let isLeaning =
        relation == .leans
        ? isBetter(leaning, than: whole, bonus: Self.leaningBonus)
        : isOfSubject(leaning, query) && isBetter(leaning, than: whole, bonus: 0)
      return isLeaning ? leaning : whole
    case .standsAlone:
      return withStory(question, parts, whole)
    }
  }

  /// A question with a story around it: the question by itself with what the story names, where
  /// that is surer than all of it together.
  private func withStory(
    _ question: Understanding, _ parts: QuestionSplitter.Parts, _ whole: RecordAnswers.Found
  ) -> RecordAnswers.Found {
    guard !parts.story.isEmpty, let sentence = parts.questions.first else { return whole }
    let core = reader.read(sentence)
    let story = reader.read(parts.story)
    guard !core.asksOnlyForAttribute || !core.namesNothing || !story.subjects.isEmpty else {
      return whole
    }
    var query = records.query(core)
    query.earlier = story.text
    if core.subjects.isEmpty { query.subjects = story.subjects }
    let asked = records.answer(core, query)
    if asked.confidence > whole.confidence { return asked }
    // A story has words enough to look like something; what is asked must look like it too.
    let isAgreed = whole.record.map { best in
      asked.ranking.records.prefix(Self.closestToStory).contains { $0.record == best }
    }
    return asked.record != nil || core.ownWords < 2 || isAgreed ?? true ? whole : asked
  }

  /// What the records of the subject that was spoken of hold; `nil` where they hold nothing fit.
  private func ofSubject(
    _ question: Understanding, _ state: DialogueState
  ) -> RecordAnswers.Found? {
    guard state.subject != nil else { return nil }
    var query = leaningQuery(question, state)
    query.isOnlyOfSubjects = true
    return records.answerOfSubject(question, query)
  }

  /// Asks back with the likeliest things that the question could be about.
  private func askWhatIsMeant(
    _ question: Understanding, _ state: inout DialogueState
  ) -> Answer? {
    let isMeeting = question.knownThings.contains("meeting") && knowledge.meetings.count > 1
    let choices =
      isMeeting
      ? structured.meetingChoices(knowledge.meetings)
      : records.likelySubjects(records.query(question))
    guard choices.count > 1 else { return nil }
    state.remember(question.question)
    var answer = plain(.whatDoYouMean, "clarify", outcome: .clarify)
    answer.text = replies.text(
      isMeeting ? .whichDoYouMean : .whatDoYouMean,
      ["choices": Composer.enumeration(choices, last: "eller")])
    answer.suggestions = choices
    return answer
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

  private func isOfSubject(_ found: RecordAnswers.Found, _ query: RankingQuery) -> Bool {
    found.record.map { query.subjects.contains(knowledge.records[$0].subject) } ?? false
  }

  private func isBetter(
    _ leaning: RecordAnswers.Found, than alone: RecordAnswers.Found, bonus: Float
  ) -> Bool {
    guard leaning.record != nil else { return false }
    guard alone.record != nil, let own = leaning.ranking.records.first,
      let other = alone.ranking.records.first
    else { return true }
    return own.features.coverage + bonus >= other.features.coverage
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
