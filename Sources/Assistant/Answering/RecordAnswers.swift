import DataFiles
import DanishText
import Knowledge

/// Answers questions from single records: finds, decides, and words the reply.
struct RecordAnswers: Sendable {
  // How much of a question's words a record of what was spoken of must have.
  private static let leastCoverage: Float = 0.25
  private static let mostChoices = 3
  // How far ahead a gap must be of a fact of the kind that is asked for.
  private static let gapAdvantage: Float = 0.3
  // How much of the confidence for an answer makes a record worth naming as the nearest.
  private static let nearness: Float = 0.5

  let knowledge: KnowledgeBase
  let ranker: RecordRanker
  let replies: Replies
  let composer: Composer
  let tuning: Tuning
  let municipalityStems: [String: [[UInt8]]]

  /// What a question came to.
  struct Found: Sendable {
    /// The reply.
    var answer: Answer
    /// The record that it rests on.
    let record: Int?
    /// How it was found.
    let ranking: RecordRanker.Ranking
    /// How sure it is that the documents hold the answer.
    var confidence: Float { ranking.confidence }
  }

  /// The query that an understood question makes.
  func query(_ understanding: Understanding, state: DialogueState? = nil) -> RankingQuery {
    var query = RankingQuery(text: understanding.text)
    query.subjects = understanding.subjects
    query.meetings = Set(understanding.meetings)
    query.years = understanding.years
    query.form = understanding.form
    query.isConfirmation = understanding.isConfirmation
    query.places = understanding.mentions.flatMap(\.candidates).compactMap { named in
      guard case .municipality(let name) = named, let stems = municipalityStems[name] else {
        return nil
      }
      return RankingQuery.Place(name: name, stems: stems)
    }
    return query
  }

  /// Answers a question from the records.
  ///
  /// - Parameters:
  ///   - understanding: The question.
  ///   - query: What to rank by.
  ///   - leniency: How much of the usual confidence will do: less than 1 where the conversation
  ///     already tells what it is about.
  ///   - subjectLeniency: The same for a record of a subject that the query names.
  /// - Returns: The answer, or the refusal.
  func answer(
    _ understanding: Understanding, _ query: RankingQuery, leniency: Float = 1,
    ofSubjects subjectLeniency: Float? = nil
  ) -> Found {
    let ranking = ranker.rank(query)
    let first = ranking.records.first.map { knowledge.records[$0.record] }
    let isOfSubjects = first.map { $0.kind != .gap && query.subjects.contains($0.subject) }
    let factor = isOfSubjects == true ? subjectLeniency ?? leniency : leniency
    guard let best = ranking.records.first, ranking.confidence >= tuning.answerFrom * factor
    else {
      return refusal(ranking)
    }
    return found(preferred(best, ranking), understanding, ranking)
  }

  /// The record to tell: what is told of rather than what is not, where both are close and the
  /// former is of the kind that is asked for.
  private func preferred(
    _ best: RankedRecord, _ ranking: RecordRanker.Ranking
  ) -> RankedRecord {
    guard knowledge.records[best.record].kind == .gap else { return best }
    return ranking.records.dropFirst().prefix(3).first { next in
      knowledge.records[next.record].kind != .gap && next.features.kind > 0
        && next.features.coverage >= best.features.coverage
        && best.score - next.score <= Self.gapAdvantage
    } ?? best
  }

  /// Words the answer that rests on a record.
  private func found(
    _ best: RankedRecord, _ understanding: Understanding, _ ranking: RecordRanker.Ranking
  ) -> Found {
    let record = knowledge.records[best.record]
    var told = [record]
    if let second = companion(of: best, in: ranking) { told.append(second) }
    var text = told.map(\.statement).joined(separator: "\n")
    if let prefix = polarPrefix(best.record, understanding, record) { text = prefix + " " + text }
    var answer = Answer(
      outcome: record.kind == .gap ? .unknown : .answer, text: text,
      intent: .init(name: "fact.\(record.kind.rawValue)", confidence: Double(ranking.confidence)))
    answer.sources = composer.sources(told.flatMap(\.citations))
    answer.suggestions = suggestions(after: told, in: ranking)
    return Found(answer: answer, record: best.record, ranking: ranking)
  }

  /// Answers from the records of the named subjects alone; `nil` where none of them fits what is
  /// asked for, neither by its kind nor by its words.
  func answerOfSubject(_ understanding: Understanding, _ query: RankingQuery) -> Found? {
    let ranking = ranker.rank(query)
    guard let best = ranking.records.first,
      best.features.kind > 0 || best.features.coverage >= Self.leastCoverage
    else { return nil }
    return found(best, understanding, ranking)
  }

  /// The titles of the different subjects that could be meant, the likeliest first.
  func likelySubjects(_ query: RankingQuery) -> [String] {
    var titles: [String] = []
    for ranked in ranker.rank(query).records {
      let subject = knowledge.records[ranked.record].subject
      guard let title = knowledge.title(of: subject), !titles.contains(title) else { continue }
      titles.append(title)
      if titles.count == Self.mostChoices { break }
    }
    return titles
  }

  /// The runner-up, where it is close: people often want both. It need not be of the same subject;
  /// the evaluation questions come out right less often where it must be.
  private func companion(of best: RankedRecord, in ranking: RecordRanker.Ranking) -> Record? {
    guard ranking.records.count > 1 else { return nil }
    let first = knowledge.records[best.record]
    for next in ranking.records.dropFirst().prefix(3) {
      let record = knowledge.records[next.record]
      if best.score - next.score > tuning.alsoTellWithin { return nil }
      if record.kind == .gap || first.kind == .gap { continue }
      return record
    }
    return nil
  }

  private func polarPrefix(
    _ index: Int, _ understanding: Understanding, _ record: Record
  ) -> String? {
    guard understanding.isPolar, record.kind != .gap else { return nil }
    let start = record.statement.prefix(3)
    guard start != "Ja," && start != "Nej" && start != "Ja." else { return nil }
    switch ranker.reply(of: index, to: understanding.text) {
    case .yes: return understanding.isBorneOut(by: record.statement) ? replies.text(.yes) : nil
    case .no: return replies.text(.no)
    case nil: return nil
    }
  }

  private func suggestions(after told: [Record], in ranking: RecordRanker.Ranking) -> [String] {
    ranking.records.dropFirst().lazy
      .map { knowledge.records[$0.record] }
      .filter { record in record.kind != .gap && !told.contains { $0.id == record.id } }
      .filter { record in told.contains { $0.subject == record.subject } }
      .compactMap { $0.questions.first?.text }
      .prefix(3).map { $0 }
  }

  /// Says that the documents do not hold it, and what is nearest where that helps.
  private func refusal(_ ranking: RecordRanker.Ranking) -> Found {
    var text = replies.text(.unknown)
    if let best = ranking.records.first, ranking.confidence >= tuning.answerFrom * Self.nearness,
      knowledge.records[best.record].kind != .gap,
      let nearest = knowledge.title(of: knowledge.records[best.record].subject)
    {
      text = replies.text(.unknownWithNearest, ["nearest": nearest + "."])
    }
    text += "\n" + replies.text(.whereToTurn)
    let answer = Answer(
      outcome: .unknown, text: text,
      intent: .init(name: "none", confidence: Double(1 - ranking.confidence)))
    return Found(answer: answer, record: nil, ranking: ranking)
  }
}
