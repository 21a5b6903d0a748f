import DataFiles
import DanishText
import TextClassification

/// Finds the records that best answer a question, and how sure that is.
public struct RecordRanker: Sendable {
  /// What a question came to.
  public struct Ranking: Sendable {
    /// The best records, best first; none where nothing of the question occurs anywhere.
    public let records: [RankedRecord]
    /// Whether the first answers the question.
    public let verdict: AnswerGate.Verdict
    /// The words of the question, by their numbers, that the first record does not have.
    public let uncovered: [Int]

    /// How sure it is that the first answers the question, from 0 to 1.
    public var confidence: Float { verdict.confidence }
  }

  // How many records are looked at closely; the rest cannot catch up.
  private static let candidates = 12
  private static let synonymFactor: Float = 0.3
  private static let partFactor: Float = 0.4
  // A compound is covered less by its parts than by itself.
  fileprivate static let partCoverage: Float = 0.8
  private static let earlierFactor: Float = 0.35

  private let knowledge: KnowledgeBase
  private let index: RecordIndex
  private let extractor = FeatureExtractor()
  private let questions: QuestionStore
  private let statements: [Set<UInt32>]
  private let synonyms: SynonymTable
  private let gate: AnswerGate
  private let tuning: Tuning
  private let recordsOfSubject: [Subject: [Int]]

  /// Indexes a knowledge base.
  ///
  /// - Parameters:
  ///   - knowledge: The records, and the questions that must be refused.
  ///   - analyzer: Cuts texts into words, as for questions, but mends none.
  ///   - tuning: What counts how much.
  public init(_ knowledge: KnowledgeBase, analyzer: TextAnalyzer, tuning: Tuning) {
    self.knowledge = knowledge
    self.tuning = tuning
    let builder = IndexBuilder(knowledge, analyzer: analyzer)
    index = RecordIndex(builder.texts)
    var store = builder.questions
    store.weigh(by: index)
    questions = store
    statements = builder.statements
    synonyms = SynonymTable(knowledge.lexicon, analyzer: analyzer)
    gate = AnswerGate(
      knowledge, positives: store.all, negatives: builder.negatives, tuning: tuning)
    recordsOfSubject = Dictionary(grouping: knowledge.records.indices) {
      knowledge.records[$0].subject
    }
  }

  /// Ranks records for a question.
  ///
  /// - Parameter query: The question.
  /// - Returns: At most a dozen records.
  public func rank(_ query: RankingQuery) -> Ranking {
    let features = FeatureCounts(extractor.features(of: query.text.featureWords)).features
    let rarities = features.map(index.rarity)
    let norm = rarities.reduce(0, +)
    guard norm > 0 else {
      return Ranking(
        records: [], verdict: AnswerGate.Verdict(), uncovered: Array(query.text.words.indices))
    }
    var scores = [Float](repeating: 0, count: index.count)
    for feature in features { index.add(feature, factor: 1, to: &scores) }
    let terms = query.text.words.map { word in
      QueryTerm(
        feature: FeatureExtractor.stemFeature(word.stem),
        synonyms: synonyms.features(for: word.stem),
        parts: word.parts.map { FeatureExtractor.stemFeature($0) },
        isWord: word.kind == .word)
    }
    for part in terms.flatMap(\.parts) {
      index.add(part, factor: Self.partFactor, to: &scores)
    }
    for synonym in terms.flatMap(\.synonyms) {
      index.add(synonym, factor: Self.synonymFactor, to: &scores)
    }
    if let earlier = query.earlier {
      for word in earlier.words {
        index.add(
          FeatureExtractor.stemFeature(word.stem), factor: Self.earlierFactor, to: &scores)
      }
    }
    for subject in query.subjects {
      for record in recordsOfSubject[subject] ?? [] { scores[record] += norm * 0.25 }
    }
    let candidates =
      query.isOnlyOfSubjects
      ? query.subjects.flatMap { recordsOfSubject[$0] ?? [] }
      : Self.best(of: scores, count: Self.candidates)
    let ranked = candidates.map { record in
      var evidence = lexicalEvidence(record, terms)
      evidence.relevance = scores[record] / (norm * 1.5)
      evidence.likeness = questions.likeness(of: features, rarities, norm: norm, to: record)
      addAgreement(record, query, to: &evidence)
      return RankedRecord(record: record, features: evidence, score: score(evidence))
    }.sorted { ($0.score, $1.record) > ($1.score, $0.record) }
    return Ranking(
      records: ranked,
      verdict: gate.verdict(on: ranked, features: features, words: query.text.words.count),
      uncovered: ranked.first.map { uncovered(by: $0.record, terms) } ?? [])
  }

  /// What a record's most like question is answered with, yes or no, where it is one for that.
  public func reply(of record: Int, to text: AnalyzedText) -> Record.Question.Reply? {
    let features = FeatureCounts(extractor.features(of: text.featureWords)).features
    return questions.reply(of: record, to: features, rarities: features.map(index.rarity))
  }

  private func uncovered(by record: Int, _ terms: [QueryTerm]) -> [Int] {
    terms.indices.filter { terms[$0].share { index.weight(of: $0, in: record) > 0 } == 0 }
  }

  private func score(_ evidence: RankingFeatures) -> Float {
    zip(RankingFeatures.all, tuning.ranking).reduce(0) { $0 + $1.0.value(evidence) * $1.1 }
  }

  private func lexicalEvidence(_ record: Int, _ terms: [QueryTerm]) -> RankingFeatures {
    var evidence = RankingFeatures()
    var total: Float = 0
    for term in terms {
      let rarity = index.rarity(of: term.feature)
      total += rarity
      let share = term.share { index.weight(of: $0, in: record) > 0 }
      evidence.coverage += rarity * share
      if share == 0, term.isWord {
        evidence.missing = max(evidence.missing, rarity / index.rarityOfUnknown)
      }
      evidence.statementCoverage += rarity * term.share { statements[record].contains($0) }
    }
    evidence.coverage /= max(total, 1)
    evidence.statementCoverage /= max(total, 1)
    return evidence
  }

  private func addAgreement(
    _ record: Int, _ query: RankingQuery, to evidence: inout RankingFeatures
  ) {
    let entry = knowledge.records[record]
    evidence.kind = query.form.agreement(with: entry.kind)
    evidence.gap = entry.kind == .gap ? 1 : 0
    if !query.subjects.isEmpty {
      if query.subjects.contains(entry.subject) {
        evidence.subject = 1
      } else if case .project = entry.subject {
        evidence.subject = -1
      }
    }
    let documents = entry.citations.compactMap { knowledge.document($0.document) }
    if !query.meetings.isEmpty {
      let own = query.meetings.compactMap { knowledge.meeting($0)?.document }
      if let meeting = entry.subject.meeting {
        evidence.meeting = query.meetings.contains(meeting) ? 1 : -1
      } else {
        evidence.meeting = documents.contains { own.contains($0.id) } ? 0.5 : -0.5
      }
    }
    for place in query.places {
      let isKnown =
        documents.contains { $0.organisation.contains(place.name) }
        || place.stems.allSatisfy {
          index.weight(of: FeatureExtractor.stemFeature($0), in: record) > 0
        }
      if !isKnown { evidence.place = -1 } else if evidence.place == 0 { evidence.place = 1 }
    }
    for year in query.years where !query.isConfirmation {
      let word = FeatureExtractor.stemFeature(Array(String(year).utf8))
      if index.weight(of: word, in: record) == 0 { evidence.year = -1 }
    }
  }

  private static func best(of scores: [Float], count: Int) -> [Int] {
    var best: [(score: Float, record: Int)] = []
    var floor: Float = 0
    for (record, score) in scores.enumerated() where score > floor {
      best.append((score, record))
      if best.count >= count * 4 {
        best.sort { $0.score > $1.score }
        best.removeLast(best.count - count)
        floor = best[count - 1].score
      }
    }
    return best.sorted { $0.score > $1.score }.prefix(count).map(\.record)
  }
}

/// A word of the question with what counts as the same word.
private struct QueryTerm {
  let feature: UInt32
  let synonyms: [UInt32]
  /// The stems that it is put together from, if it is a compound.
  let parts: [UInt32]
  let isWord: Bool

  /// How much of the word something has: 1 for itself or a synonym, less for some of its parts.
  func share(_ has: (UInt32) -> Bool) -> Float {
    if has(feature) || synonyms.contains(where: has) { return 1 }
    guard !parts.isEmpty else { return 0 }
    return RecordRanker.partCoverage * Float(parts.count(where: has)) / Float(parts.count)
  }
}
